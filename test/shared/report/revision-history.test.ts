import { describe, expect, it } from 'vitest';
import { revisionId } from '#shared/plan/ids.ts';
import type { Revision } from '#shared/plan/records/records.ts';
import { revisionHistorySection } from '#shared/report/revision-history.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { tablesOf } from './sections.ts';

const revision = (name: string, at: string): Revision => ({
  kind: 'revision',
  id: revisionId.parse(name),
  name,
  note: 'For the board',
  edit: null,
  at,
  author: 'Lean office',
  extra: null,
});
const plan = buildSample('automotive').with([
  revision('First', '2026-01-10T08:00:00Z'),
  revision('Second', '2026-02-10T08:00:00Z'),
]);

describe('the revision history', () => {
  it('lists the named revisions, the newest first', () => {
    const [table, more] = tablesOf(revisionHistorySection(plan, null, 'en'));
    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      ['Second', '10 Feb 2026, 08:00 UTC', 'Lean office', 'For the board'],
      ['First', '10 Jan 2026, 08:00 UTC', 'Lean office', 'For the board'],
    ]);
    expect(more).toBeUndefined();
  });

  it('lists the last edits where they were asked for, and says which were taken back', () => {
    const edit = { at: '2026-03-01T10:00:00Z', author: 'Lean office', label: 'Mark P3–K2 strong' };
    const section = revisionHistorySection(plan, [{ ...edit, undone: true }], 'en');
    expect(tablesOf(section)[1]?.rows[0]?.cells[2]).toBe('Mark P3–K2 strong (taken back)');
  });
});

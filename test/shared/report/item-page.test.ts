import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#shared/language.ts';
import { itemId, linkIdOf } from '#shared/plan/ids.ts';
import { required } from '#shared/plan/lookup.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { itemPageSection } from '#shared/report/item-page.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { answering, divisionThrows, making } from '../catchball/thread.ts';
import { withThread } from './negotiated-plan.ts';
import { tablesOf, textsOf } from './sections.ts';

const plan = buildSample('automotive');
const pageOf = (records: RecordSet, id: string, language: 'en' | 'de' | 'ja' = 'en') =>
  itemPageSection(records, required(records, 'item', id), language);

describe('the page of an item', () => {
  it('says who, from when until when, and where it stands', () => {
    const page = pageOf(plan, 'P3');
    expect(page.title).toBe('P3 Lean cells');
    expect(page.subtitle).toBe('Improvement priorities · Components Division · FY2026');
    expect(page.blocks[0]).toEqual({
      type: 'fields',
      fields: [
        { label: 'Owner', value: 'Production manager' },
        { label: 'Status', value: 'Open' },
        { label: 'Dates', value: 'from Apr 2026 until Dec 2026' },
      ],
    });
  });

  it('tells its links as sentences that begin with what contributes, with the reason', () => {
    const id = linkIdOf(itemId.parse('P3'), itemId.parse('A2'));
    const reasoned = plan.with([{ ...required(plan, 'link', id), reason: 'Fewer walks.' }]);
    expect(textsOf(pageOf(reasoned, 'P3'))).toContain(
      'P3 strongly contributes to A2 Raise labour efficiency by 12 %\nFewer walks.',
    );
    expect(textsOf(pageOf(plan, 'A2'))).toContain('P3 Lean cells strongly contributes to A2');
    expect(textsOf(pageOf(plan, 'K2'))).toContain('P3 Lean cells strongly contributes to K2');
  });

  it('says so of an effect that works against', () => {
    const id = linkIdOf(itemId.parse('P3'), itemId.parse('A2'));
    const adverse = plan.with([{ ...required(plan, 'link', id), effect: 'negative' }]);
    expect(textsOf(pageOf(adverse, 'P3'))).toContain(
      'P3 works against A2 Raise labour efficiency by 12 % (strong)',
    );
  });

  it('names those who have a duty, and what it became on the next level', () => {
    expect(pageOf(plan, 'P3').blocks).toContainEqual({
      type: 'fields',
      fields: [
        { label: 'Leader', value: 'Production manager' },
        { label: 'Rotating', value: 'Quality manager' },
        { label: 'Rotating', value: 'HR manager' },
      ],
    });
    expect(textsOf(pageOf(plan, 'A1'))).toContain('A1 Four value-engineering projects');
    expect(textsOf(pageOf(plan, 'N2-A1'))).toContain('A1 Cut bill-of-material cost by 8 %');
  });

  it('lists plan and actual of every month, with room to write', () => {
    const [table] = tablesOf(pageOf(plan, 'K1'));
    expect(table?.rows).toHaveLength(12);
    expect(table?.rows[0]?.cells).toEqual(['Jan 2026', '0.5', '0.6', '● Met', '']);
    expect(table?.rows[11]?.cells).toEqual(['Dec 2026', '8', '', '', '']);
  });

  it('lists the commitments about it, and about what it came from', () => {
    const { header, round } = divisionThrows(plan);
    const commitment = {
      id: 'c1',
      item: itemId.parse('P3'),
      by: 'upper',
      text: 'Two fitters',
      state: 'promised',
    } as const;
    const answer = answering(round, [], making('round-2', 'production'), {
      commitments: [{ ...commitment, owner: 'HR manager', due: '2026-04', reason: '' }],
    });
    const negotiated = withThread(plan, header, [round, answer]);
    const wanted = ['Two fitters', 'Components Division', 'HR manager', 'Apr 2026', 'Promised'];
    expect(tablesOf(pageOf(negotiated, 'P3')).at(-1)?.rows[0]?.cells).toEqual(wanted);
    expect(tablesOf(pageOf(negotiated, 'P4'))).toEqual([]);
  });

  it.each(LANGUAGES)('leaves nothing unsaid in %s for an item with nothing but a code', (language) => {
    const bare = { ...required(plan, 'item', 'P4'), text: ' ', owner: null };
    const texts = textsOf(pageOf(planWithoutLinksOf(bare.id).with([bare]), 'P4', language));
    for (const text of texts) expect(text).not.toBe('');
    expect(texts.join(' ')).not.toMatch(/undefined|null/);
  });
});

/** The sample without the links of an item. */
function planWithoutLinksOf(id: string): RecordSet {
  return plan.with(
    [],
    plan.list('link').filter(({ a, b }) => a === id || b === id),
  );
}

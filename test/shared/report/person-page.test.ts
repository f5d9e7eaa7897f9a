import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#shared/language.ts';
import {
  barrierId,
  dependencyId,
  itemId,
  membershipIdOf,
  month,
  personId,
  unitId,
  valueIdOf,
} from '#shared/plan/ids.ts';
import { required } from '#shared/plan/lookup.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { blankBarrier, blankDependency, blankValue } from '#shared/plan/records/blank.ts';
import { personPageSection } from '#shared/report/person-page.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { negotiatedPlan } from './negotiated-plan.ts';
import { tablesOf, textsOf } from './sections.ts';

const sample = buildSample('automotive');
const TODAY = '2026-04-10';
const LEAD = personId.parse('U4');
const page = (records: RecordSet, person = LEAD, language: (typeof LANGUAGES)[number] = 'en') =>
  personPageSection(records, person, TODAY, language);

describe('the page of a person', () => {
  it('lists what the person answers for, with what it serves up to the top', () => {
    const [owned] = tablesOf(page(sample));
    const rows = owned?.rows ?? [];
    expect(rows[0]).toMatchObject({ as: 'group', cells: ['Components Division · FY2026'] });
    const owns = sample.list('item').filter(({ owner }) => owner === LEAD);
    expect(rows.filter(({ as }) => as === 'row')).toHaveLength(owns.length);
    const lean = rows.find(({ cells }) => cells[0] === 'P3 Lean cells');
    expect(lean?.cells[1]).toMatch(/^A2 Raise labour efficiency.*\nB2 Operational excellence/);
  });

  it('says where the chain to the true north is broken', () => {
    const cut = sample.with([], sample.list('link'));
    const lean = tablesOf(page(cut))[0]?.rows.find(({ cells }) => cells[0] === 'P3 Lean cells');
    expect(lean?.cells[1]).toBe('(does not reach the true north)');
  });

  it('tells the last actual with its month and how it came out', () => {
    const measure = sample.list('item').find(({ code }) => code === 'K1');
    if (!measure) throw new Error('The sample has lost K1.');
    const id = valueIdOf(measure.id, month.parse('2026-03'));
    const measured = sample.with([
      { ...measure, owner: LEAD, metWithin: null, atRiskWithin: null },
      { ...blankValue({ id, item: measure.id, month: month.parse('2026-03') }), plan: 1.5, actual: 1.3 },
    ]);
    const texts = textsOf(page(measured)).join('\n');
    expect(texts).toContain('× 1.3\u00a0%\nMar 26');
  });

  it('tells duties for the items of others, with who answers for them', () => {
    const [, duties] = tablesOf(page(sample, personId.parse('U5')));
    const supplier = duties?.rows.find(({ cells }) => cells[0]?.startsWith('P2'));
    expect(supplier?.cells.slice(1, 3)).toEqual(['Core team', 'Procurement manager']);
  });

  it('tells what is owed to others, barriers, memberships and reviews, and leaves out what is over', () => {
    const [one, other] = [itemId.parse('P1'), itemId.parse('P3')];
    const dependency = blankDependency({ id: dependencyId.parse('d1'), item: one, needs: other });
    const barrier = blankBarrier({ id: barrierId.parse('b1'), item: other, text: 'No space for the cell' });
    const unit = unitId.parse('N2');
    const [period] = sample.list('period');
    if (!period) throw new Error('The sample has lost its period.');
    const owing = sample.with([
      {
        ...dependency,
        what: 'A test bench',
        promisedBy: LEAD,
        agreement: 'promised' as const,
        by: '2026-06-30',
      },
      {
        ...dependency,
        id: dependencyId.parse('d2'),
        what: 'Delivered',
        promisedBy: LEAD,
        agreement: 'delivered' as const,
      },
      { ...barrier, owner: LEAD, due: '2026-05' },
      { ...barrier, id: barrierId.parse('b2'), text: 'Gone', owner: LEAD, state: 'removed' as const },
      {
        kind: 'membership' as const,
        ...{ id: membershipIdOf(unit, LEAD), unit, person: LEAD, role: 'Lean coach', extra: null },
      },
      { ...period, reviews: ['2026-01-15', '2026-07-14'] },
    ]);
    const texts = textsOf(page(owing));
    expect(texts).toContain('A test bench');
    expect(texts).toContain('No space for the cell');
    expect(texts).toContain('Engineering (Lean coach)');
    expect(texts).toContain('14 Jul 2026');
    expect(texts).not.toContain('15 Jan 2026');
    expect(texts).not.toContain('Delivered');
    expect(texts).not.toContain('Gone');
  });

  it('names the catchball that waits for whoever answers for the matrix', () => {
    const plan = negotiatedPlan();
    const [thread] = plan.list('thread');
    if (!thread) throw new Error('The negotiated plan has lost its thread.');
    const matrix = required(plan, 'matrix', thread.matrix);
    const owned = plan.with([{ ...matrix, owner: LEAD }]);
    expect(textsOf(page(owned))).toContain(thread.title);
    expect(textsOf(page(owned, personId.parse('U2')))).not.toContain(thread.title);
  });

  it('says so in every language where there is nothing', () => {
    const bare = sample.with([
      { ...required(sample, 'person', LEAD), id: personId.parse('new'), name: 'New' },
    ]);
    for (const language of LANGUAGES) {
      const { blocks } = page(bare, personId.parse('new'), language);
      expect(blocks.filter(({ type }) => type === 'table')).toHaveLength(2);
      expect(textsOf(page(bare, personId.parse('new'), language)).join()).not.toContain('undefined');
    }
  });
});

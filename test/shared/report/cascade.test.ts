import { describe, expect, it } from 'vitest';
import { cascadeLinkIdOf, itemId, matrixId, unitId } from '#shared/plan/ids.ts';
import { cascadeGaps, cascadeTree } from '#shared/plan/queries/cascade.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { cascadeSection } from '#shared/report/cascade.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { tablesOf, textsOf } from './sections.ts';

const plan = buildSample('automotive');
const gapsOf = (records: RecordSet, matrix: string) =>
  cascadeGaps(records, matrixId.parse(matrix)).map(({ item, missing }) => `${item.id} ${missing}`);

describe('the cascade', () => {
  it('tells item by item what became what, one level further in for each level', () => {
    const passedOn = tablesOf(cascadeSection(plan, 'en'))[1];
    expect(passedOn?.rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['A1 Cut bill-of-material cost by 8 %', 'Components Division'],
      ['└ A1 Four value-engineering projects', 'Engineering'],
      ['└ A1 Supplier consolidation', 'Procurement'],
      ['└ A1 Scrap reduction', 'Production'],
      ['└─ A1 First-pass yield', 'Line 1'],
    ]);
  });

  it('shows the units as a tree with their matrices, and draws them', () => {
    const section = cascadeSection(plan, 'de');
    const [units] = tablesOf(section);
    expect(units?.rows.map(({ cells }) => cells[0])).toEqual([
      'Components Division',
      '└ Engineering',
      '└ Procurement',
      '└ Production',
      '└─ Line 1',
    ]);
    const [figure] = section.blocks;
    if (figure?.type !== 'figures') throw new Error('It begins with a drawing.');
    expect(figure.figures).toMatchObject([{ says: 'Die Organisation: Bereiche 5, Ebenen 3.' }]);
    expect(figure.figures[0]?.svg.match(/<rect/g)).toHaveLength(5);
  });

  it('leaves a drawing out that nobody could read', () => {
    const [unit] = plan.list('unit');
    if (!unit) throw new Error('the sample has units');
    const many = Array.from({ length: 30 }, (_, at) => ({
      ...unit,
      id: unitId.parse(`team-${at}`),
      parent: unit.id,
    }));
    expect(cascadeSection(plan.with(many), 'en').blocks.some(({ type }) => type === 'figures')).toBe(false);
  });

  it('says what goes no further down, and what comes from nothing above', () => {
    expect(gapsOf(plan, 'N1-FY2026')).toEqual(
      ['A2', 'A3', 'A4', 'A5', 'P1', 'P2', 'P3', 'P4', 'P5'].map((code) => `${code} below`),
    );
    expect(gapsOf(plan, 'N4-FY2026')).toEqual([]);
    const cut = plan.with(
      [],
      plan.list('cascadeLink').filter(({ lower }) => lower === 'N5-A1'),
    );
    expect(gapsOf(cut, 'N4-FY2026')).toEqual(['N4-A1 below']);
    expect(gapsOf(cut, 'N5-FY2026')).toEqual(['N5-A1 above']);
  });

  it('asks nothing of the only level of a plan', () => {
    expect(gapsOf(buildSample('homelessness'), 'homelessness-matrix')).toEqual([]);
    const { blocks, ...section } = cascadeSection(buildSample('homelessness'), 'ja');
    const texts = textsOf({ ...section, blocks });
    expect(texts).toContain('下位の階層にはまだ何も展開されていません。');
    expect(texts).toContain('展開の対象となる項目はまだありません。');
    expect(blocks.some(({ type }) => type === 'figures')).toBe(false);
  });

  it('comes to an end where items cascade in a circle', () => {
    const back = { kind: 'cascadeLink', upper: itemId.parse('N5-A1'), lower: itemId.parse('A1') } as const;
    const circle = plan.with([
      { ...back, id: cascadeLinkIdOf(back.upper, back.lower), note: '', extra: null },
    ]);
    const count = (nodes: ReturnType<typeof cascadeTree>): number =>
      nodes.reduce((sum, { children }) => sum + 1 + count(children), 0);
    expect(count(cascadeTree(circle))).toBe(5);
  });
});

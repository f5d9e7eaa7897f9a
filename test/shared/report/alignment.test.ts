import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#shared/language.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { alignmentSection } from '#shared/report/alignment.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { largePlan } from '#test/bench/large-plan.ts';
import { emptyPlan } from '../plan/arbitraries.ts';
import { tablesOf, textsOf } from './sections.ts';

describe('the alignment of a plan as a section', () => {
  const plan = buildSample('automotive');

  it('says how much is carried before it shows any table', () => {
    const { blocks } = alignmentSection(plan, 'en');
    expect(blocks[0]).toMatchObject({
      text: '56\u00a0%: More than half of the vision is carried down to measures that have an owner and a target.',
    });
    expect(blocks[1]).toMatchObject({ text: 'Of 3 objectives, 1 carried fully, 2 in part, 0 not at all.' });
  });

  it('explains every objective by its chain', () => {
    const [objectives] = tablesOf(alignmentSection(plan, 'en'));
    expect(objectives?.rows.map(({ cells }) => cells.slice(1))).toEqual([
      ['33\u00a0%', 'Carried to 33\u00a0%: its strongest chain is B1 ● A4 ● P4 ○ K2; P4–K2 is only medium.'],
      ['100\u00a0%', 'Carried fully: B2 ● A1 ● P1 ● K1.'],
      ['33\u00a0%', 'Carried to 33\u00a0%: its strongest chain is B3 ● A5 ○ P2 ● K1; A5–P2 is only medium.'],
    ]);
  });

  it('lists what would raise it most, and the heat map in figures', () => {
    const [, raise, units] = tablesOf(alignmentSection(plan, 'en'));
    expect(raise?.rows.map(({ cells }) => cells[2])).toEqual(Array(5).fill('+22'));
    expect(units?.columns.map(({ heading }) => heading)).toEqual(['Unit', 'B1', 'B2', 'B3', 'Its own']);
    expect(units?.rows.map(({ cells }) => cells)).toEqual([
      ['Components Division', '33\u00a0%', '100\u00a0%', '33\u00a0%', '56\u00a0%'],
      ...['└ Engineering', '└ Procurement', '└ Production', '└─ Line 1'].map((name) => [
        ...[name, '–', '0\u00a0%', '0\u00a0%', '0\u00a0%'],
      ]),
    ]);
  });

  it('documents every weight with its reason', () => {
    const weights = tablesOf(alignmentSection(plan, 'de')).at(-1);
    expect(weights?.rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['Verknüpfung ● stark', '100\u00a0%'],
      ['Verknüpfung ○ mittel', '33\u00a0%'],
      ['Verknüpfung △ schwach', '11\u00a0%'],
      ['Von einer unteren Matrix übernommen', '100\u00a0%'],
      ['Gegenläufige Verknüpfung', '0\u00a0%'],
      ['Messgröße und langfristiges Ziel', '0\u00a0%'],
      ['Messgröße mit Verantwortlichen und Zielwert', '100\u00a0%'],
      ['Messgröße, der eines davon fehlt', '0\u00a0%'],
    ]);
    // The levels of the scale share one reason.
    const reasons = weights?.rows.map(({ cells }) => cells[2] ?? '');
    expect(reasons?.filter((reason) => reason.length > 20)).toHaveLength(6);
  });

  it('says where a chain breaks, and why', () => {
    const texts = textsOf(alignmentSection(buildSample('homelessness'), 'en'));
    expect(texts.find((text) => text.includes('breaks at'))).toMatch(
      /^Not carried: AS1 .* breaks at EV\d, for this measure has neither owner nor target\.$/,
    );
  });

  it.each(LANGUAGES)('says in %s what to do where there is no vision yet', (language) => {
    expect(alignmentSection(emptyPlan(), language).blocks).toHaveLength(1);
  });

  it('keeps tables as narrow as a page however many objectives there are', () => {
    const flat = [...largePlan(4)].map((record) =>
      record.kind === 'unit' ? { ...record, parent: null } : record,
    );
    const tables = tablesOf(alignmentSection(RecordSet.of(flat), 'en'));
    expect(Math.max(...tables.map(({ columns }) => columns.length))).toBe(10);
    expect(tables.filter(({ columns }) => columns[0]?.heading === 'Unit')).toHaveLength(3);
  });
});

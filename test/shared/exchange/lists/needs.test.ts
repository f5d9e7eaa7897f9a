import { describe, expect, it } from 'vitest';
import { listsOf } from '#shared/exchange/lists/lists.ts';
import { LIST_WORDS } from '#shared/exchange/lists/words.ts';
import { barrierId, claimIdOf, itemId, unitId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { blankBarrier, blankClaim } from '#shared/plan/records/blank.ts';
import { levelBelow, soundPlan } from '../../audit/sound-plan.ts';
import { needs, onlyUnit, resourceOf } from '../../needs/plans.ts';

const money = resourceOf('money', { name: 'Investment' });
const P1 = itemId.parse('P1');
const plan = soundPlan.with([
  ...levelBelow(null, 'line'),
  money,
  needs('P1<line-P1', { by: '2026-05', agreement: 'promised', note: 'see minutes' }),
  blankClaim({ id: claimIdOf(P1, money.id), item: P1, resource: money.id, asked: 40, given: 0 }),
  blankBarrier({
    id: barrierId.parse('b'),
    item: itemId.parse('line-P1'),
    text: 'No press',
    due: '2026-04',
    escalatedTo: unitId.parse(onlyUnit),
  }),
]);

function lists(records: RecordSet, kinds?: Parameters<typeof listsOf>[3], language: 'en' | 'de' = 'en') {
  const matrices = records.list('matrix').map(({ id }) => id);
  return listsOf(records, matrices, LIST_WORDS[language], kinds);
}

const cellsOf = (key: 'dependencies' | 'claims' | 'barriers') =>
  lists(plan, [key]).flatMap(({ rows }) => rows.map(({ cells }) => cells.slice(1)));

describe('the lists of what items need', () => {
  it('have a row per dependency, claim and barrier', () => {
    expect(cellsOf('dependencies')).toEqual([
      [
        ...['P1', 'Text of P1', 'P1', 'What line makes of P1', 'line', 'What line-P1 brings about'],
        ...['2026-05', null, 'Promised', 'see minutes'],
      ],
    ]);
    expect(cellsOf('claims')).toEqual([['P1', 'Text of P1', 'Investment', 'k€', 40, 0, null]]);
    const top = plan.get('unit', onlyUnit)?.name;
    expect(cellsOf('barriers')).toEqual([
      ['P1', 'What line makes of P1', 'No press', null, '2026-04', 'Open', top, null, null],
    ]);
  });

  it('stand in a workbook only where anything was said', () => {
    const keys = (records: RecordSet) => lists(records).map(({ key }) => key);
    expect(keys(plan)).toEqual(expect.arrayContaining(['dependencies', 'claims', 'barriers']));
    expect(keys(soundPlan)).not.toContain('dependencies');
    expect(keys(soundPlan)).not.toContain('barriers');
    expect(lists(soundPlan, ['claims']).map(({ rows }) => rows)).toEqual([[]]);
  });

  it('are named in the language', () => {
    expect(lists(plan, ['dependencies'], 'de').map(({ name }) => name)).toEqual(['Abhängigkeiten']);
  });
});

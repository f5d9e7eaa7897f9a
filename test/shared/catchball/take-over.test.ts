import { describe, expect, it } from 'vitest';
import type { AnswerPoint } from '#shared/catchball/format.ts';
import { negotiationOf } from '#shared/catchball/negotiation.ts';
import { takeOver } from '#shared/catchball/take-over.ts';
import { newPlan } from '#shared/plan/commands/plan.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { itemId, month } from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { answering, counting, divisionThrows, making } from './thread.ts';

const context = counting();
const empty = apply(
  RecordSet.empty,
  newPlan(
    {
      title: 'Production',
      trueNorth: '',
      unitName: 'Production',
      periodLabel: 'FY2026',
      start: month.parse('2026-01'),
      months: 12,
      arrangement: 'compass',
    },
    context,
  ),
);
const [matrix] = empty.list('matrix');
if (!matrix) throw new Error('a new plan has a matrix');

const answers: readonly AnswerPoint[] = [
  { item: itemId.parse('P3'), verdict: 'accept', reason: '', changes: [] },
  {
    item: itemId.parse('K2'),
    verdict: 'acceptWithChanges',
    reason: '',
    changes: [{ kind: 'value', id: 'K2~2026-12', field: 'plan', to: 83, reason: '' }],
  },
  { item: itemId.parse('K5'), verdict: 'decline', reason: 'No scrap data yet', changes: [] },
];
const { round } = divisionThrows(buildSample('automotive'));
const answer = answering(round, answers, making('round-2', 'production'), { message: '' });

const step = { before: negotiationOf([round]), after: negotiationOf([round, answer]) };

describe('taking over accepted points', () => {
  const edit = takeOver(empty, step, matrix.id, context);
  const after = edit ? apply(empty, edit) : empty;

  it('makes what was accepted the lower unit’s own objectives, joined to the upper items', () => {
    expect(edit?.label).toBe('Take over P3, K2');
    expect(after.list('item').map(({ role, text }) => [role, text])).toEqual([
      ['annual', 'Lean cells'],
      ['annual', 'OEE'],
    ]);
    expect(after.list('cascadeLink').map(({ upper }) => upper)).toEqual(['P3', 'K2']);
  });

  it('brings the targets as answered, not as thrown', () => {
    const december = after.list('value').find((value) => value.month === '2026-12');
    expect(december?.plan).toBe(83);
    expect(after.list('value')).toHaveLength(12);
  });

  it('takes nothing twice', () => {
    expect(takeOver(after, step, matrix.id, context)).toBeNull();
  });
});

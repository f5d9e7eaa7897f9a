import { describe, expect, it } from 'vitest';
import { barrierId, itemId, unitId } from '#shared/plan/ids.ts';
import { levelAbove, levelOf, levelsOf, levelBelow as levelUnder } from '#shared/plan/queries/escalation.ts';
import { blankBarrier } from '#shared/plan/records/blank.ts';
import { levelBelow, soundPlan } from '../audit/sound-plan.ts';
import { onlyUnit } from '../needs/plans.ts';

const [top] = soundPlan.list('unit');
if (!top) throw new Error('the plan has a unit');
const [line, cell, hall] = [unitId.parse('line'), unitId.parse('cell'), unitId.parse('hall')];
/** Plant, line, hall (which has no matrix), cell. */
const plan = soundPlan.with([
  ...levelBelow(null, 'line'),
  { ...top, id: hall, name: 'hall', parent: line },
  ...levelBelow('hall', 'cell'),
]);
const barrier = blankBarrier({ id: barrierId.parse('b'), item: itemId.parse('cell-P1'), text: 'No press' });
const at = (escalatedTo: typeof line | null) => ({ ...barrier, escalatedTo });

describe('the escalation of a barrier', () => {
  it('goes from level to level, past units without a matrix, and back the same way', () => {
    expect(levelsOf(plan, barrier)).toEqual([cell, line, onlyUnit]);
    expect([null, line, onlyUnit].map((unit) => levelOf(plan, at(unit)))).toEqual([cell, line, onlyUnit]);
    expect([null, line, onlyUnit].map((unit) => levelAbove(plan, at(unit)))).toEqual([line, onlyUnit, null]);
    expect([null, line, onlyUnit].map((unit) => levelUnder(plan, at(unit)))).toEqual([null, 'own', line]);
  });

  it('begins anew where the unit that it lies with stands above no more', () => {
    expect(levelAbove(plan, at(hall))).toBe(line);
    expect(levelUnder(plan, at(hall))).toBe('own');
  });

  it('ends in organisations that go round in a circle', () => {
    const round = plan.with([{ ...top, parent: cell }]);
    expect(levelsOf(round, barrier)).toEqual([cell, line, onlyUnit]);
  });
});

import { describe, expect, it } from 'vitest';
import { connectLevels } from '#shared/plan/commands/connect-levels.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { itemId } from '#shared/plan/ids.ts';
import { levelBelow, soundPlan } from '../audit/sound-plan.ts';
import { counting } from '../catchball/thread.ts';

const levels = soundPlan.with([...levelBelow(null, 'line'), ...levelBelow('line', 'cell')]);

function connected(lower: string, upper: string) {
  const args = { lower: itemId.parse(lower), upper: itemId.parse(upper) };
  return connectLevels(levels, args, counting());
}

describe('linking items of two levels', () => {
  it('adds the cascade link, and says in its label what serves what', () => {
    const edit = connected('line-A1', 'P1');
    expect(edit.label).toBe('Link A1 with P1 above');
    expect(apply(levels, edit).list('cascadeLink')).toHaveLength(levels.list('cascadeLink').length + 1);
  });

  it('refuses items of one matrix, what is linked already, and a circle over several levels', () => {
    expect(() => connected('A1', 'P1')).toThrow('mark their cell instead');
    expect(() => connected('line-B1', 'B1')).toThrow('already serves');
    expect(() => connected('B1', 'cell-B1')).toThrow('round in a circle');
    expect(() => connected('gone', 'B1')).toThrow('no longer in the plan');
  });
});

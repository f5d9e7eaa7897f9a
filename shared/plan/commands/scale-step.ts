import type { Scale, ScaleLevel } from '../records/fields.ts';
import { CommandError } from './command.ts';

/** The next level when a cell is clicked: none, strongest, …, weakest, none. A level that the scale no longer has starts anew. */
export function nextLevel(scale: Scale, current: string | null): string | null {
  const index = scale.findIndex(({ key }) => key === current);
  if (current !== null && index === scale.length - 1) return null;
  return scale[index + 1]?.key ?? null;
}

/** @throws CommandError where the scale has no such level. */
export function levelOf(scale: Scale, key: string): ScaleLevel {
  const level = scale.find((candidate) => candidate.key === key);
  if (!level) {
    const known = scale.map(({ label }) => label).join(', ');
    throw new CommandError(`The plan’s scale has no level “${key}”; it has ${known}.`);
  }
  return level;
}

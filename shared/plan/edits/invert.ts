import type { Difference } from './edit.ts';

/** The difference that takes `d` back: applied to what `d` made, it gives what was there before. */
export function invert(d: Difference): Difference {
  return {
    added: d.removed,
    changed: d.changed.map((change) => ({ ...change, from: change.to, to: change.from })).reverse(),
    removed: d.added,
  };
}

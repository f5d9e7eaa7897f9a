import { areIndependent, matchCopy } from './match-copy.ts';
import type { SheetStates } from './matrix-part.ts';

/** Two states of a plan under the same ids, and how they came to them. */
export interface ComparedStates extends SheetStates {
  /** `content`: two independent copies, whose items were matched by side, code and text. */
  readonly matched: 'ids' | 'content';
}

/** @param copy which of the two takes the ids of the other where they have none in common */
export function comparedStates({ before, after }: SheetStates, copy: keyof SheetStates): ComparedStates {
  if (!areIndependent(before, after)) return { before, after, matched: 'ids' };
  return copy === 'before'
    ? { before: matchCopy(before, after), after, matched: 'content' }
    : { before, after: matchCopy(after, before), matched: 'content' };
}

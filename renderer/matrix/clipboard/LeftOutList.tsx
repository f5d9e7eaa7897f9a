import type { LeftOut } from '#shared/plan/clipboard/place.ts';
import { countWords, leftOutWords } from './words.ts';

/** More nobody reads; the count says how many there are. */
const SHOWN = 100;
/** So many are read at a glance and need not be opened. */
const FEW = 6;

/** All that is not taken, each with its place in the table. */
export function LeftOutList({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  if (leftOut.length === 0) return null;
  return (
    <details className="paste-left-out" open={leftOut.length <= FEW}>
      <summary>{countWords('leftOut', leftOut.length)}</summary>
      <ul>
        {leftOut.slice(0, SHOWN).map((left) => (
          <li key={`${left.reason} ${left.row} ${left.column}`}>{leftOutWords(left)}</li>
        ))}
        {leftOut.length > SHOWN && <li>{countWords('moreLeftOut', leftOut.length - SHOWN)}</li>}
      </ul>
    </details>
  );
}

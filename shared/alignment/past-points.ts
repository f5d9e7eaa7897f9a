/** A place in a plan's history with its time. */
export interface Place {
  readonly seq: number;
  /** ISO 8601, UTC. Shown, never used to decide. */
  readonly at: string;
}

export interface NamedPlace extends Place {
  readonly name: string;
}

/** A state of the plan that the alignment over time shows. */
export interface PastPoint extends Place {
  /** Of the revisions that name this state; mostly none. */
  readonly revisions: readonly string[];
}

/** More points than these no line shows, and no host should compute. */
export const MOST_POINTS = 24;

/**
 * The states to show, oldest first: the named ones and the ends of months; the newest of them where there are too many,
 * named ones before others. The state of `now` is left out unless it is named.
 */
export function pastPoints(
  months: readonly Place[],
  revisions: readonly NamedPlace[],
  now: number,
  most: number = MOST_POINTS,
): readonly PastPoint[] {
  const named = [...Map.groupBy(revisions, ({ seq }) => seq).values()].flatMap(
    (same): readonly PastPoint[] => {
      const [first] = same;
      return first ? [{ seq: first.seq, at: first.at, revisions: same.map(({ name }) => name) }] : [];
    },
  );
  const isNamed = new Set(named.map(({ seq }) => seq));
  const others = months
    // To name a state is an edit, too, and changes nothing that is shown here.
    .filter(({ seq }) => seq !== now && !isNamed.has(seq) && !isNamed.has(seq - 1))
    .map(({ seq, at }): PastPoint => ({ seq, at, revisions: [] }));
  const newestFirst = (a: Place, b: Place) => b.seq - a.seq;
  return [...named.toSorted(newestFirst), ...others.toSorted(newestFirst)]
    .slice(0, most)
    .toSorted((a, b) => a.seq - b.seq);
}

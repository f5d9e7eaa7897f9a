import type { Tally } from '#shared/audit/listing.ts';

/** A line of the tree of findings: the head of a group, or a finding by its place among all of the list. */
export type TreeRow =
  | { readonly type: 'group'; readonly group: Tally; readonly number: number; readonly open: boolean }
  | { readonly type: 'finding'; readonly group: Tally; readonly place: number; readonly within: number };

export interface TreeRows {
  readonly count: number;
  /** Undefined beyond the last one. */
  at(row: number): TreeRow | undefined;
  /** The row of the head above a row. */
  headOf(row: number): number;
}

/** The lines of groups of which some are closed, without a list of all of them. */
export function treeRows(groups: readonly Tally[], closed: ReadonlySet<string>): TreeRows {
  const heads: number[] = [];
  const firsts: number[] = [];
  let [rows, places] = [0, 0];
  for (const { id, count } of groups) {
    heads.push(rows);
    firsts.push(places);
    rows += 1 + (closed.has(id) ? 0 : count);
    places += count;
  }
  const groupAt = (row: number) => lastNotAfter(heads, row);
  return {
    count: rows,
    at: (row) => {
      const number = row < 0 || row >= rows ? -1 : groupAt(row);
      const group = groups[number];
      if (!group) return undefined;
      const within = row - (heads[number] ?? 0) - 1;
      if (within < 0) return { type: 'group', group, number, open: !closed.has(group.id) };
      return { type: 'finding', group, place: (firsts[number] ?? 0) + within, within };
    },
    headOf: (row) => heads[groupAt(row)] ?? 0,
  };
}

/** The place of the last of some rising numbers that is not greater than another. */
function lastNotAfter(rising: readonly number[], number: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

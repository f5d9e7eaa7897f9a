import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** Sorts by order key; keys that two people made at once may be equal, then the id decides. */
export function compareOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

export function inOrder<R extends Ordered>(records: Iterable<R>): readonly R[] {
  return [...records].sort(compareOrder);
}

export interface Placement {
  readonly order: string;
  /** New keys of neighbours, by id: there is no room between equal keys until some of them move apart. */
  readonly rekeyed: ReadonlyMap<string, string>;
}

/** Longer keys than this are renewed; the record schema refuses those over 200. */
const LONGEST_KEY = 100;

/** Key of a place among siblings, which are sorted and do not hold the record to place: before `siblings[index]`. */
export function placeAt(siblings: readonly Ordered[], index: number): Placement {
  const { orders, rekeyed } = placeRun(siblings, index, 1);
  return { order: orders[0] ?? '', rekeyed };
}

export interface RunPlacement extends Pick<Placement, 'rekeyed'> {
  readonly orders: readonly string[];
}

/** Keys for `count` records that go side by side before `siblings[index]`. */
export function placeRun(siblings: readonly Ordered[], index: number, count: number): RunPlacement {
  if (count === 0) return { orders: [], rekeyed: new Map() };
  const before = siblings[index - 1]?.order ?? null;
  const equal = siblings.slice(index).findIndex(({ order }) => order !== before);
  const run = before === null ? [] : siblings.slice(index, equal < 0 ? undefined : index + equal);
  const after = siblings[index + run.length]?.order ?? null;
  const keys = keysBetween(before, after, run.length + count);
  if (keys) return placement(keys, run, 0, count);
  // Keys that the library did not make, or that grew too long: all siblings get new ones.
  return placement(generateNKeysBetween(null, null, siblings.length + count), siblings, index, count);
}

/** `keys` for the siblings with `count` more, the placed ones, from `index` on. */
function placement(
  keys: readonly string[],
  siblings: readonly Ordered[],
  index: number,
  count: number,
): RunPlacement {
  const others = keys.toSpliced(index, count);
  return {
    orders: keys.slice(index, index + count),
    rekeyed: new Map(siblings.map(({ id }, at) => [id, others[at] ?? ''])),
  };
}

function keysBetween(before: string | null, after: string | null, count: number): readonly string[] | null {
  try {
    const keys =
      count === 1 ? [generateKeyBetween(before, after)] : generateNKeysBetween(before, after, count);
    return keys.every((key) => key.length <= LONGEST_KEY) ? keys : null;
  } catch {
    return null;
  }
}

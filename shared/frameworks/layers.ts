/** A node of a layered drawing, or the place where an arrow passes a row. */
export interface Placeable {
  readonly key: string;
  readonly width: number;
}

export type Rows = readonly (readonly Placeable[])[];

/** What joins two neighbouring rows: the one below, then the one above. */
export interface Segment {
  readonly below: string;
  readonly above: string;
}

const SWEEPS = 12;

/**
 * Orders each row so that few segments cross, by barycentres: rows are sorted again and again by where their neighbours
 * stand, upwards and downwards in turn; the best order that was seen counts, and of two equal ones the first.
 * @param rows from the bottom up
 * @param joined the segments between each row and the next
 */
export function withFewCrossings(rows: Rows, joined: readonly (readonly Segment[])[]): Rows {
  let best = { rows, crossings: crossingsOf(rows, joined) };
  let now = rows;
  for (let sweep = 0; sweep < SWEEPS && best.crossings > 0; sweep += 1) {
    now = swept(now, joined, sweep % 2 === 0);
    const crossings = crossingsOf(now, joined);
    if (crossings < best.crossings) best = { rows: now, crossings };
  }
  return best.rows;
}

/** How many pairs of segments cross. */
export function crossingsOf(rows: Rows, joined: readonly (readonly Segment[])[]): number {
  return joined.reduce((sum, segments, at) => {
    const places = { ...placesOf(rows[at] ?? []), ...placesOf(rows[at + 1] ?? []) };
    const ends = segments.map(({ below, above }) => [places[below] ?? 0, places[above] ?? 0] as const);
    const crossing = ends.map(
      ([below, above], one) =>
        ends
          .slice(one + 1)
          .filter(([otherBelow, otherAbove]) => (below - otherBelow) * (above - otherAbove) < 0).length,
    );
    return sum + crossing.reduce((all, count) => all + count, 0);
  }, 0);
}

function swept(rows: Rows, joined: readonly (readonly Segment[])[], upwards: boolean): Rows {
  const result = [...rows];
  const order = rows.map((_, at) => at);
  for (const at of upwards ? order.slice(1) : order.reverse().slice(1)) {
    const row = result[at] ?? [];
    const own = placesOf(row);
    const others = placesOf(result[upwards ? at - 1 : at + 1] ?? []);
    const segments = joined[upwards ? at - 1 : at] ?? [];
    const wanted = (key: string) => {
      const met = segments.flatMap(({ below, above }) =>
        key === (upwards ? above : below) ? (others[upwards ? below : above] ?? []) : [],
      );
      return met.length === 0 ? (own[key] ?? 0) : met.reduce((sum, place) => sum + place, 0) / met.length;
    };
    result[at] = row.toSorted((a, b) => wanted(a.key) - wanted(b.key));
  }
  return result;
}

/** Where each of a row stands, from 0 to 1. */
function placesOf(row: readonly Placeable[]): Readonly<Record<string, number>> {
  return Object.fromEntries(row.map(({ key }, at) => [key, (at + 0.5) / row.length]));
}

/**
 * The middles of each row, in the given order and at least `gap` apart, as near as can be to the middles of what each is
 * joined with.
 * @returns by key
 */
export function middlesOf(
  rows: Rows,
  joined: readonly (readonly Segment[])[],
  gap: number,
): ReadonlyMap<string, number> {
  const middles = new Map<string, number>();
  for (const row of rows) for (const [key, x] of spread(row, gap, () => 0)) middles.set(key, x);
  const neighbours = new Map<string, string[]>();
  for (const { below, above } of joined.flat()) {
    neighbours.set(below, [...(neighbours.get(below) ?? []), above]);
    neighbours.set(above, [...(neighbours.get(above) ?? []), below]);
  }
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const row of sweep % 2 === 0 ? rows : rows.toReversed()) {
      const wanted = (key: string) => {
        const met = (neighbours.get(key) ?? []).flatMap((other) => middles.get(other) ?? []);
        return met.length === 0 ? (middles.get(key) ?? 0) : met.reduce((sum, x) => sum + x, 0) / met.length;
      };
      for (const [key, x] of spread(row, gap, wanted)) middles.set(key, x);
    }
  }
  return middles;
}

/**
 * Places a row as near as can be to where its nodes want to be, in the sense of least squares: what would overlap is
 * pooled and stands around its common mean.
 */
function spread(
  row: readonly Placeable[],
  gap: number,
  wanted: (key: string) => number,
): readonly (readonly [string, number])[] {
  const offsets: number[] = [];
  row.forEach(({ width }, at) => {
    const before = row[at - 1];
    offsets.push(before ? (offsets[at - 1] ?? 0) + (before.width + width) / 2 + gap : 0);
  });
  const pools: { sum: number; count: number }[] = [];
  row.forEach(({ key }, at) => {
    pools.push({ sum: wanted(key) - (offsets[at] ?? 0), count: 1 });
    for (;;) {
      const [one, other] = pools.slice(-2);
      if (!one || !other || one.sum / one.count <= other.sum / other.count) return;
      pools.splice(-2, 2, { sum: one.sum + other.sum, count: one.count + other.count });
    }
  });
  const means = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return row.map(({ key }, at) => [key, (means[at] ?? 0) + (offsets[at] ?? 0)] as const);
}

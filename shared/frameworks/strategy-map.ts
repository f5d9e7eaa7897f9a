import { middlesOf, type Placeable, type Segment, withFewCrossings } from './layers.ts';

/** Sizes in CSS pixels. */
export interface MapSizes {
  readonly box: { readonly width: number; readonly height: number };
  /** Least distance of boxes side by side, and of rows above each other: arrows run in it. */
  readonly gap: { readonly x: number; readonly y: number };
  /** Boxes side by side at most. */
  readonly perRow: number;
  /** Free at the left for the names of the lanes. */
  readonly margin: number;
}

export interface MapInput<L extends string> {
  /** From the top down. Those without nodes stay, so that something can be put there. */
  readonly lanes: readonly L[];
  readonly nodes: readonly { readonly id: string; readonly lane: L }[];
  readonly arrows: readonly { readonly from: string; readonly to: string }[];
}

export interface Box {
  readonly id: string;
  /** Upper left corner. */
  readonly x: number;
  readonly y: number;
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** From box to box, past the boxes between; at least two. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface MapLayout<L extends string> {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly { readonly lane: L; readonly y: number; readonly height: number }[];
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

/** How wide an arrow is where it passes a row of boxes. */
const PASSAGE = 12;

/**
 * Lays out a strategy map: lanes above each other, in each of them effects above their causes, no box over another, and no
 * arrow across a box. Rows are ordered so that few arrows cross. The same input gives the same layout.
 */
export function layOutMap<L extends string>(input: MapInput<L>, sizes: MapSizes): MapLayout<L> {
  const { box, gap, margin } = sizes;
  const stacks = input.lanes.map((lane) => ({ lane, rows: rowsOf(input, lane, sizes.perRow) }));
  // From the bottom up, as causes lead to effects.
  const bottomUp = stacks.toReversed().flatMap(({ rows }) => rows);
  const rowOf = new Map(bottomUp.flatMap((ids, row) => ids.map((id) => [id, row] as const)));
  const { rows, joined, passages } = withPassages(bottomUp, input.arrows, rowOf, box.width);
  const ordered = withFewCrossings(rows, joined);
  const middles = middlesOf(ordered, joined, gap.x);

  const flat = ordered.flat();
  const edge = (side: -1 | 1) => flat.map(({ key, width }) => (middles.get(key) ?? 0) + (side * width) / 2);
  const left = Math.min(0, ...edge(-1));
  const shift = margin + gap.x - left;
  const width = Math.max(0, ...edge(1)) + shift + gap.x;

  const { lines, height } = linesOf(bottomUp, sizes);
  const lineOf = (row: number) => lines[row] ?? { y: 0, height: 0, top: 0, bottom: 0 };
  const boxAt = (id: string): Box => ({
    id,
    x: (middles.get(id) ?? 0) + shift - box.width / 2,
    y: lineOf(rowOf.get(id) ?? 0).top,
  });
  const boxes = new Map(input.nodes.map(({ id }) => [id, boxAt(id)]));

  const passing = (at: Passage): readonly (readonly [number, number])[] => {
    const x = (middles.get(at.key) ?? 0) + shift;
    const { top, bottom } = lineOf(at.row);
    return at.upwards
      ? [
          [x, bottom],
          [x, top],
        ]
      : [
          [x, top],
          [x, bottom],
        ];
  };
  const ports = portsOf(input.arrows, rowOf, (arrow, end) => middles.get(nextTo(arrow, end, passages)) ?? 0);
  const arrows = input.arrows.flatMap((arrow): Arrow[] => {
    const [from, to] = [boxes.get(arrow.from), boxes.get(arrow.to)];
    if (!from || !to) return [];
    const [fromRow, toRow] = [rowOf.get(arrow.from) ?? 0, rowOf.get(arrow.to) ?? 0];
    const end = (of: Box, above: boolean, port: number): readonly [number, number] => [
      of.x + box.width * port,
      above ? of.y : of.y + box.height,
    ];
    const { leaves, arrives } = ports(arrow);
    return [
      {
        ...arrow,
        points: [
          end(from, toRow >= fromRow, leaves),
          ...(passages.get(arrow) ?? []).flatMap(passing),
          end(to, toRow <= fromRow, arrives),
        ],
      },
    ];
  });

  const lanes = lanesOf(stacks, lines);
  return { width, height, lanes, boxes: [...boxes.values()], arrows };
}

/** Where a row lies: all that belongs to it, and within it the boxes. */
interface Line {
  readonly y: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
}

/** The rows from the bottom up. Empty ones are lower: nothing but arrows passes there. */
function linesOf(
  bottomUp: readonly (readonly string[])[],
  { box, gap }: MapSizes,
): { readonly lines: readonly Line[]; readonly height: number } {
  const heights = bottomUp.map((ids) => (ids.length === 0 ? box.height / 2 : box.height) + gap.y);
  const height = heights.reduce((sum, each) => sum + each, 0);
  let below = height;
  const lines = heights.map((each): Line => {
    below -= each;
    return { y: below, height: each, top: below + gap.y / 2, bottom: below + each - gap.y / 2 };
  });
  return { lines, height };
}

function lanesOf<L extends string>(
  stacks: readonly { readonly lane: L; readonly rows: readonly unknown[] }[],
  lines: readonly Line[],
): MapLayout<L>['lanes'] {
  const topDown = [...lines].reverse();
  let taken = 0;
  return stacks.map(({ lane, rows }) => {
    const own = topDown.slice(taken, taken + rows.length);
    taken += rows.length;
    return { lane, y: own[0]?.y ?? 0, height: own.reduce((sum, line) => sum + line.height, 0) };
  });
}

/** The rows of one lane from the bottom up: effects above their causes, long rows broken into equal ones; at least one. */
function rowsOf<L extends string>(
  { nodes, arrows }: MapInput<L>,
  lane: L,
  perRow: number,
): readonly (readonly string[])[] {
  const own = nodes.filter((node) => node.lane === lane).map(({ id }) => id);
  const inside = new Set(own);
  const depths = new Map<string, number>();
  const depthOf = (id: string, below: ReadonlySet<string>): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    // A circle, such as two copies may bring in, is cut where it closes.
    const causes = arrows.filter(({ from, to }) => to === id && inside.has(from) && !below.has(from));
    const depth = Math.max(-1, ...causes.map(({ from }) => depthOf(from, new Set([...below, from])))) + 1;
    depths.set(id, depth);
    return depth;
  };
  const byDepth = Map.groupBy(own, (id) => depthOf(id, new Set([id])));
  const rows = [...byDepth.keys()]
    .toSorted((a, b) => a - b)
    .flatMap((depth) => broken(byDepth.get(depth) ?? [], perRow));
  return rows.length > 0 ? rows : [[]];
}

function broken(ids: readonly string[], perRow: number): readonly (readonly string[])[] {
  const length = Math.ceil(ids.length / Math.ceil(ids.length / perRow));
  return Array.from({ length: Math.ceil(ids.length / length) }, (_, at) =>
    ids.slice(at * length, (at + 1) * length),
  );
}

interface Passage {
  readonly key: string;
  readonly row: number;
  readonly upwards: boolean;
}

type ArrowEnds = MapInput<string>['arrows'][number];

/** The rows with a place in each row that an arrow passes, and what joins neighbouring rows. */
function withPassages(
  bottomUp: readonly (readonly string[])[],
  arrows: readonly ArrowEnds[],
  rowOf: ReadonlyMap<string, number>,
  width: number,
) {
  const rows: Placeable[][] = bottomUp.map((ids) => ids.map((key) => ({ key, width })));
  const joined: Segment[][] = bottomUp.slice(1).map(() => []);
  const passages = new Map<ArrowEnds, readonly Passage[]>();
  for (const arrow of arrows) {
    const [fromRow, toRow] = [rowOf.get(arrow.from), rowOf.get(arrow.to)];
    if (fromRow === undefined || toRow === undefined || fromRow === toRow) continue;
    const upwards = toRow > fromRow;
    const [low, high] = upwards ? [fromRow, toRow] : [toRow, fromRow];
    const [lower, upper] = upwards ? [arrow.from, arrow.to] : [arrow.to, arrow.from];
    const between: Passage[] = [];
    let below = lower;
    for (let row = low + 1; row <= high; row += 1) {
      const above = row === high ? upper : `${arrow.from}>${arrow.to}>${row}`;
      joined[row - 1]?.push({ below, above });
      if (row < high) {
        rows[row]?.push({ key: above, width: PASSAGE });
        between.push({ key: above, row, upwards });
      }
      below = above;
    }
    passages.set(arrow, upwards ? between : between.reverse());
  }
  return { rows, joined, passages };
}

/** What an arrow comes to first behind one of its ends: the passage there, else its other end. */
function nextTo(
  arrow: ArrowEnds,
  end: 'leaves' | 'arrives',
  passages: ReadonlyMap<ArrowEnds, readonly Passage[]>,
): string {
  const between = passages.get(arrow) ?? [];
  return end === 'leaves' ? (between[0]?.key ?? arrow.to) : (between.at(-1)?.key ?? arrow.from);
}

/** Where arrows leave and reach their boxes, as a share of the width: side by side, in the order of where they come from. */
function portsOf(
  arrows: readonly ArrowEnds[],
  rowOf: ReadonlyMap<string, number>,
  next: (arrow: ArrowEnds, end: 'leaves' | 'arrives') => number,
): (arrow: ArrowEnds) => { readonly leaves: number; readonly arrives: number } {
  const row = (id: string) => rowOf.get(id) ?? 0;
  /** Those on one edge of a box share it. */
  const edges = Map.groupBy(
    arrows.flatMap((arrow) => {
      const level = Math.sign(row(arrow.to) - row(arrow.from));
      return [
        { arrow, at: 'leaves' as const, edge: `${arrow.from} ${level >= 0}` },
        { arrow, at: 'arrives' as const, edge: `${arrow.to} ${level <= 0}` },
      ];
    }),
    ({ edge }) => edge,
  );
  const ports = new Map<ArrowEnds, { leaves: number; arrives: number }>();
  for (const ends of edges.values()) {
    const sorted = ends.toSorted((a, b) => next(a.arrow, a.at) - next(b.arrow, b.at));
    sorted.forEach(({ arrow, at }, index) => {
      const port = ports.get(arrow) ?? { leaves: 0.5, arrives: 0.5 };
      port[at] = 0.2 + (0.6 * (index + 0.5)) / sorted.length;
      ports.set(arrow, port);
    });
  }
  return (arrow) => ports.get(arrow) ?? { leaves: 0.5, arrives: 0.5 };
}

import type { Rect, Scene, Side } from '#shared/matrix/scene.ts';
import type { ItemId, ParticipantId } from '#shared/plan/ids.ts';
import type { Role } from '#shared/plan/records/fields.ts';
import type { Direction } from './lattice.ts';

/** The things of one side, or the people, that can change places among each other; the first stands nearest the centre. */
export interface Series {
  readonly members: readonly { readonly id: ItemId | ParticipantId; readonly box: Rect }[];
  readonly axis: 'x' | 'y';
  /** Whether coordinates grow (1) or shrink (-1) from the first member on. */
  readonly growth: 1 | -1;
  /** The role of the side; null for the people. */
  readonly role: Role | null;
  /** All the room that belongs to the series, the box for what comes next included. */
  readonly area: Rect;
}

const DIRECTION = {
  north: { axis: 'y', growth: -1 },
  south: { axis: 'y', growth: 1 },
  west: { axis: 'x', growth: -1 },
  east: { axis: 'x', growth: 1 },
} as const;

/** The side, or the people, that an item or a column belongs to; undefined where it is not on the board. */
export function seriesOf(scene: Scene, member: ItemId | ParticipantId): Series | undefined {
  const side = Object.values(scene.sides).find(({ items }) => items.some(({ item }) => item === member));
  if (side) return seriesOfSide(side);
  const first = scene.people[0]?.box;
  if (!first || !scene.people.some(({ participant }) => participant === member)) return undefined;
  const last = scene.people.at(-1)?.box ?? first;
  return {
    members: scene.people.map(({ participant, box }) => ({ id: participant, box })),
    axis: 'x',
    growth: 1,
    role: null,
    area: { ...first, width: last.x + last.width - first.x },
  };
}

function seriesOfSide({ name, role, box, items }: Side): Series {
  const members = items
    .toSorted((a, b) => a.place - b.place)
    .map((item) => ({ id: item.item, box: item.box }));
  return { members, ...DIRECTION[name], role, area: box };
}

/** How far beside its own side, in scene pixels, a dragged member still belongs to it. */
const REACH = 40;

/** Where something that is dragged would drop: in its own series, an item also on another side; null where it is let go of. */
export function dropPlace(
  scene: Scene,
  member: ItemId | ParticipantId,
  point: Point,
): { readonly series: Series; readonly gap: number } | null {
  const own = seriesOf(scene, member);
  if (!own) return null;
  const other = Object.values(scene.sides).find(({ box }) => own.role !== null && within(box, point, 0));
  const series = other ? seriesOfSide(other) : within(own.area, point, REACH) ? own : null;
  return series && { series, gap: gapAt(series, point) };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function within({ x, y, width, height }: Rect, point: Point, reach: number): boolean {
  return (
    point.x >= x - reach &&
    point.x < x + width + reach &&
    point.y >= y - reach &&
    point.y < y + height + reach
  );
}

/** The gap that a point stands for: 0 before the first member, n behind the last. */
export function gapAt({ members, axis, growth }: Series, point: Point): number {
  const passed = members.filter(({ box }) => (point[axis] - middle(box, axis)) * growth > 0);
  return passed.length;
}

/** Behind whom a member stands after it was dropped into a gap, null for the first place; undefined where nothing changes. */
export function afterDrop<Id extends string>(
  members: readonly { readonly id: Id }[],
  moved: Id,
  gap: number,
): Id | null | undefined {
  const from = members.findIndex(({ id }) => id === moved);
  if (from === -1 || gap === from || gap === from + 1) return undefined;
  const rest = members.filter(({ id }) => id !== moved);
  const index = gap > from ? gap - 1 : gap;
  return rest[index - 1]?.id ?? null;
}

/** Behind whom a member stands after one step on the screen; undefined at the end of its side and across the axis. */
export function afterStep(
  { members, axis, growth }: Series,
  moved: ItemId | ParticipantId,
  direction: Direction,
): ItemId | ParticipantId | null | undefined {
  const from = members.findIndex(({ id }) => id === moved);
  if ((axis === 'x') !== (direction === 'left' || direction === 'right')) return undefined;
  const outward = (growth === 1) === (direction === 'right' || direction === 'down');
  if (from === -1 || (outward ? from === members.length - 1 : from === 0)) return undefined;
  return afterDrop(members, moved, outward ? from + 2 : from - 1);
}

/** The line that shows where a dragged member would drop. */
export function dropLine({ members, axis, growth, area }: Series, gap: number, thickness: number): Rect {
  const before = members[gap - 1]?.box;
  const behind = members[gap]?.box;
  const beside = before ?? behind;
  // A side without items takes it anywhere.
  if (!beside) return area;
  const length = axis === 'x' ? 'width' : 'height';
  const farEdge = (box: Rect) => (growth === 1 ? box[axis] + box[length] : box[axis]);
  const nearEdge = (box: Rect) => (growth === 1 ? box[axis] : box[axis] + box[length]);
  const at = (before ? farEdge(before) : nearEdge(beside)) - thickness / 2;
  return axis === 'x'
    ? { x: at, y: beside.y, width: thickness, height: beside.height }
    : { x: beside.x, y: at, width: beside.width, height: thickness };
}

function middle(box: Rect, axis: 'x' | 'y'): number {
  return axis === 'x' ? box.x + box.width / 2 : box.y + box.height / 2;
}

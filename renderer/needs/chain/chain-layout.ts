import { scaleLinear, utcMonth } from 'd3';
import { type DayNumber, endOf, startOf } from '#shared/needs/days.ts';
import type { Schedule } from '#shared/needs/schedule.ts';
import type { UnitId } from '#shared/plan/ids.ts';
import { type UnitNode, unitTree } from '#shared/plan/queries/units.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Dependency, Item } from '#shared/plan/records/records.ts';

export const BAR_HEIGHT = 24;
const TRACK = 38;
const LANE_PADDING = 12;
const LEAST_BAR = 72;
const LEAST_MONTH = 30;
const MARGIN = 12;
/** Room for arrows that leave the last bars. */
const MARGIN_END = 44;

/** All lengths in CSS pixels from the upper left corner of the drawing. */
export interface Bar {
  readonly item: Item;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Whether its end is stated; where it is not, the end of its period stands for it. */
  readonly dated: boolean;
}

export interface Lane {
  readonly unit: UnitId;
  readonly name: string;
  readonly y: number;
  readonly height: number;
}

export interface Arrow {
  readonly dependency: Dependency;
  readonly path: string;
  /** Where a sign about it stands. */
  readonly middle: readonly [x: number, y: number];
}

export interface Month {
  readonly x: number;
  readonly width: number;
  readonly at: Date;
}

export interface ChainLayout {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly Lane[];
  readonly months: readonly Month[];
  readonly bars: readonly Bar[];
  readonly arrows: readonly Arrow[];
}

/** Items as bars over the months, one lane a unit, from the top of the organisation down, and what needs what as arrows. */
export function chainLayout(
  records: RecordSet,
  schedule: Schedule,
  dependencies: readonly Dependency[],
  room: number,
): ChainLayout {
  const ids = new Set(dependencies.flatMap(({ item, needs }) => [item, needs]));
  const spans = [...ids].flatMap((id) => {
    const item = records.get('item', id);
    return item ? [spanOf(records, schedule, item)] : [];
  });
  const first = Math.min(...spans.map(({ from }) => from));
  const last = Math.max(
    ...spans.map(({ to }) => to),
    ...dependencies.flatMap(({ by }) => (by === null ? [] : [endOf(by)])),
  );
  const [from, to] = [utcMonth.floor(dateOf(first)), utcMonth.offset(utcMonth.floor(dateOf(last)), 1)];
  const starts = utcMonth.range(from, to);
  const width = Math.max(room, starts.length * LEAST_MONTH + MARGIN + MARGIN_END);
  const x = scaleLinear([from.getTime(), to.getTime()], [MARGIN, width - MARGIN_END]);
  const months = starts.map((at) => {
    const left = x(at.getTime());
    return { at, x: left, width: x(utcMonth.offset(at, 1).getTime()) - left };
  });
  const placed = spans.map(({ item, from: start, to: end, dated }) => {
    const left = Math.min(x(dateOf(start).getTime()), width - MARGIN_END - LEAST_BAR);
    const right = x(dateOf(end + 1).getTime());
    return { item, dated, x: left, width: Math.max(right - left, LEAST_BAR) };
  });
  const { lanes, bars, height } = inLanes(records, placed);
  const arrows = arrowsOf(dependencies, bars, (day) => x(dateOf(day + 1).getTime()));
  return { width, height, lanes, months, bars, arrows };
}

interface Span {
  readonly item: Item;
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly dated: boolean;
}

function spanOf(records: RecordSet, schedule: Schedule, item: Item): Span {
  const matrix = records.get('matrix', item.matrix);
  const period = matrix && records.get('period', matrix.period);
  const begin = startOf(period?.start ?? '2000-01');
  const months = period?.months ?? 12;
  const planned = item.due === null ? null : endOf(item.due);
  const end = planned ?? schedule.earliestFinish(item.id) ?? begin + Math.round(months * 30.4) - 1;
  const from = item.start === null ? Math.min(begin, end) : Math.min(startOf(item.start), end);
  return { item, from, to: end, dated: planned !== null };
}

function inLanes(records: RecordSet, placed: readonly Omit<Bar, 'y'>[]) {
  const byUnit = Map.groupBy(placed, ({ item }) => records.get('matrix', item.matrix)?.unit);
  const lanes: Lane[] = [];
  const bars: Bar[] = [];
  let y = 0;
  for (const unit of inTreeOrder(unitTree(records.all('unit').values()))) {
    const own = byUnit.get(unit.id);
    if (!own) continue;
    // The right end of what stands in each track so far.
    const tracks: number[] = [];
    for (const bar of own.toSorted((a, b) => a.x - b.x || (a.item.id < b.item.id ? -1 : 1))) {
      const free = tracks.findIndex((end) => end + 10 <= bar.x);
      const track = free < 0 ? tracks.length : free;
      tracks[track] = bar.x + bar.width;
      bars.push({ ...bar, y: y + LANE_PADDING + track * TRACK });
    }
    const height = 2 * LANE_PADDING + (tracks.length - 1) * TRACK + BAR_HEIGHT;
    lanes.push({ unit: unit.id, name: unit.name, y, height });
    y += height;
  }
  return { lanes, bars, height: y };
}

function inTreeOrder(nodes: readonly UnitNode[]): readonly UnitNode['unit'][] {
  return nodes.flatMap(({ unit, children }) => [unit, ...inTreeOrder(children)]);
}

/** From the end of what gives to the day on what needs it; one that comes too late runs backwards. */
function arrowsOf(
  dependencies: readonly Dependency[],
  bars: readonly Bar[],
  at: (day: DayNumber) => number,
): readonly Arrow[] {
  const byItem = new Map(bars.map((bar) => [bar.item.id, bar]));
  return dependencies.flatMap((dependency) => {
    const [giver, taker] = [byItem.get(dependency.needs), byItem.get(dependency.item)];
    if (!giver || !taker) return [];
    const [fromX, fromY] = [giver.x + giver.width, giver.y + BAR_HEIGHT / 2];
    if (giver.y === taker.y && taker.x > fromX) {
      const path = `M${fromX} ${fromY}H${taker.x - 2}`;
      return [{ dependency, path, middle: [(fromX + taker.x) / 2, fromY] as const }];
    }
    const wanted = dependency.by === null ? fromX + 14 : at(endOf(dependency.by));
    const toX = Math.min(Math.max(wanted, taker.x + 8), taker.x + taker.width - 8);
    const down = taker.y > giver.y;
    const toY = down ? taker.y - 2 : taker.y + BAR_HEIGHT + 2;
    const bend = down ? -22 : 22;
    const path = `M${fromX} ${fromY}C${fromX + 30} ${fromY} ${toX} ${toY + bend * 1.6} ${toX} ${toY}`;
    return [{ dependency, path, middle: [(fromX + toX) / 2 + 6, (fromY + toY) / 2] as const }];
  });
}

function dateOf(day: DayNumber): Date {
  return new Date(day * 86_400_000);
}

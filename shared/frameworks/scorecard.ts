import type { MatrixId } from '../plan/ids.ts';
import { type MatrixView, matrixView } from '../plan/queries/matrix-view.ts';
import { PERSPECTIVES, type Perspective, perspectiveOf } from '../plan/queries/perspectives.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Cause, Item, Link } from '../plan/records/records.ts';
import { servedBy } from './measures-of.ts';
import { type KeyResult, keyResultIn, keyResultsOf } from './okr.ts';
import type { Quarter } from './quarters.ts';

/** Where an objective stands on a scorecard; `none` where its perspective is empty or none of the four. */
export type Lane = Perspective | 'none';

/** From the top of a scorecard down. */
export const LANES: readonly Lane[] = [...PERSPECTIVES, 'none'];

export function laneOf({ perspective }: Pick<Item, 'perspective'>): Lane {
  return perspectiveOf(perspective) ?? 'none';
}

/** Whether an item is an objective of a scorecard. */
export function isObjective({ role }: Pick<Item, 'role'>): boolean {
  return role === 'longTerm' || role === 'annual';
}

/** An objective with what measures it and what is done for it. */
export interface ScorecardRow {
  readonly objective: Item;
  readonly measures: readonly KeyResult[];
  /** Priorities. */
  readonly initiatives: readonly Item[];
}

export interface Scorecard {
  readonly lanes: readonly { readonly lane: Lane; readonly rows: readonly ScorecardRow[] }[];
  /** What stands with no objective, so that it is not lost. */
  readonly measuresApart: readonly Item[];
  readonly initiativesApart: readonly Item[];
}

/**
 * A matrix as a Balanced Scorecard in one quarter: its long-term and annual objectives, by perspective, with the measures
 * of `keyResultsOf`, and the priorities that are linked with them positively: of a long-term objective those of its annual
 * ones. It is the matrix itself, read in another way.
 */
export function scorecardOf(records: RecordSet, matrix: MatrixId, quarter: Quarter): Scorecard {
  const view = matrixView(records, matrix);
  const rows = objectivesOf(view).map(
    (objective): ScorecardRow => ({
      objective,
      measures: keyResultsOf(records, view, objective).map((one) => keyResultIn(records, one, quarter)),
      initiatives: initiativesOf(view, objective),
    }),
  );
  const measured = new Set(rows.flatMap(({ measures }) => measures.map(({ item }) => item.id)));
  const done = new Set(rows.flatMap(({ initiatives }) => initiatives.map(({ id }) => id)));
  return {
    lanes: LANES.map((lane) => ({ lane, rows: rows.filter(({ objective }) => laneOf(objective) === lane) })),
    measuresApart: view.items.measure.filter(({ id }) => !measured.has(id)),
    initiativesApart: view.items.priority.filter(({ id }) => !done.has(id)),
  };
}

function initiativesOf(view: MatrixView, objective: Item): readonly Item[] {
  if (objective.role === 'annual') return servedBy(view, objective, 'priority');
  const annual = servedBy(view, objective, 'annual');
  const ids = new Set(annual.flatMap((one) => servedBy(view, one, 'priority').map(({ id }) => id)));
  return view.items.priority.filter(({ id }) => ids.has(id));
}

/** The objectives of a matrix, what brings about what, and beside it the marks between them. */
export interface StrategyMap {
  readonly objectives: readonly Item[];
  readonly causes: readonly Cause[];
  /** Between long-term and annual objectives. */
  readonly links: readonly Link[];
}

export function strategyMapOf(records: RecordSet, matrix: MatrixId): StrategyMap {
  const view = matrixView(records, matrix);
  const objectives = objectivesOf(view);
  const ids = new Set(objectives.map(({ id }) => id));
  const between = (one: Item['id'], other: Item['id']) => ids.has(one) && ids.has(other);
  return {
    objectives,
    causes: records.list('cause').filter(({ from, to }) => between(from, to)),
    links: view.links.filter(({ a, b }) => between(a, b)),
  };
}

function objectivesOf({ items }: MatrixView): readonly Item[] {
  return [...items.longTerm, ...items.annual];
}

import type { ItemId, MatrixId, PeriodId } from '../plan/ids.ts';
import { normsOf } from '../plan/queries/norms.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Item, Matrix } from '../plan/records/records.ts';
import type { SetupStepName } from '../plan/setup-steps.ts';
import type { PlanIndex } from './plan-index.ts';

/** Where something is to be seen or done in the plan. */
export interface SetupPlace {
  readonly matrix: MatrixId;
  readonly item: ItemId | null;
}

/** What of a step can be seen in a plan, by the name of its sentence. */
export type EvidenceName =
  | 'trueNorth.written'
  | 'trueNorth.short'
  | 'trueNorth.lead'
  | 'breakthroughs.few'
  | 'breakthroughs.why'
  | 'breakthroughs.measured'
  | 'annualObjectives.few'
  | 'annualObjectives.serve'
  | 'annualObjectives.carry'
  | 'priorities.few'
  | 'priorities.serve'
  | 'priorities.owned'
  | 'priorities.measured'
  | 'priorities.baseline'
  | 'deployment.matrices'
  | 'deployment.cascaded'
  | 'deployment.inForce'
  | 'reviews.days'
  | 'reviews.planned'
  | 'reviews.actual';

export interface Evidence {
  readonly name: EvidenceName;
  /** How many have it, of how many; with `…few`, how many there are and how many there should be at most. */
  readonly count: number;
  readonly of: number;
  readonly met: boolean;
  /** The first place where it is missing; null where none is, or where it stands in no matrix. */
  readonly missing: SetupPlace | null;
}

/** A true north that is longer than this many characters is not said by heart. */
export const MEMORABLE = 200;

/**
 * What a plan shows of each step. The first four steps are about the top level: the matrices of the top units that are not
 * closed.
 */
export function evidenceOf(
  records: RecordSet,
  index: PlanIndex,
): { readonly [S in SetupStepName]: readonly Evidence[] } {
  return {
    trueNorth: trueNorth(records, index),
    breakthroughs: breakthroughs(records, index),
    annualObjectives: annualObjectives(records, index),
    priorities: priorities(records, index),
    deployment: deployment(records, index),
    reviews: reviews(records, index),
  };
}

function trueNorth(records: RecordSet, { top, topUnits }: PlanIndex): readonly Evidence[] {
  const text = records.list('plan')[0]?.trueNorth.trim() ?? '';
  const place = placeOf(top[0]);
  const yes = (name: EvidenceName, met: boolean): Evidence => ({
    ...{ name, count: met ? 1 : 0, of: 1, met },
    missing: met ? null : place,
  });
  return [
    yes('trueNorth.written', text !== ''),
    ...(text === '' ? [] : [yes('trueNorth.short', [...text].length <= MEMORABLE)]),
    {
      ...share(
        'trueNorth.lead',
        topUnits,
        ({ lead }) => lead !== null,
        () => null,
      ),
      missing: null,
    },
  ];
}

function breakthroughs(records: RecordSet, index: PlanIndex): readonly Evidence[] {
  const goals = index.topItems.longTerm;
  const measured = (item: Item) =>
    isMeasured(item) || index.values.has(item.id) || index.linked(item, 'measure').length > 0;
  return [
    few('breakthroughs.few', goals, normsOf(records).longTerm, index),
    all('breakthroughs.why', goals, ({ why }) => why.trim() !== ''),
    all('breakthroughs.measured', goals, measured),
  ];
}

function annualObjectives(records: RecordSet, index: PlanIndex): readonly Evidence[] {
  const { longTerm, annual } = index.topItems;
  return [
    few('annualObjectives.few', annual, normsOf(records).annual, index),
    all('annualObjectives.serve', annual, (item) => index.linked(item, 'longTerm').length > 0),
    all('annualObjectives.carry', longTerm, (item) => index.linked(item, 'annual').length > 0),
  ];
}

function priorities(records: RecordSet, index: PlanIndex): readonly Evidence[] {
  const { priority, measure } = index.topItems;
  return [
    few('priorities.few', priority, normsOf(records).priority, index),
    all('priorities.serve', priority, (item) => index.linked(item, 'annual').length > 0),
    all('priorities.owned', priority, ({ owner }) => owner !== null),
    all('priorities.measured', priority, (item) => index.linked(item, 'measure').length > 0),
    all('priorities.baseline', measure, isMeasured),
  ];
}

function deployment(records: RecordSet, index: PlanIndex): readonly Evidence[] {
  const planned = new Set(index.running.map(({ unit }) => unit));
  // The top has its matrix from the first step on: that one says nothing of a deployment.
  const tops = new Set(index.topUnits.map(({ id }) => id));
  return [
    share(
      'deployment.matrices',
      records.list('unit').filter(({ id }) => !tops.has(id)),
      ({ id }) => planned.has(id),
      () => null,
    ),
    all('deployment.cascaded', index.topItems.annual, (item) => isTakenUp(item, index)),
    share('deployment.inForce', index.running, ({ status }) => status === 'active', placeOf),
  ];
}

function reviews(records: RecordSet, index: PlanIndex): readonly Evidence[] {
  const { running, top } = index;
  const firstIn = (period: PeriodId) => [...top, ...running].find((matrix) => matrix.period === period);
  const periods = records.list('period').filter(({ id }) => firstIn(id));
  const measures = index.measures;
  return [
    share(
      'reviews.days',
      periods,
      ({ reviews: days }) => days.length > 0,
      ({ id }) => placeOf(firstIn(id)),
    ),
    all('reviews.planned', measures, ({ id }) => index.values.get(id)?.plan ?? false),
    all('reviews.actual', measures, ({ id }) => index.values.get(id)?.actual ?? false),
  ];
}

/** Numbers with a start to count from, or words for what met and missed mean. */
function isMeasured({ baseline, metText }: Item): boolean {
  return baseline !== null || metText.trim() !== '';
}

/** Whether a lower level has taken up an objective, or a priority or measure that stands for it. */
function isTakenUp(objective: Item, { cascaded, linked }: PlanIndex): boolean {
  const means = linked(objective, 'priority');
  const measures = means.flatMap((priority) => linked(priority, 'measure'));
  return [objective, ...means, ...measures].some(({ id }) => cascaded.has(id));
}

function placeOf(matrix: Matrix | undefined): SetupPlace | null {
  return matrix ? { matrix: matrix.id, item: null } : null;
}

/** At least one, and not more than can be kept in view. */
function few(name: EvidenceName, items: readonly Item[], most: number, { top }: PlanIndex): Evidence {
  const met = items.length > 0 && items.length <= most;
  return { name, count: items.length, of: most, met, missing: met ? null : placeOf(top[0]) };
}

function all(name: EvidenceName, items: readonly Item[], has: (item: Item) => boolean): Evidence {
  return share(name, items, has, ({ id, matrix }) => ({ matrix, item: id }));
}

function share<T>(
  name: EvidenceName,
  things: readonly T[],
  has: (thing: T) => boolean,
  place: (thing: T) => SetupPlace | null,
): Evidence {
  const missing = things.filter((thing) => !has(thing));
  const [first] = missing;
  const count = things.length - missing.length;
  return {
    ...{ name, count, of: things.length, met: things.length > 0 && count === things.length },
    missing: first === undefined ? null : place(first),
  };
}

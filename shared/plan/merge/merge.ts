import { bothAdded } from '../edits/both-added.ts';
import { keyOf, type RecordChange, type RecordKey } from '../edits/by-record.ts';
import type { Difference } from '../edits/edit.ts';
import { emptiedBy, pointersTo } from '../edits/pointers.ts';
import type { RecordSet } from '../record-set.ts';
import type { PlanRecord } from '../records/records.ts';
import { type Clash, clashesOf } from './clashes.ts';
import {
  type InvariantConflict,
  type MergeChange,
  type MergeConflict,
  type MergeKey,
  mergeKey,
} from './conflicts.ts';
import { mayBreakLaw } from './laws.ts';
import { settle } from './settle.ts';
import { type Changes, type Sides, sidesOf } from './sides.ts';

/** A three-way merge, looked at but not decided. */
export interface Merge {
  /** What only they did. */
  readonly clean: readonly MergeChange[];
  readonly conflicts: readonly MergeConflict[];
  /** Both differences as they were compared. */
  readonly sides: Sides;
}

/**
 * Compares two differences that were made on one base, which itself is not needed: not in full, and not at all where
 * only a part of the plan left. `mine` is the plan today.
 * @param since what happened in mine since the base; where theirs saw only a part of the plan, see `sinceShown`
 * @param theirs what they made of the base
 * @throws MisfitError where the two cannot have been made on one base
 */
export function merge(mine: RecordSet, since: Difference, theirs: Difference): Merge {
  const sides = sidesOf(mine, since, theirs);
  const clashes = clashesOf(mine, sides);
  const clean = cleanChanges(sides, clashes);
  return { clean, conflicts: [...clashes, ...brokenBy(mine, sides, clean, clashes)], sides };
}

/** The laws that either policy would break if nobody gave way. */
function brokenBy(
  today: RecordSet,
  sides: Sides,
  clean: readonly MergeChange[],
  clashes: readonly Clash[],
): readonly InvariantConflict[] {
  if (!mayBreakLaw(sides)) return [];
  const broken = new Map<MergeKey, InvariantConflict>();
  for (const take of ['mine', 'theirs'] as const) {
    // A policy is about conflicts: what is clean comes in.
    const choose = (of: MergeChange | MergeConflict) => ({ take: isClean(of) ? 'theirs' : take }) as const;
    for (const one of settle({ today, sides, clean, clashes, choose }).broken) {
      if (!broken.has(one.key)) broken.set(one.key, one);
    }
  }
  return [...broken.values()];
}

/** Whether only they did it. */
export function isClean<T extends { readonly type: (MergeChange | MergeConflict)['type'] }>(
  of: T,
): of is T & { readonly type: MergeChange['type'] } {
  return of.type === 'added' || of.type === 'changed' || of.type === 'removed';
}

function cleanChanges(sides: Sides, clashes: readonly Clash[]): readonly MergeChange[] {
  const inConflict = new Set(clashes.map(({ key }) => key));
  const contested = contestedRemovals(sides.theirs, clashes);
  return [...sides.theirs].flatMap(([key, change]): readonly MergeChange[] => {
    const mine = sides.mine.get(key);
    if (change.type === 'changed') {
      return mine?.type === 'removed'
        ? []
        : changedFields(sides.theirs, change, mine).filter((one) => !inConflict.has(one.key));
    }
    const { record } = change;
    const named = { key: mergeKey(record), kind: record.kind, id: record.id };
    if (change.type === 'added' && mine?.type === 'added') return filledFields(mine.record, record);
    if (mine || inConflict.has(named.key)) return [];
    if (change.type === 'removed' && (contested.has(key) || removedAbove(sides.theirs, record).length > 0))
      return [];
    return [{ ...named, type: change.type, field: null, record }];
  });
}

type Changed = Extract<RecordChange, { type: 'changed' }>;

/** Fields that only they changed, without those that are empty because they removed what stood there. */
function changedFields(
  theirs: Changes,
  change: Changed,
  mine: RecordChange | undefined,
): readonly MergeChange[] {
  const { kind, id } = change;
  const own = mine?.type === 'changed' ? mine.fields : null;
  const emptied = new Set(
    emptiedBy(change).flatMap(({ field, to, target }) =>
      to.some((of) => theirs.get(keyOf({ kind: of, id: target }))?.type === 'removed') ? [field] : [],
    ),
  );
  return [...change.fields]
    .filter(([field]) => !own?.has(field) && !emptied.has(field))
    .map(([field, { from, to }]) => ({
      ...{
        type: 'changed',
        key: mergeKey(change, field),
        kind,
        id,
        field,
        base: from,
        mine: from,
        theirs: to,
      },
    }));
}

/** Of a record that both added: the fields that only they filled in. */
function filledFields(mine: PlanRecord, theirs: PlanRecord): readonly MergeChange[] {
  const { kind, id } = theirs;
  return bothAdded(mine, theirs).flatMap((one) =>
    one.filledBy === 'theirs' && one.base !== undefined
      ? [
          {
            ...({ type: 'changed', key: mergeKey(theirs, one.field), kind, id, field: one.field } as const),
            ...{ base: one.base, mine: one.mine, theirs: one.theirs },
          },
        ]
      : [],
  );
}

/** Removals of theirs that some conflict may take back: they are decided there. */
function contestedRemovals(theirs: Changes, clashes: readonly Clash[]): ReadonlySet<RecordKey> {
  const contested = new Set<RecordKey>();
  const queue = clashes.flatMap((clash) => {
    if (clash.type === 'deletion' && clash.deletedBy === 'theirs') return [clash.record];
    return clash.type === 'dangling' && clash.pointing === 'mine' ? clash.targets : [];
  });
  for (let record = queue.pop(); record; record = queue.pop()) {
    if (contested.has(keyOf(record))) continue;
    contested.add(keyOf(record));
    queue.push(...removedAbove(theirs, record));
  }
  return contested;
}

/** The records that a side removed and that this one cannot be without. */
function removedAbove(theirs: Changes, record: PlanRecord): readonly PlanRecord[] {
  return pointersTo(record)
    .filter(({ onRemove }) => onRemove !== 'clear')
    .flatMap(({ to, target }) =>
      to.flatMap((kind) => {
        const change = theirs.get(keyOf({ kind, id: target }));
        return change?.type === 'removed' ? [change.record] : [];
      }),
    );
}

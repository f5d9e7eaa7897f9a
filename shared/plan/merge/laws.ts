import type { JsonValue } from '../../json.ts';
import { codeSeries } from '../commands/item-code.ts';
import { apply } from '../edits/apply.ts';
import { byRecord, keyOf, type RecordChange } from '../edits/by-record.ts';
import type { Difference } from '../edits/edit.ts';
import { changesField } from '../edits/pointers.ts';
import { type Violation, violationsOf } from '../invariants.ts';
import { recordsWhere } from '../lookup.ts';
import { RecordSet } from '../record-set.ts';
import type { Item, PlanRecord, Unit } from '../records/records.ts';
import {
  type InvariantConflict,
  type Law,
  type MergeKey,
  mergeKey,
  otherSide,
  type Side,
} from './conflicts.ts';
import { type Sides, subjectOf } from './sides.ts';
import type { Standing } from './standing.ts';

export interface BrokenLaws {
  readonly conflicts: readonly InvariantConflict[];
  /** The plan with the difference in it, in which the laws are broken. */
  readonly result: RecordSet;
}

/** The laws that the plan with the difference breaks and today's plan keeps. */
export function brokenLaws(standing: Standing, difference: Difference): BrokenLaws {
  const { today } = standing;
  const touched = [...byRecord(difference).values()].filter(concernsLaw);
  // Most merges touch no field that a law is about, and need no second plan.
  if (touched.length === 0) return { conflicts: [], result: RecordSet.empty };
  const result = apply(today, difference);
  const found = new Map<MergeKey, InvariantConflict>();
  for (const change of touched) {
    const { kind, id } = subjectOf(change);
    const [record, before] = [result.get(kind, id), today.get(kind, id)];
    if (!record || !violationsOf(record, result).some(isLaw)) continue;
    if (before && violationsOf(before, today).some(isLaw)) continue;
    const conflict = conflictOn(standing, result, record);
    if (conflict) found.set(conflict.key, conflict);
  }
  return { conflicts: [...found.values()], result };
}

/** Whether any choice could break a law: a quick look that spares most merges the search for one. */
export function mayBreakLaw({ mine, theirs }: Sides): boolean {
  return [mine, theirs].some((changes) => {
    for (const change of changes.values()) {
      // What was removed may come back.
      if (change.type === 'removed' ? isOfLaw(change) : concernsLaw(change)) return true;
    }
    return false;
  });
}

const FIELDS = ['code', 'matrix', 'parent'];

function concernsLaw(change: RecordChange): boolean {
  return isOfLaw(change) && FIELDS.some((field) => changesField(change, field));
}

function isOfLaw(change: RecordChange): boolean {
  const { kind } = subjectOf(change);
  return kind === 'item' || kind === 'unit';
}

function isLaw({ type }: Violation): boolean {
  return type === 'doubleCode' || type === 'unitCycle';
}

/** All that break the law together with the record, named by the first that came in or moved by theirs. */
function conflictOn(standing: Standing, result: RecordSet, record: PlanRecord): InvariantConflict | null {
  const law: Law = record.kind === 'item' ? 'doubleCode' : 'unitCycle';
  const records = together(result, record).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const violations = records.flatMap((one) => violationsOf(one, result).filter(({ type }) => type === law));
  const named = records.find((one) => isDoingOf(standing, 'theirs', one)) ?? record;
  const violation = violations.find(({ id }) => id === named.id);
  if (!violation) return null;
  const { kind, id, field, message } = violation;
  const key = `${mergeKey(named, field)}:${law}`;
  return { type: 'invariant', law, key, kind, id, field, violations, message, records };
}

function together(records: RecordSet, record: PlanRecord): readonly PlanRecord[] {
  if (record.kind === 'item') return sharingCode(records, record);
  return record.kind === 'unit' ? circleOf(records, record) : [];
}

function sharingCode(records: RecordSet, { matrix, code }: Item): readonly Item[] {
  return recordsWhere(records, 'item', 'matrix', matrix).filter((item) => item.code === code);
}

function circleOf(records: RecordSet, unit: Unit): readonly Unit[] {
  const circle = [unit];
  for (let above = unit.parent; above !== null && above !== unit.id; ) {
    const next = records.get('unit', above);
    if (!next) break;
    circle.push(next);
    above = next.parent;
  }
  return circle;
}

/** Whether a side put the record where it breaks the law. */
function isDoingOf(standing: Standing, side: Side, record: PlanRecord): boolean {
  const change = standing[side].get(keyOf(record));
  return FIELDS.some((field) => changesField(change, field));
}

/**
 * Lets the other side give way: its units stay under the unit where they stood, its items that share a code get codes
 * that are free. `taken` collects those that were given.
 */
export function giveWay(
  standing: Standing,
  conflict: InvariantConflict,
  winner: Side,
  result: RecordSet,
  taken: Set<string>,
): void {
  const isWinners = (record: PlanRecord) => isDoingOf(standing, 'theirs', record) === (winner === 'theirs');
  if (conflict.law === 'unitCycle') {
    const loser = otherSide(winner);
    const losing = conflict.records.filter((unit) => isDoingOf(standing, loser, unit));
    const [side, units] = losing.length > 0 ? [loser, losing] : [winner, conflict.records];
    const moved = units.filter((unit) => standing[side].get(keyOf(unit))?.type === 'changed');
    for (const unit of moved) standing.dropField(side, keyOf(unit), 'parent');
    // A circle of new units alone can only come from a file that was made so; none of them stands anywhere.
    if (moved.length === 0) for (const unit of units) standing.drop(side, keyOf(unit));
    return;
  }
  const keeper = conflict.records.find(isWinners) ?? conflict.records[0];
  for (const item of conflict.records) {
    if (item === keeper || item.kind !== 'item') continue;
    const code = codeSeries(recordsWhere(result, 'item', 'matrix', item.matrix), item.role, taken)();
    taken.add(code);
    standing.setField(isDoingOf(standing, 'mine', item) ? 'mine' : 'theirs', keyOf(item), 'code', code);
  }
}

/** Puts the field of the named record where a person wants it. */
export function giveValue(standing: Standing, conflict: InvariantConflict, value: JsonValue): void {
  standing.setField('theirs', keyOf(conflict), conflict.field, value);
}

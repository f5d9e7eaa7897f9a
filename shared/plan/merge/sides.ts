import { jsonEqual } from '../../json.ts';
import { MisfitError } from '../edits/apply.ts';
import { byRecord, keyOf, type RecordChange, type RecordKey, withFields } from '../edits/by-record.ts';
import type { Difference } from '../edits/edit.ts';
import { pointersOf } from '../edits/pointers.ts';
import { violationsOf } from '../invariants.ts';
import type { RecordSet } from '../record-set.ts';
import { fieldValue, type Kind, type PlanRecord } from '../records/records.ts';

export type Changes = ReadonlyMap<RecordKey, RecordChange>;

/** What each side did since the base that both share, record by record. */
export interface Sides {
  readonly mine: Changes;
  readonly theirs: Changes;
}

/** Kind and id of what a change is about. */
export function subjectOf(change: RecordChange): { readonly kind: Kind; readonly id: string } {
  return change.type === 'changed' ? change : change.record;
}

/** The record before both sides; undefined where one of them added it, or nobody knows it. */
export function baseOf(today: RecordSet, sides: Sides, key: RecordKey): PlanRecord | undefined {
  const mine = sides.mine.get(key);
  const theirs = sides.theirs.get(key);
  if (mine?.type === 'added' || theirs?.type === 'added') return undefined;
  if (mine?.type === 'removed') return mine.record;
  const there = recordAt(today, key);
  return there && mine ? withFields(there, mine.fields, 'from') : there;
}

export function recordAt(records: RecordSet, key: RecordKey): PlanRecord | undefined {
  const space = key.indexOf(' ');
  return records.get(key.slice(0, space) as Kind, key.slice(space + 1));
}

/**
 * Both differences on one base, also where they come from a part of the plan: what they changed names the value that
 * they saw, and where another one stands today, mine has changed it. Removed records are those of this plan.
 * @throws MisfitError where theirs cannot have been made on a base that led to `today`
 */
export function sidesOf(today: RecordSet, since: Difference, theirs: Difference): Sides {
  const sides = { mine: byRecord(since), theirs: byRecord(theirs) };
  for (const [key, change] of [...sides.theirs]) {
    const there = recordAt(today, key);
    const own = sides.mine.get(key);
    if (change.type === 'added') {
      if (there) sides.mine.set(key, { type: 'added', record: there });
      else sides.mine.delete(key);
    } else if (change.type === 'removed') {
      const base = baseOf(today, sides, key);
      if (base) sides.theirs.set(key, { type: 'removed', record: base });
      else if (there) throw misfit(change, 'cannot be removed by a side that never had it');
      else sides.theirs.delete(key);
    } else if (there && own?.type !== 'added') {
      const fields = changedUnder(there, change, own?.type === 'changed' ? own : null);
      if (fields.size > 0) sides.mine.set(key, { ...change, fields });
    } else if (own?.type !== 'removed') {
      throw misfit(change, 'is not what they changed');
    }
  }
  checkAlone(today, sides);
  return sides;
}

type Changed = Extract<RecordChange, { type: 'changed' }>;

function changedUnder(there: PlanRecord, theirs: Changed, own: Changed | null): Changed['fields'] {
  const fields = new Map(own?.fields);
  for (const [field, { from }] of theirs.fields) {
    const value = fieldValue(there, field);
    if (value === undefined) throw misfit(theirs, `has no field ${field}`);
    if (!fields.has(field) && !jsonEqual(value, from)) fields.set(field, { from, to: value });
  }
  return fields;
}

/** What no choice could mend: references into nothing, and ids that do not match what they join. */
function checkAlone(today: RecordSet, sides: Sides): void {
  const known = (kind: Kind, id: string) =>
    today.has(kind, id) ||
    sides.theirs.get(keyOf({ kind, id }))?.type === 'added' ||
    sides.mine.has(keyOf({ kind, id }));
  for (const [key, change] of sides.theirs) {
    for (const { field, to, target } of pointersOf(change)) {
      if (!to.some((kind) => known(kind, target)))
        throw misfit(change, `refers by ${field} to nothing known`);
    }
    if (change.type === 'removed') continue;
    const base = change.type === 'added' ? change.record : baseOf(today, sides, key);
    const record = base && change.type === 'changed' ? withFields(base, change.fields) : base;
    if (record && BARE.has(record.kind)) continue;
    const broken = record && violationsOf(record, today).find(({ type }) => ALONE.has(type));
    if (broken) throw misfit(change, `breaks a law: ${broken.message}`);
  }
}

/** Laws that a record keeps or breaks by itself, and kinds that they say nothing about. */
const ALONE: ReadonlySet<string> = new Set(['wrongId', 'selfLink']);
const BARE: ReadonlySet<Kind> = new Set(['item', 'unit', 'matrix', 'person', 'period', 'plan']);

function misfit(change: RecordChange, what: string): MisfitError {
  const { kind, id } = subjectOf(change);
  return new MisfitError(`${keyOf({ kind, id })} ${what}.`, kind, id);
}

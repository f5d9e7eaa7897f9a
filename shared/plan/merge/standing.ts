import { type JsonValue, jsonEqual } from '../../json.ts';
import {
  type FieldChanges,
  keyOf,
  type RecordChange,
  type RecordKey,
  withFields,
} from '../edits/by-record.ts';
import { changesField, emptiedBy, type Pointer, pointersTo } from '../edits/pointers.ts';
import type { RecordSet } from '../record-set.ts';
import { withField } from '../records/compare.ts';
import { fieldValue, type PlanRecord } from '../records/records.ts';
import { otherSide, type Side } from './conflicts.ts';
import { baseOf, type Changes, recordAt, type Sides, subjectOf } from './sides.ts';

/**
 * What of both differences stands. It begins with all of both and is thinned out choice by choice until the two go
 * together; then they make one plan, whichever is applied first.
 */
export class Standing {
  readonly today: RecordSet;
  readonly given: Sides;
  readonly #standing: { readonly [S in Side]: Map<RecordKey, RecordChange> };
  /** What hung on each removed record, by side: the removals and emptied fields that its removal brought about. */
  #consequences: { readonly [S in Side]: Consequences } | null = null;
  /** Records and fields that somebody decided on, so that nothing else moves them. */
  readonly #decided = new Set<string>();

  constructor(today: RecordSet, given: Sides) {
    this.today = today;
    this.given = given;
    this.#standing = { mine: new Map(given.mine), theirs: new Map(given.theirs) };
  }

  get mine(): Changes {
    return this.#standing.mine;
  }

  get theirs(): Changes {
    return this.#standing.theirs;
  }

  base(key: RecordKey): PlanRecord | undefined {
    return baseOf(this.today, this.given, key);
  }

  /** The record with what stands of both sides; undefined where it is not in the result. */
  record(key: RecordKey): PlanRecord | undefined {
    const [mine, theirs] = [this.mine.get(key), this.theirs.get(key)];
    if (mine?.type === 'removed' || theirs?.type === 'removed') return undefined;
    if (mine?.type === 'added') return mine.record;
    if (theirs?.type === 'added') return theirs.record;
    let record = this.base(key);
    for (const change of [mine, theirs]) if (record && change) record = withFields(record, change.fields);
    return record;
  }

  has(key: RecordKey): boolean {
    const [mine, theirs] = [this.mine.get(key), this.theirs.get(key)];
    if (mine?.type === 'removed' || theirs?.type === 'removed') return false;
    return mine?.type === 'added' || theirs?.type === 'added' || this.base(key) !== undefined;
  }

  /** Whether the record was made by a side whose making of it does not stand. */
  isLeftOut(key: RecordKey): boolean {
    const made = this.given.mine.get(key)?.type === 'added' || this.given.theirs.get(key)?.type === 'added';
    return made && !this.has(key);
  }

  /** Whether anything that a side knew is not in the result. */
  lacksRecords(): boolean {
    for (const side of ['mine', 'theirs'] as const) {
      for (const { type } of this.#standing[side].values()) if (type === 'removed') return true;
      for (const [key, { type }] of this.given[side]) if (type === 'added' && !this.has(key)) return true;
    }
    return false;
  }

  /** Keeps a field, or (without one) the absence of a record, from being moved by what happens around it. */
  decide(key: RecordKey, field?: string): void {
    this.#decided.add(nameOf(key, field));
  }

  isDecided(key: RecordKey, field?: string): boolean {
    return this.#decided.has(nameOf(key, field));
  }

  drop(side: Side, key: RecordKey): void {
    this.#standing[side].delete(key);
  }

  /** Puts back what a side did to a record. */
  restore(side: Side, key: RecordKey): void {
    const change = this.given[side].get(key);
    if (change) this.#standing[side].set(key, change);
  }

  /** Takes one field of a side's change back to what it was before. */
  dropField(side: Side, key: RecordKey, field: string): void {
    const change = this.#standing[side].get(key);
    if (change?.type === 'changed') this.#putFields(side, key, without(change.fields, field));
  }

  /** Gives a field a value, whoever added the record; where nobody did, it counts as the side's change. */
  setField(side: Side, key: RecordKey, field: string, value: JsonValue): void {
    const added = (['mine', 'theirs'] as const).filter((of) => this.#standing[of].get(key)?.type === 'added');
    for (const of of added) {
      const change = this.#standing[of].get(key);
      if (change?.type !== 'added') continue;
      this.#standing[of].set(key, { type: 'added', record: withField(change.record, field, value) });
    }
    const base = this.base(key);
    const stands =
      this.#valueOf(side, key, field) === value &&
      !changesField(this.#standing[otherSide(side)].get(key), field);
    if (added.length > 0 || !base || stands) return;
    this.dropField(otherSide(side), key, field);
    const change = this.#standing[side].get(key);
    const fields = new Map(change?.type === 'changed' ? change.fields : []);
    fields.delete(field);
    const from = fieldValue(base, field) ?? null;
    if (!jsonEqual(from, value)) fields.set(field, { from, to: value });
    this.#putFields(side, key, fields);
  }

  /** What a side changed a field to. */
  #valueOf(side: Side, key: RecordKey, field: string): JsonValue | undefined {
    const change = this.#standing[side].get(key);
    return change?.type === 'changed' ? change.fields.get(field)?.to : undefined;
  }

  #putFields(side: Side, key: RecordKey, fields: FieldChanges): void {
    const given = this.given[side].get(key) ?? this.given[otherSide(side)].get(key);
    const subject = given ? subjectOf(given) : recordAt(this.today, key);
    if (!subject) return;
    const { kind, id } = subject;
    if (fields.size === 0) this.#standing[side].delete(key);
    else this.#standing[side].set(key, { type: 'changed', kind, id, fields });
  }

  /** Takes a removal back, and with it all that it brought about. */
  keep(side: Side, key: RecordKey): void {
    if (this.#standing[side].get(key)?.type !== 'removed') return;
    this.#standing[side].delete(key);
    const consequences = this.#consequencesOf(side);
    for (const { field, ...pointer } of consequences.get(key) ?? []) {
      const referrer = keyOf(pointer);
      const change = this.#standing[side].get(referrer);
      if (change?.type === 'changed' && !this.isDecided(referrer, field))
        this.dropField(side, referrer, field);
      if (change?.type !== 'removed' || this.isDecided(referrer)) continue;
      const needs = pointersTo(change.record).filter(({ onRemove }) => onRemove !== 'clear');
      if (needs.every((need) => this.reaches(need))) this.keep(side, referrer);
    }
  }

  /** Whether a pointer has a target in the result. */
  reaches({ to, target }: Pick<Pointer, 'to' | 'target'>): boolean {
    return to.some((kind) => this.has(keyOf({ kind, id: target })));
  }

  #consequencesOf(side: Side): Consequences {
    this.#consequences ??= {
      mine: consequencesIn(this.given.mine),
      theirs: consequencesIn(this.given.theirs),
    };
    return this.#consequences[side];
  }
}

type Consequences = ReadonlyMap<RecordKey, readonly Pointer[]>;

/** The pointers that a side took away together with their targets, by target. */
function consequencesIn(changes: Changes): Consequences {
  const found = new Map<RecordKey, Pointer[]>();
  for (const change of changes.values()) {
    for (const pointer of givenUp(change)) {
      const target = pointer.to
        .map((kind) => keyOf({ kind, id: pointer.target }))
        .find((key) => changes.get(key)?.type === 'removed');
      if (!target) continue;
      const ofTarget = found.get(target) ?? [];
      ofTarget.push(pointer);
      found.set(target, ofTarget);
    }
  }
  return found;
}

/** The pointers that a change takes away: those of a removed record that cannot be without them, and emptied fields. */
function givenUp(change: RecordChange): readonly Pointer[] {
  if (change.type === 'added') return [];
  if (change.type === 'removed')
    return pointersTo(change.record).filter(({ onRemove }) => onRemove !== 'clear');
  return emptiedBy(change);
}

function without(fields: FieldChanges, field: string): FieldChanges {
  const left = new Map(fields);
  left.delete(field);
  return left;
}

function nameOf(key: RecordKey, field?: string): string {
  return field === undefined ? key : `${key} ${field}`;
}

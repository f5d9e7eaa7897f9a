import { withField } from '../records/compare.ts';
import type { PlanRecord } from '../records/records.ts';
import { keyOf, type RecordChange, type RecordKey } from './by-record.ts';
import type { DanglingReference } from './conflict.ts';
import type { FieldChange } from './edit.ts';
import { changesField, type Pointer, pointersOf, pointersTo } from './pointers.ts';

type Changes = ReadonlyMap<RecordKey, RecordChange>;

/** What is done so that the union of both sides points to nothing that either of them removed. */
export interface Settled {
  /** My changes without those that cannot stand. */
  readonly mine: Changes;
  /** Records of theirs that go along with what I removed. */
  readonly removed: readonly PlanRecord[];
  /** Fields of theirs that are emptied, because they name what I removed. */
  readonly cleared: readonly FieldChange[];
  readonly reports: readonly DanglingReference[];
}

/** Reports by record and field: one field is reported once. */
type Reports = Map<string, DanglingReference>;

export function settleDangling(mine: Changes, theirs: Changes): Settled {
  const reports: Reports = new Map();
  const standing = dropMine(mine, theirs, reports);
  const { kept, removed, cleared } = endTheirs(standing, theirs, reports);
  return {
    mine: new Map([...standing.mine].filter(([key]) => !kept.has(key))),
    removed,
    cleared,
    reports: [...reports.values()],
  };
}

interface Standing {
  readonly mine: Changes;
  /** What fields point to again, because my change of them is dropped. */
  readonly again: readonly Pointer[];
}

/**
 * My changes without those that would point to what they removed: an added record is left out (or its field emptied,
 * where the reference may be empty), a changed field stays as it is. What pointed to a record of mine that is left
 * out goes with it.
 */
function dropMine(mine: Changes, theirs: Changes, reports: Reports): Standing {
  const result = new Map(mine);
  const again: Pointer[] = [];
  const gone = new Set<RecordKey>();
  for (const [key, change] of theirs) if (change.type === 'removed') gone.add(key);
  const isGone = ({ to, target }: Pointer) => {
    const keys = to.map((kind) => keyOf({ kind, id: target }));
    return keys.some((key) => gone.has(key)) && !keys.some((key) => theirs.get(key)?.type === 'added');
  };

  let before: number;
  do {
    before = gone.size;
    for (const [key, change] of result) {
      const lost = gone.has(key) ? [] : pointersOf(change).filter(isGone);
      if (lost.length === 0) continue;
      again.push(...lost.flatMap((pointer) => heldBefore(change, theirs.get(key), pointer)));
      const left = dropPointers(change, lost, reports);
      if (left) result.set(key, left);
      else result.delete(key);
      if (!left && change.type === 'added') gone.add(key);
    }
  } while (gone.size > before);
  return { mine: result, again };
}

/** What is left of my change without some of its pointers. */
function dropPointers(change: RecordChange, lost: readonly Pointer[], reports: Reports): RecordChange | null {
  let left: RecordChange | null = change;
  for (const pointer of lost) {
    if (left === null) break;
    const dropped: Dropped = dropPointer(left, pointer);
    left = dropped.left;
    reports.set(nameOf(pointer), dangling(pointer, 'mine', dropped.outcome));
  }
  return left;
}

interface Dropped {
  readonly left: RecordChange | null;
  readonly outcome: DanglingReference['outcome'];
}

function dropPointer(change: RecordChange, { field, onRemove }: Pointer): Dropped {
  if (change.type === 'changed') {
    const fields = new Map(change.fields);
    fields.delete(field);
    return { left: fields.size > 0 ? { ...change, fields } : null, outcome: 'fieldUnchanged' };
  }
  if (onRemove !== 'clear') return { left: null, outcome: 'recordRemoved' };
  return { left: { ...change, record: withField(change.record, field, null) }, outcome: 'fieldCleared' };
}

/** What a field points to again when my change of it is dropped, unless theirs decides it. */
function heldBefore(
  mine: RecordChange,
  theirs: RecordChange | undefined,
  pointer: Pointer,
): readonly Pointer[] {
  const target = mine.type === 'changed' ? mine.fields.get(pointer.field)?.from : null;
  const held = typeof target === 'string' && !changesField(theirs, pointer.field);
  return held ? [{ ...pointer, target }] : [];
}

/**
 * Records of theirs that point to what I removed go too, or their field is emptied, as the table of references says.
 * Where it says `restrict`, or where the pointing record is not known in full, the target stays instead.
 */
function endTheirs({ mine, again }: Standing, theirs: Changes, reports: Reports) {
  const gone = new Map<RecordKey, PlanRecord>();
  for (const [key, change] of mine) if (change.type === 'removed') gone.set(key, change.record);
  const kept = new Set<RecordKey>();
  const removed = new Map<RecordKey, PlanRecord>();
  const cleared = new Map<string, FieldChange>();
  const pointers = [...theirs].flatMap(([key, change]) =>
    pointersOf(change).filter(({ field }) => !changesField(mine.get(key), field)),
  );
  pointers.push(...again);

  const keep = (target: PlanRecord) => {
    const key = keyOf(target);
    kept.add(key);
    gone.delete(key);
    removed.delete(key);
    // What stays keeps what it needs.
    pointers.push(...pointersTo(target).filter(({ field }) => !changesField(theirs.get(key), field)));
  };
  const report = (pointer: Pointer, outcome: DanglingReference['outcome']) => {
    const earlier = reports.get(nameOf(pointer)) ?? dangling(pointer, 'theirs', outcome);
    reports.set(nameOf(pointer), { ...earlier, outcome });
  };
  /** Whether something had to be done. */
  const settle = (pointer: Pointer): boolean => {
    const key = keyOf(pointer);
    const target = pointer.to.map((kind) => gone.get(keyOf({ kind, id: pointer.target }))).find(Boolean);
    if (!target || gone.has(key) || cleared.has(nameOf(pointer))) return false;
    const change = theirs.get(key);
    if (pointer.onRemove === 'clear') {
      const { kind, id, field } = pointer;
      cleared.set(nameOf(pointer), { kind, id, field, from: pointer.target, to: null });
      report(pointer, 'fieldCleared');
    } else if (pointer.onRemove === 'remove' && change?.type === 'added' && !kept.has(key)) {
      removed.set(key, change.record);
      gone.set(key, change.record);
      report(pointer, 'recordRemoved');
    } else {
      keep(target);
      report(pointer, 'targetKept');
    }
    return true;
  };

  // Each round ends, keeps or empties something for good, so the rounds end.
  let moving: boolean;
  do {
    moving = false;
    for (const pointer of pointers) if (settle(pointer)) moving = true;
  } while (moving);
  return {
    kept,
    removed: [...removed.values()],
    cleared: [...cleared.values()].filter((change) => !removed.has(keyOf(change))),
  };
}

function nameOf(pointer: Pointer): string {
  return `${keyOf(pointer)} ${pointer.field}`;
}

function dangling(
  { kind, id, field, target }: Pointer,
  pointing: DanglingReference['pointing'],
  outcome: DanglingReference['outcome'],
): DanglingReference {
  return { type: 'dangling', kind, id, field, target, pointing, outcome };
}

import type { JsonValue } from '../../json.ts';
import { keyOf, type RecordKey } from '../edits/by-record.ts';
import { type Pointer, pointersTo } from '../edits/pointers.ts';
import { fieldValue } from '../records/records.ts';
import type { Standing } from './standing.ts';

/**
 * Thins a standing out until it points to nothing that is gone. What was left out takes what hangs on it along; apart
 * from that, what stands wins: a removal does not happen where something that stands cannot be without the record,
 * and a field that may be empty is emptied, unless somebody decided that it holds what it holds.
 */
export function settleReferences(standing: Standing): void {
  // Most merges neither remove nor leave out anything.
  if (!standing.lacksRecords()) return;
  const keys = new Set([...standing.given.mine.keys(), ...standing.given.theirs.keys()]);
  const sweep = (settle: typeof dropWithLeftOut): boolean => {
    let moved = false;
    for (const key of keys) {
      for (const pointer of lostPointers(standing, key)) {
        // The step before may have moved what this one is about.
        const still =
          fieldValueOf(standing, key, pointer.field) === pointer.target && !standing.reaches(pointer);
        if (still && settle(standing, key, pointer)) moved = true;
      }
    }
    return moved;
  };
  // Each step drops or empties something for good, or takes a removal back for good, so the steps end. Nothing is
  // emptied before it is clear which targets stay.
  do {
    do while (sweep(dropWithLeftOut));
    while (sweep(keepNeeded));
  } while (sweep(emptyLost));
}

/** The references of a record in the result that have no target there. */
export function lostPointers(standing: Standing, key: RecordKey): readonly Pointer[] {
  const record = standing.record(key);
  return record ? pointersTo(record).filter((pointer) => !standing.reaches(pointer)) : [];
}

function fieldValueOf(standing: Standing, key: RecordKey, field: string): JsonValue | undefined {
  const record = standing.record(key);
  return record && fieldValue(record, field);
}

/** What cannot be without a record that was left out is left out too. Returns whether anything was done. */
function dropWithLeftOut(standing: Standing, key: RecordKey, pointer: Pointer): boolean {
  const { field, to, target, onRemove } = pointer;
  if (!to.some((kind) => standing.isLeftOut(keyOf({ kind, id: target })))) return false;
  for (const side of ['mine', 'theirs'] as const) {
    const change = standing[side].get(key);
    if (change?.type === 'changed') standing.dropField(side, key, field);
    else if (change?.type === 'added' && onRemove !== 'clear') standing.drop(side, key);
    else if (change?.type === 'added') standing.setField(side, key, field, null);
  }
  return true;
}

function mayBeEmptied(standing: Standing, key: RecordKey, { field, onRemove }: Pointer): boolean {
  return onRemove === 'clear' && !standing.isDecided(key, field);
}

function keepNeeded(standing: Standing, key: RecordKey, pointer: Pointer): boolean {
  if (mayBeEmptied(standing, key, pointer)) return false;
  let moved = false;
  for (const kind of pointer.to) {
    const needed = keyOf({ kind, id: pointer.target });
    for (const side of ['mine', 'theirs'] as const) {
      if (standing[side].get(needed)?.type !== 'removed') continue;
      standing.keep(side, needed);
      moved = true;
    }
  }
  return moved;
}

function emptyLost(standing: Standing, key: RecordKey, pointer: Pointer): boolean {
  if (!mayBeEmptied(standing, key, pointer)) return false;
  standing.setField('theirs', key, pointer.field, null);
  return true;
}

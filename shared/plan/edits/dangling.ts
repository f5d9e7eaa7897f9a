import { withField } from '../records/compare.ts';
import { fieldValue, type Kind, type PlanRecord } from '../records/records.ts';
import { type Reference, references } from '../records/references.ts';
import { keyOf, type RecordChange, type RecordKey } from './by-record.ts';
import type { Conflict, DanglingReference } from './conflict.ts';
import type { FieldChange } from './edit.ts';

type Changes = ReadonlyMap<RecordKey, RecordChange>;

/** A reference field that a change sets. */
interface Pointer extends Reference {
  readonly kind: Kind;
  readonly id: string;
  readonly target: string;
}

/** What else has to end, or stay, so that nothing of theirs points to what I removed. */
export interface Endings {
  /** Removals of mine that are not carried out. */
  readonly kept: ReadonlySet<RecordKey>;
  readonly removed: readonly PlanRecord[];
  readonly cleared: readonly FieldChange[];
}

/**
 * My changes without those that would point to what they removed: an added record is left out (or its field
 * emptied, where the reference may be empty), a changed field stays as it is. What pointed to a record of mine that
 * is left out goes with it.
 */
export function dropMyDangling(mine: Changes, theirs: Changes, conflicts: Conflict[]): Changes {
  const result = new Map(mine);
  const gone = new Set<RecordKey>();
  for (const change of theirs.values()) if (change.type === 'removed') gone.add(keyOf(change.record));
  for (let again = gone.size > 0; again; ) {
    again = false;
    for (const [key, change] of result) {
      if (gone.has(key)) continue;
      for (const pointer of pointersOf(change)) {
        if (!pointer.to.some((kind) => gone.has(keyOf({ kind, id: pointer.target })))) continue;
        if (pointer.to.some((kind) => theirs.get(keyOf({ kind, id: pointer.target }))?.type === 'added'))
          continue;
        const current = result.get(key);
        if (!current || current.type === 'removed') continue;
        if (current.type === 'changed') {
          const fields = new Map(current.fields);
          fields.delete(pointer.field);
          if (fields.size === 0) result.delete(key);
          else result.set(key, { ...current, fields });
          conflicts.push(dangling(pointer, 'mine', 'fieldUnchanged'));
        } else if (pointer.onRemove === 'clear') {
          result.set(key, { type: 'added', record: withField(current.record, pointer.field, null) });
          conflicts.push(dangling(pointer, 'mine', 'fieldCleared'));
        } else {
          result.delete(key);
          gone.add(key);
          conflicts.push(dangling(pointer, 'mine', 'recordRemoved'));
          again = true;
        }
      }
    }
  }
  return result;
}

/**
 * Records of theirs that point to what I removed go too, or their field is emptied, as the table of references says.
 * Where it says `restrict`, or where the pointing record is not known in full, the target stays instead.
 */
export function resolveTheirDangling(mine: Changes, theirs: Changes, conflicts: Conflict[]): Endings {
  const gone = new Map<RecordKey, PlanRecord>();
  for (const [key, change] of mine) if (change.type === 'removed') gone.set(key, change.record);
  const kept = new Set<RecordKey>();
  const removed = new Map<RecordKey, PlanRecord>();
  const cleared = new Map<string, FieldChange>();
  const reported = new Map<string, DanglingReference>();

  const pointers = [...theirs].flatMap(([key, change]) =>
    pointersOf(change).filter((pointer) => !overridden(mine.get(key), pointer.field)),
  );
  const keep = (target: PlanRecord) => {
    const key = keyOf(target);
    kept.add(key);
    gone.delete(key);
    removed.delete(key);
    // What stays keeps what it needs.
    const other = theirs.get(key);
    const fields = other?.type === 'changed' ? other.fields : undefined;
    pointers.push(...pointersTo(target).filter((pointer) => !fields?.has(pointer.field)));
  };

  for (let again = gone.size > 0; again; ) {
    again = false;
    for (const pointer of pointers) {
      const key = keyOf(pointer);
      if (gone.has(key)) continue;
      const target = pointer.to.map((kind) => gone.get(keyOf({ kind, id: pointer.target }))).find(Boolean);
      const name = `${key} ${pointer.field}`;
      if (!target || cleared.has(name)) continue;
      const change = theirs.get(key);
      if (pointer.onRemove === 'clear') {
        const { kind, id, field } = pointer;
        cleared.set(name, { kind, id, field, from: pointer.target, to: null });
        reported.set(name, dangling(pointer, 'theirs', 'fieldCleared'));
      } else if (pointer.onRemove === 'remove' && change?.type === 'added' && !kept.has(key)) {
        removed.set(key, change.record);
        gone.set(key, change.record);
        reported.set(name, dangling(pointer, 'theirs', 'recordRemoved'));
      } else {
        keep(target);
        reported.set(name, dangling(pointer, 'theirs', 'targetKept'));
      }
      again = true;
    }
  }
  conflicts.push(...reported.values());
  return {
    kept,
    removed: [...removed.values()],
    cleared: [...cleared.values()].filter((change) => !removed.has(keyOf(change))),
  };
}

/** The references that a change makes: all of an added record, those among the changed fields of another. */
function pointersOf(change: RecordChange): readonly Pointer[] {
  if (change.type === 'removed') return [];
  if (change.type === 'added') return pointersTo(change.record);
  return references[change.kind].flatMap((reference) => {
    const target = change.fields.get(reference.field)?.to;
    return typeof target === 'string' ? [{ ...reference, kind: change.kind, id: change.id, target }] : [];
  });
}

function pointersTo(record: PlanRecord): readonly Pointer[] {
  return references[record.kind].flatMap((reference) => {
    const target = fieldValue(record, reference.field);
    return typeof target === 'string' ? [{ ...reference, kind: record.kind, id: record.id, target }] : [];
  });
}

/** Whether my change of the same record sets the field too: then mine stands, and theirs points nowhere. */
function overridden(mine: RecordChange | undefined, field: string): boolean {
  return mine?.type === 'added' || (mine?.type === 'changed' && mine.fields.has(field));
}

function dangling(
  { kind, id, field, target }: Pointer,
  pointing: DanglingReference['pointing'],
  outcome: DanglingReference['outcome'],
): DanglingReference {
  return { type: 'dangling', kind, id, field, target, pointing, outcome };
}

import { type JsonValue, jsonEqual } from '#shared/json.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { KINDS, type Kind, type PlanRecord } from '#shared/plan/records/records.ts';
import { references } from '#shared/plan/records/references.ts';

/**
 * What a merge has to find, said as plainly as it can be: every id and every field of three whole plans, one by one,
 * without differences, lookups or anything else of the merge.
 */
export interface Expected {
  /** `type key`, sorted; without broken laws, which depend on what is chosen elsewhere. */
  readonly conflicts: readonly string[];
  /** Fields `kind:id:field` that only they changed, and records `kind:id` that only they added. */
  readonly clean: readonly string[];
}

type Fields = Readonly<Record<string, JsonValue>>;

export function expectedOf(base: RecordSet, mine: RecordSet, theirs: RecordSet): Expected {
  const conflicts: string[] = [];
  const clean: string[] = [];
  for (const kind of KINDS) {
    const ids = new Set([base, mine, theirs].flatMap((set) => [...set.all(kind).keys()]));
    for (const id of ids) {
      const [b, m, t] = [base, mine, theirs].map((set) => set.get(kind, id)) as (PlanRecord | undefined)[];
      const key = `${kind}:${id}`;
      if (b && !m && t && !same(b, t)) conflicts.push(`deletion ${key}`);
      else if (b && m && !t && !same(b, m)) conflicts.push(`deletion ${key}`);
      else if (m && t) {
        for (const field of Object.keys(m)) {
          const [vb, vm, vt] = [
            b ? valueOf(b, field) : blank(kind, field),
            valueOf(m, field),
            valueOf(t, field),
          ];
          if (equal(vm, vt) || equal(vb, vt)) continue;
          if (!equal(vb, vm)) conflicts.push(`field ${key}:${field}`);
          else if (pointsToRemoved(kind, field, vt, base, mine)) conflicts.push(`dangling ${key}:${field}`);
          else if (!emptiedByRemoval(kind, field, vb, vt, theirs)) clean.push(`${key}:${field}`);
        }
        for (const field of b ? Object.keys(m) : []) {
          const [vb, vm, vt] = [b, m, t].map((record) => record && valueOf(record, field));
          const only = equal(vb, vt) && !equal(vb, vm);
          if (only && pointsToRemoved(kind, field, vm, base, theirs))
            conflicts.push(`dangling ${key}:${field}`);
        }
      } else if (!b && (m ?? t)) {
        const [record, others] = m ? [m, theirs] : [t, mine];
        let whole = false;
        for (const { field, onRemove } of references[kind]) {
          if (!record || !pointsToRemoved(kind, field, valueOf(record, field), base, others)) continue;
          if (onRemove === 'clear') conflicts.push(`dangling ${key}:${field}`);
          else whole = true;
        }
        if (whole) conflicts.push(`dangling ${key}`);
        else if (t) clean.push(key);
      }
    }
  }
  return { conflicts: conflicts.sort(), clean: clean.sort() };
}

function valueOf(record: PlanRecord, field: string): JsonValue | undefined {
  return (record as unknown as Fields)[field];
}

function equal(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  return a === undefined || b === undefined ? a === b : jsonEqual(a, b);
}

function same(a: PlanRecord, b: PlanRecord): boolean {
  return Object.keys(a).every((field) => equal(valueOf(a, field), valueOf(b, field)));
}

/** Nobody filled in the fields of a month or of a mark before somebody made it. */
function blank(kind: Kind, field: string): JsonValue | undefined {
  const blanks: Readonly<Record<string, Fields>> = {
    value: { plan: null, actual: null, milestone: '', extra: null },
    link: { effect: 'positive', reason: '', author: '', extra: null },
  };
  return blanks[kind]?.[field];
}

function pointsToRemoved(
  kind: Kind,
  field: string,
  target: JsonValue | undefined,
  base: RecordSet,
  other: RecordSet,
): boolean {
  const to = references[kind].find((reference) => reference.field === field)?.to ?? [];
  return (
    typeof target === 'string' &&
    to.some((of) => base.has(of, target)) &&
    !to.some((of) => other.has(of, target))
  );
}

function emptiedByRemoval(
  kind: Kind,
  field: string,
  was: JsonValue | undefined,
  is: JsonValue | undefined,
  theirs: RecordSet,
): boolean {
  const to = references[kind].find((reference) => reference.field === field)?.to ?? [];
  return is === null && typeof was === 'string' && to.length > 0 && !to.some((of) => theirs.has(of, was));
}

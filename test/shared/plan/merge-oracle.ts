import { type JsonValue, jsonEqual } from '#shared/json.ts';
import { violations } from '#shared/plan/invariants.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { KINDS, type Kind, type PlanRecord } from '#shared/plan/records/records.ts';
import { references } from '#shared/plan/records/references.ts';

/**
 * What a merge has to find, said as plainly as it can be: every id and every field of three whole plans, one by one,
 * without differences, lookups or anything else of the merge.
 */
interface Three {
  readonly base: RecordSet;
  readonly mine: RecordSet;
  readonly theirs: RecordSet;
}

interface Expected {
  /** `type key`, sorted; without broken laws, which are a matter of the whole plan. */
  readonly conflicts: readonly string[];
  /** Fields `kind:id:field` that only they changed, and records `kind:id` that only they added; sorted. */
  readonly clean: readonly string[];
}

export function expectedOf(of: Three): Expected {
  const found = KINDS.flatMap((kind) => [...idsOf(of, kind)].flatMap((id) => findingsOn(of, kind, id)));
  const isClean = (finding: string) => finding.startsWith('clean ');
  return {
    conflicts: found.filter((finding) => !isClean(finding)).sort(),
    clean: found
      .filter(isClean)
      .map((finding) => finding.slice('clean '.length))
      .sort(),
  };
}

function findingsOn(of: Three, kind: Kind, id: string): readonly string[] {
  const [b, m, t] = [of.base.get(kind, id), of.mine.get(kind, id), of.theirs.get(kind, id)];
  if (m && t) {
    return Object.keys(m).flatMap((field) => {
      const verdict = verdictOn(of, kind, id, field);
      return verdict === null ? [] : [`${verdict} ${kind}:${id}:${field}`];
    });
  }
  if (b) return (m || t) && !same(b, m ?? t) ? [`deletion ${kind}:${id}`] : [];
  const lost = lostBy(of, kind, id);
  const clean = t && !lost.includes(`${kind}:${id}`) ? [`clean ${kind}:${id}`] : [];
  return [...lost.map((name) => `dangling ${name}`), ...clean];
}

/** What of a record that one side added refers to what the other removed: fields that may be empty, or all of it. */
function lostBy({ base, mine, theirs }: Three, kind: Kind, id: string): readonly string[] {
  const [side, other] = mine.has(kind, id) ? [mine, theirs] : [theirs, mine];
  const lost = references[kind].filter(({ field }) =>
    isRemoved(base, other, kind, field, at(side.get(kind, id), field)),
  );
  const names = lost.map(({ field, onRemove }) =>
    onRemove === 'clear' ? `${kind}:${id}:${field}` : `${kind}:${id}`,
  );
  return [...new Set(names)];
}

/** One field of a record that both sides have. */
function verdictOn({ base, mine, theirs }: Three, kind: Kind, id: string, field: string) {
  const was = base.get(kind, id);
  const b = was ? at(was, field) : BLANK[kind]?.[field];
  const [m, t] = [at(mine.get(kind, id), field), at(theirs.get(kind, id), field)];
  if (equal(m, t)) return null;
  if (!equal(b, m) && !equal(b, t)) return 'field';
  if (!equal(b, m)) return was && isRemoved(base, theirs, kind, field, m) ? 'dangling' : null;
  if (was && isRemoved(base, mine, kind, field, t)) return 'dangling';
  return t === null && isRemoved(base, theirs, kind, field, b) ? null : 'clean';
}

/** Ids of the records that break a law in a plan that is put together field by field, where nothing else conflicts. */
export function breaking(of: Three): readonly string[] {
  const union: PlanRecord[] = [];
  for (const kind of KINDS) {
    for (const id of idsOf(of, kind)) {
      const [b, m, t] = [of.base.get(kind, id), of.mine.get(kind, id), of.theirs.get(kind, id)];
      if (b && !(m && t)) continue;
      const merged = Object.keys(m ?? t ?? {}).map((field) => {
        const blank = b ? at(b, field) : BLANK[kind]?.[field];
        return [field, m && (!t || equal(at(t, field), blank)) ? at(m, field) : at(t, field)];
      });
      union.push(Object.fromEntries(merged));
    }
  }
  return [...new Set(violations(RecordSet.of(union)).map(({ kind, id }) => `${kind}:${id}`))].sort();
}

function idsOf({ base, mine, theirs }: Three, kind: Kind): ReadonlySet<string> {
  return new Set([base, mine, theirs].flatMap((set) => [...set.all(kind).keys()]));
}

function at(record: PlanRecord | undefined, field: string): JsonValue | undefined {
  return new Map<string, JsonValue>(Object.entries(record ?? {})).get(field);
}

function equal(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  return a === undefined || b === undefined ? a === b : jsonEqual(a, b);
}

function same(a: PlanRecord, b: PlanRecord | undefined): boolean {
  return b === undefined || Object.keys(a).every((field) => equal(at(a, field), at(b, field)));
}

/** Nobody filled in the fields of a month or of a mark before somebody made it. */
const BLANK: { readonly [K in Kind]?: Readonly<Record<string, JsonValue>> } = {
  value: { plan: null, actual: null, milestone: '', extra: null },
  link: { effect: 'positive', reason: '', author: '', extra: null },
};

/** Whether a reference points to what was there and a side has no more. */
function isRemoved(
  base: RecordSet,
  side: RecordSet,
  kind: Kind,
  field: string,
  target: JsonValue | undefined,
): boolean {
  const to = references[kind].find((reference) => reference.field === field)?.to ?? [];
  const stands = (set: RecordSet) => typeof target === 'string' && to.some((of) => set.has(of, target));
  return stands(base) && !stands(side);
}

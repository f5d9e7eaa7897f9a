import { NOT_COPIED, underOtherIds } from '../copy.ts';
import { recordsWhere } from '../lookup.ts';
import { RecordSet } from '../record-set.ts';
import type { Item, Kind, Matrix, RecordOf, Unit } from '../records/records.ts';
import { planOf } from './scales.ts';
import { unitsAbove } from './units.ts';

/** Whether two plans have no ids in common: neither is an earlier state or a copied file of the other. */
export function areIndependent(one: RecordSet, other: RecordSet): boolean {
  return planOf(one)?.id !== planOf(other)?.id && !one.list('item').some(({ id }) => other.has('item', id));
}

/**
 * An independent copy of a plan under the ids of that plan, so that the two can be compared. What they have in common is
 * found by what people read: units and people by name, matrices by unit and period, items of a matrix by their words and,
 * where those were reworded, by side and code. What has no counterpart keeps its own id. Negotiations and revisions are
 * left out.
 */
export function matchCopy(copy: RecordSet, plan: RecordSet): RecordSet {
  const pairs = new Pairs();
  const all = <K extends Kind>(kind: K): Lists<RecordOf<K>> => ({
    copies: copy.list(kind),
    originals: plan.list(kind),
  });
  pairs.find(all('plan'), [() => 'the plan']);
  pairs.find(all('person'), [({ id }) => id, ({ mail }) => mail, ({ name }) => name]);
  pairs.find(all('period'), [
    ({ id }) => id,
    ({ label, start }) => `${label} ${start}`,
    ({ start }) => start,
  ]);
  const way = (unit: Unit) => wayFromTop(copy.get('unit', unit.id) === unit ? copy : plan, unit);
  pairs.find(all('unit'), [({ id }) => id, way, ({ name }) => name]);
  const place = ({ unit, period }: Matrix) => `${pairs.of('unit', unit)} ${pairs.of('period', period)}`;
  const matrices = all('matrix');
  pairs.find(matrices, [
    ({ id }) => id,
    (matrix) => `${place(matrix)} ${matrix.title}`,
    place,
    ({ title }) => title,
  ]);
  pairs.joinLast(matrices);
  for (const { id } of copy.list('matrix')) {
    const copies = recordsWhere(copy, 'item', 'matrix', id);
    const originals = recordsWhere(plan, 'item', 'matrix', pairs.of('matrix', id));
    pairs.find({ copies, originals }, ITEM_KEYS);
  }
  const records = [...copy].filter(({ kind }) => !NOT_COPIED.has(kind));
  return RecordSet.of(
    records.map((record) =>
      underOtherIds(record, (kinds, id) => {
        const kind = kinds.find((of) => copy.has(of, id));
        return kind ? pairs.of(kind, id) : null;
      }),
    ),
  );
}

/** By what items are the same, the surest first. Nothing said is nothing in common. */
const ITEM_KEYS: readonly Key<Item>[] = [
  ({ id }) => id,
  ({ role, code, text }) => `${role} ${code} ${text}`,
  ({ role, text }) => (text === '' ? '' : `${role} ${text}`),
  ({ role, code }) => `${role} ${code}`,
  ({ text }) => text,
];

/** What a record is known by; an empty text is known by nothing. */
type Key<R> = (record: R) => string;

interface Named {
  readonly kind: Kind;
  readonly id: string;
}

interface Lists<R> {
  readonly copies: readonly R[];
  readonly originals: readonly R[];
}

/** Records of a copy with their counterparts. */
class Pairs {
  readonly #ids = new Map<string, string>();
  readonly #taken = new Set<string>();

  /** The id of the counterpart; its own where there is none. */
  of(kind: Kind, id: string): string {
    return this.#ids.get(`${kind} ${id}`) ?? id;
  }

  /** Joins what has no counterpart yet, key by key; where several share a key, in the order in which they come. */
  find<R extends Named>(lists: Lists<R>, keys: readonly Key<R>[]): void {
    for (const key of keys) {
      const { copies, originals } = this.#left(lists);
      const known = Map.groupBy(originals, key);
      for (const copy of copies) {
        const name = key(copy);
        const original = name === '' ? undefined : known.get(name)?.shift();
        if (original) this.#join(copy, original);
      }
    }
  }

  /** Joins the only two that are left over, whatever they are called. */
  joinLast<R extends Named>(lists: Lists<R>): void {
    const { copies, originals } = this.#left(lists);
    const [copy, original] = [copies[0], originals[0]];
    if (copy && original && copies.length === 1 && originals.length === 1) this.#join(copy, original);
  }

  #left<R extends Named>({ copies, originals }: Lists<R>): Lists<R> {
    return {
      copies: copies.filter(({ kind, id }) => !this.#ids.has(`${kind} ${id}`)),
      originals: originals.filter(({ kind, id }) => !this.#taken.has(`${kind} ${id}`)),
    };
  }

  #join({ kind, id }: Named, original: Named): void {
    this.#ids.set(`${kind} ${id}`, original.id);
    this.#taken.add(`${kind} ${original.id}`);
  }
}

/** The names of a unit and of all above it, the top first. */
function wayFromTop(records: RecordSet, unit: Unit): string {
  const above = unitsAbove(records, unit.id).flatMap((id) => records.get('unit', id) ?? []);
  return [unit, ...above]
    .map(({ name }) => name)
    .reverse()
    .join('\n');
}

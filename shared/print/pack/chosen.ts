import { busyPeople } from '../../ownership/person-page.ts';
import type { MatrixId, ThreadId } from '../../plan/ids.ts';
import { inOrder } from '../../plan/order.ts';
import { matricesInOrder } from '../../plan/queries/cascade.ts';
import { type MatrixView, matrixView } from '../../plan/queries/matrix-view.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import { ROLES } from '../../plan/records/fields.ts';
import type { Item, Person } from '../../plan/records/records.ts';
import type { PartOf } from './pack.ts';

/** What a part asks for, as far as the plan has it; `missing` names the rest. */
export interface Chosen<T> {
  readonly found: readonly T[];
  readonly missing: readonly string[];
}

/** Matrices by id in the order in which they were named, or all, unit by unit from the top. */
export function chosenMatrices(records: RecordSet, wanted: 'all' | readonly MatrixId[]): Chosen<MatrixView> {
  const ids = wanted === 'all' ? matricesInOrder(records).map(({ id }) => id) : wanted;
  return chosen(ids, (id) => (records.has('matrix', id) ? [matrixView(records, id)] : []));
}

/** Items of the chosen matrices in reading order; named ones by id or code, in the order in which they were named. */
export function chosenItems(views: readonly MatrixView[], { items, roles }: PartOf<'items'>): Chosen<Item> {
  const all = views.flatMap((view) =>
    ROLES.filter((role) => roles.includes(role)).flatMap((role) => view.items[role]),
  );
  if (items === 'all') return { found: all, missing: [] };
  return chosen(items, (name) => {
    const byId = all.filter(({ id }) => id === name);
    return byId.length > 0 ? byId : all.filter(({ code }) => code === name);
  });
}

/** People in the order of the plan, as far as anything there is theirs; named ones by id or name, in the order in which they were named. */
export function chosenPeople(records: RecordSet, wanted: PartOf<'people'>['people']): Chosen<Person> {
  const all = inOrder(records.list('person'));
  if (wanted === 'all') return { found: busyPeople(records, all), missing: [] };
  return chosen(wanted, (name) => {
    const person = records.get('person', name);
    return person ? [person] : all.filter((each) => each.name === name);
  });
}

export function chosenThreads(records: RecordSet, wanted: 'all' | readonly ThreadId[]): Chosen<ThreadId> {
  const all = records.list('thread').map(({ id }) => id);
  return wanted === 'all'
    ? { found: all, missing: [] }
    : chosen(wanted, (name) => all.filter((id) => id === name));
}

/** The plan with no other threads than these. */
export function withThreads(records: RecordSet, threads: readonly ThreadId[]): RecordSet {
  const kept: ReadonlySet<string> = new Set(threads);
  return records.with(
    [],
    [
      ...records.list('thread').filter(({ id }) => !kept.has(id)),
      ...records.list('round').filter(({ thread }) => !kept.has(thread)),
    ],
  );
}

/** Whatever the names find, each once. */
function chosen<N extends string, T>(names: readonly N[], find: (name: N) => readonly T[]): Chosen<T> {
  const missing = names.filter((name) => find(name).length === 0);
  return { found: [...new Set(names.flatMap(find))], missing: [...new Set(missing)] };
}

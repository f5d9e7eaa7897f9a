import { recordsWhere } from '../../plan/lookup.ts';
import { inOrder } from '../../plan/order.ts';
import type { MatrixView } from '../../plan/queries/matrix-view.ts';
import { ROLES } from '../../plan/records/fields.ts';
import type { Barrier, Claim, Dependency, Item, Resource } from '../../plan/records/records.ts';
import { cellNumber } from './cell-number.ts';
import { type Filled, filled, type Subject, told, type UnnamedList } from './subject.ts';
import type { ListHeading } from './words.ts';

/** Something that is said of an item. */
interface Of<R> {
  readonly view: MatrixView;
  readonly item: Item;
  readonly record: R;
}

/** What the items need of others, what they ask of resources, and what stands in their way. For reading only. */
export function needsLists(subject: Subject): readonly UnnamedList[] {
  return [dependencyList(subject), claimList(subject), barrierList(subject)];
}

function dependencyList(subject: Subject): UnnamedList {
  const { records, words } = subject;
  const giver = ({ needs }: Dependency) => records.get('item', needs);
  const giving = ({ record }: Of<Dependency>) => {
    const matrix = records.get('matrix', giver(record)?.matrix ?? '');
    return (matrix && records.get('unit', matrix.unit)?.name) ?? '';
  };
  const rows = ofItems(subject, ({ id }) => recordsWhere(records, 'dependency', 'item', id));
  return listOf('dependencies', subject, rows, [
    told('giver', words, 8, ({ record }) => giver(record)?.code ?? ''),
    told('giverText', words, 40, ({ record }) => giver(record)?.text ?? ''),
    told('giverUnit', words, 24, giving),
    told('what', words, 40, ({ record }) => record.what),
    date('by', subject, ({ record }) => record.by),
    told('promisedBy', words, 22, ({ record }) => personName(subject, record.promisedBy)),
    told('agreement', words, 14, ({ record }) => words.agreement[record.agreement]),
    told('note', words, 40, ({ record }) => record.note),
  ]);
}

function claimList(subject: Subject): UnnamedList {
  const { records, words } = subject;
  const resources = inOrder(records.all('resource').values());
  const of = ({ record }: Of<Claim>): Resource | undefined => records.get('resource', record.resource);
  const rows = ofItems(subject, ({ id }) => {
    const claims = recordsWhere(records, 'claim', 'item', id);
    return resources.flatMap((resource) => claims.find((claim) => claim.resource === resource.id) ?? []);
  });
  return listOf('claims', subject, rows, [
    told('resource', words, 24, (row) => of(row)?.name ?? ''),
    told('measureUnit', words, 16, (row) => of(row)?.measureUnit ?? ''),
    amount('asked', subject, ({ record }) => record.asked),
    amount('given', subject, ({ record }) => record.given),
    told('note', words, 40, ({ record }) => record.note),
  ]);
}

function barrierList(subject: Subject): UnnamedList {
  const { records, words } = subject;
  const rows = ofItems(subject, ({ id }) => recordsWhere(records, 'barrier', 'item', id));
  return listOf('barriers', subject, rows, [
    told('barrier', words, 44, ({ record }) => record.text),
    told('owner', words, 22, ({ record }) => personName(subject, record.owner)),
    date('due', subject, ({ record }) => record.due),
    told('status', words, 16, ({ record }) => words.barrier[record.state]),
    told('escalatedTo', words, 24, ({ record }) => records.get('unit', record.escalatedTo ?? '')?.name ?? ''),
    date('raised', subject, ({ record }) => record.raised),
    told('note', words, 40, ({ record }) => record.note),
  ]);
}

/** Everything of one kind in the reading order of its items. */
function ofItems<R extends Dependency | Claim | Barrier>(
  { views }: Subject,
  recordsOf: (item: Item) => readonly R[],
): readonly Of<R>[] {
  return views.flatMap((view) =>
    ROLES.flatMap((role) =>
      view.items[role].flatMap((item) => recordsOf(item).map((record) => ({ view, item, record }))),
    ),
  );
}

function listOf<R extends Dependency | Claim | Barrier>(
  key: 'dependencies' | 'claims' | 'barriers',
  subject: Subject,
  rows: readonly Of<R>[],
  columns: readonly Filled<Of<R>>[],
): UnnamedList {
  const { words } = subject;
  const item: readonly Filled<Of<R>>[] = [
    told('matrix', words, 28, ({ view }) => subject.matrixLabel(view.matrix.id)),
    told('code', words, 8, (row) => row.item.code),
    told('text', words, 40, (row) => row.item.text),
  ];
  return {
    key,
    id: key,
    crosses: null,
    wanted: words.lists[key],
    ...filled(
      [...item, ...columns],
      rows.map((row) => ({ id: row.record.id, of: row })),
    ),
  };
}

function date<R>(key: ListHeading, { words }: Subject, cell: (row: Of<R>) => string | null): Filled<Of<R>> {
  return { column: { key, heading: words.headings[key], type: 'date', width: 12, readBack: 'never' }, cell };
}

function amount<R>(key: ListHeading, { words }: Subject, cell: (row: Of<R>) => number | null): Filled<Of<R>> {
  return {
    column: { key, heading: words.headings[key], type: 'number', width: 12, readBack: 'never' },
    cell: (row) => {
      const figure = cell(row);
      return figure === null ? null : cellNumber(figure);
    },
  };
}

/** Whoever promises or removes something may stand on none of the chosen matrices. */
function personName({ records, personLabel }: Subject, id: string | null): string {
  return id === null ? '' : (personLabel(id) ?? records.get('person', id)?.name ?? '');
}

import type { ItemId, PersonId } from '../ids.ts';
import { recordsWhere } from '../lookup.ts';
import type { MatrixView } from '../queries/matrix-view.ts';
import { dutiesOf, strengthsOf } from '../queries/scales.ts';
import type { RecordSet } from '../record-set.ts';
import type { Role } from '../records/fields.ts';
import type { Item } from '../records/records.ts';
import { type ColumnUse, ITEM_FIELDS, type ItemField, valueUse, writeHead } from './heads.ts';
import { writeLevel } from './levels.ts';
import type { Table } from './table.ts';
import { writeChoice } from './values.ts';

/** A table to be copied, with how many of its first rows and columns are heads. */
export interface CopiedTable {
  readonly table: Table;
  readonly headRows: 0 | 1;
  readonly headColumns: 0 | 1;
}

/** One text alone. */
export function textTable(text: string): CopiedTable {
  return { table: [[text]], headRows: 0, headColumns: 0 };
}

/** The items of a side with code, text, every other field that one of them fills in, and the months' values. */
export function sideTable(records: RecordSet, view: MatrixView, role: Role): CopiedTable {
  const items = view.items[role];
  const fields = ITEM_FIELDS.filter(
    (field) =>
      ALWAYS.has(field) || items.some((item) => fieldText(records, item, field) !== (BLANK[field] ?? '')),
  );
  const uses: readonly Exclude<ColumnUse, 'ignored'>[] = [...fields, ...valueColumns(records, items)];
  return {
    table: [
      uses.map(writeHead),
      ...items.map((item) => uses.map((use) => cleaned(cellText(records, view, item, use)))),
    ],
    headRows: 1,
    headColumns: 0,
  };
}

/** A cross-table of items with items or people, in the order of the given ids. */
export function crossTable(
  records: RecordSet,
  rows: readonly ItemId[],
  columns: readonly (ItemId | PersonId)[],
  view: MatrixView,
): CopiedTable {
  const headOf = (id: string) => {
    const item = records.get('item', id);
    const head = item ? `${item.code} ${item.text}` : (records.get('person', id)?.name ?? '');
    return cleaned(head.replace(/\s+/g, ' '));
  };
  const cells = rows.map((row) => [
    headOf(row),
    ...columns.map((column) => cleaned(markText(records, view, row, column))),
  ]);
  return { table: [['', ...columns.map(headOf)], ...cells], headRows: 1, headColumns: 1 };
}

const ALWAYS: ReadonlySet<ItemField> = new Set<ItemField>(['code', 'text']);

/** How a field looks that nobody has filled in. */
const BLANK: { readonly [F in ItemField]?: string } = { status: writeChoice('open') };

function valueColumns(
  records: RecordSet,
  items: readonly Item[],
): readonly `${'plan' | 'actual'}:${string}`[] {
  const values = items.flatMap(({ id }) => recordsWhere(records, 'value', 'item', id));
  return (['plan', 'actual'] as const).flatMap((what) => {
    const months = new Set(values.filter((value) => value[what] !== null).map(({ month }) => month));
    return [...months].sort().map((month) => `${what}:${month}` as const);
  });
}

function cellText(
  records: RecordSet,
  view: MatrixView,
  item: Item,
  use: Exclude<ColumnUse, 'ignored'>,
): string {
  const value = valueUse(use);
  if (value) return String(view.value(item.id, value.month)?.[value.what] ?? '');
  const field = ITEM_FIELDS.find((name) => name === use);
  return field ? fieldText(records, item, field) : '';
}

function fieldText(records: RecordSet, item: Item, field: ItemField): string {
  if (field === 'owner') return item.owner === null ? '' : (records.get('person', item.owner)?.name ?? '');
  if (field === 'status') return writeChoice(item.status);
  if (field === 'better') return item.better === null ? '' : writeChoice(item.better);
  return String(item[field] ?? '');
}

function markText(records: RecordSet, view: MatrixView, row: ItemId, column: ItemId | PersonId): string {
  const item = records.get('item', column);
  const link = item && view.link(row, item.id);
  const person = records.get('person', column);
  const duty = person && view.duty(row, person.id);
  const scale = link ? strengthsOf(records) : dutiesOf(records);
  const key = link?.strength ?? duty?.level;
  if (key === undefined) return '';
  const level = scale.find((candidate) => candidate.key === key);
  return level ? writeLevel(level, link?.effect === 'negative') : key;
}

/** What the clipboard's readers would refuse is left away. */
function cleaned(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  return text.replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/g, '');
}

import type { ItemId, Month } from '../ids.ts';
import { monthAfter, monthsOf } from '../months.ts';
import { matrixView } from '../queries/matrix-view.ts';
import { longText, shortText } from '../records/fields.ts';
import type { Item } from '../records/records.ts';
import type { Columns } from './columns.ts';
import { type ColumnUse, type ItemField, valueUse } from './heads.ts';
import { readQuarter } from './months.ts';
import { type NamedPerson, nameReader } from './named-people.ts';
import type { LeftOut, PasteContext } from './place.ts';
import type { Table } from './table.ts';
import {
  dayFirstIn,
  decimalSignOf,
  readBetter,
  readDate,
  readNumber,
  readStatus,
  readValueKind,
} from './values.ts';

/** One row of the table as an item: the one that it changes, or null for a new one, and what it says of it. */
export interface ItemDraft {
  /** Index of its row. */
  readonly row: number;
  readonly item: ItemId | null;
  readonly fields: Partial<Pick<Item, Exclude<ItemField, 'owner'> | 'metText'>>;
  readonly owner: NamedPerson | null;
  /** Who has a part in it besides the owner. */
  readonly people: readonly NamedPerson[];
  readonly values: readonly ValueDraft[];
}

export interface ValueDraft {
  readonly month: Month;
  readonly plan?: number;
  readonly actual?: number;
}

type Fields = { -readonly [F in keyof ItemDraft['fields']]: ItemDraft['fields'][F] };
export type ReadRow = Pick<ItemDraft, 'fields' | 'owner' | 'people' | 'values'>;

/** Reads the cells of a row by what their columns hold. Empty cells say nothing; what cannot be read is reported. */
export function cellReader(
  table: Table,
  { heading, uses }: Columns,
  { records, matrix, dayFirst }: PasteContext,
  report: (left: LeftOut) => void,
): (row: number) => ReadRow {
  const readNames = nameReader(records);
  const habits = uses.map((use, column) => {
    if (use === 'ignored') return null;
    const cells = table.slice(heading ? 1 : 0).map((row) => row[column] ?? '');
    return { decimal: decimalSignOf(cells), dayFirst: dayFirstIn(cells, dayFirst) };
  });
  const { period } = matrixView(records, matrix);
  const lastMonth = monthsOf(period).at(-1);
  const kindColumn = uses.indexOf('valueKind');

  return (row) => {
    const kind = readValueKind(table[row]?.[kindColumn] ?? '');
    const into: RowSoFar = { fields: {}, owner: null, people: [], values: new Map(), target: null };
    if (kind === 'other') {
      report({ reason: 'otherValues', row: row + 1, column: null, text: table[row]?.[kindColumn] ?? '' });
    }
    for (const [column, use] of uses.entries()) {
      const text = table[row]?.[column] ?? '';
      const habit = habits[column];
      if (text === '' || !habit || (kind === 'other' && valueUse(use))) continue;
      const reason = readCell(into, { use, text, kind, habit, readNames });
      if (reason) report({ reason, row: row + 1, column: column + 1, text });
    }
    const { fields, owner, people, values, target } = into;
    // A month's own column says better what is planned for it.
    if (target !== null && lastMonth) {
      values.set(lastMonth, { month: lastMonth, plan: target, ...values.get(lastMonth) });
    }
    return { fields, owner, people, values: [...values.values()] };
  };
}

interface RowSoFar {
  readonly fields: Fields;
  owner: NamedPerson | null;
  readonly people: NamedPerson[];
  readonly values: Map<Month, ValueDraft>;
  target: number | null;
}

interface Cell {
  readonly use: ColumnUse;
  readonly text: string;
  /** What the row's values are, where the table says it by row. */
  readonly kind: ReturnType<typeof readValueKind>;
  readonly habit: Habit;
  readonly readNames: ReturnType<typeof nameReader>;
}

/** Adds what one cell says to its row; the reason where it cannot be read. */
function readCell(into: RowSoFar, cell: Cell): LeftOut['reason'] | null {
  const { use, text, kind, habit } = cell;
  if (valueUse(use)) return readValue(into, cell);
  switch (use) {
    case 'owner':
    case 'people':
      return readPeople(into, use, cell);
    case 'target': {
      const number = readNumber(text, habit.decimal);
      if (number === undefined) return inWords(into.fields, text);
      into.target = number;
      return null;
    }
    case 'valueKind':
      return kind === undefined ? 'notAValueKind' : null;
    default:
      return readField(into.fields, use, text, habit);
  }
}

function readValue({ values }: RowSoFar, { use, text, kind, habit }: Cell): LeftOut['reason'] | null {
  const value = valueUse(use);
  if (!value) return null;
  const number = readNumber(text, habit.decimal);
  if (number === undefined) return 'notANumber';
  const { month } = value;
  values.set(month, { month, ...values.get(month), [kind === 'actual' ? 'actual' : value.what]: number });
  return null;
}

function readPeople(
  into: RowSoFar,
  use: 'owner' | 'people',
  { text, readNames }: Cell,
): LeftOut['reason'] | null {
  const names = readNames(text, use);
  if (names === null) return 'tooLong';
  if (use === 'owner') into.owner = names[0] ?? null;
  into.people.push(...(use === 'owner' ? names.slice(1) : names));
  return null;
}

/** A target that is no number is what meeting it means in words. */
function inWords(fields: Fields, cell: string): LeftOut['reason'] | null {
  if (!longText.safeParse(cell).success) return 'tooLong';
  fields.metText = cell;
  return null;
}

interface Habit {
  readonly decimal: '.' | ',';
  readonly dayFirst: boolean;
}

/** A day or a month; of a quarter its last month, or its first where something starts. */
function dateOf(cell: string, use: 'start' | 'due', { dayFirst }: Habit): string | undefined {
  const quarter = readQuarter(cell, null);
  if (quarter === null) return readDate(cell, dayFirst);
  return use === 'start' ? monthAfter(quarter, -2) : quarter;
}

/** Puts one cell into the fields; the reason where it cannot be read. */
function readField(fields: Fields, use: ColumnUse, cell: string, habit: Habit): LeftOut['reason'] | null {
  switch (use) {
    case 'text':
    case 'why':
      if (!longText.safeParse(cell).success) return 'tooLong';
      fields[use] = cell;
      return null;
    case 'code':
    case 'perspective':
    case 'measureUnit':
      if (!shortText.safeParse(cell).success) return 'tooLong';
      fields[use] = cell.replace(/\s+/g, ' ');
      return null;
    case 'start':
    case 'due': {
      const date = dateOf(cell, use, habit);
      if (date === undefined) return 'notADate';
      fields[use] = date;
      return null;
    }
    case 'budget':
    case 'baseline': {
      const number = readNumber(cell, habit.decimal);
      if (number === undefined) return 'notANumber';
      fields[use] = number;
      return null;
    }
    case 'status': {
      const status = readStatus(cell);
      if (!status) return 'notAStatus';
      fields.status = status;
      return null;
    }
    case 'better': {
      const better = readBetter(cell);
      if (!better) return 'notADirection';
      fields.better = better;
      return null;
    }
    default:
      return null;
  }
}

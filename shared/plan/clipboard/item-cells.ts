import type { ItemId, Month, PersonId } from '../ids.ts';
import { shortText } from '../records/fields.ts';
import type { Item } from '../records/records.ts';
import type { Columns } from './columns.ts';
import { fold } from './fold.ts';
import { type ColumnUse, type ItemField, valueUse } from './heads.ts';
import type { LeftOut, PasteContext } from './place.ts';
import type { Table } from './table.ts';
import { dayFirstIn, decimalSignOf, readBetter, readDate, readNumber, readStatus } from './values.ts';

/** One row of the table as an item: the one that it changes, or null for a new one, and what it says of it. */
export interface ItemDraft {
  /** Index of its row. */
  readonly row: number;
  readonly item: ItemId | null;
  readonly fields: Partial<Pick<Item, Exclude<ItemField, 'owner'>>>;
  readonly owner: { readonly person: PersonId } | { readonly name: string } | null;
  readonly values: readonly ValueDraft[];
}

export interface ValueDraft {
  readonly month: Month;
  readonly plan?: number;
  readonly actual?: number;
}

type Fields = { -readonly [F in keyof ItemDraft['fields']]: ItemDraft['fields'][F] };
type Owner = ItemDraft['owner'];
type ReadRow = Pick<ItemDraft, 'fields' | 'owner' | 'values'>;

/** Reads the cells of a row by what their columns hold. Empty cells say nothing; what cannot be read is reported. */
export function cellReader(
  table: Table,
  { heading, uses }: Columns,
  { records, dayFirst }: PasteContext,
  report: (left: LeftOut) => void,
): (row: number) => ReadRow {
  const people = new Map(records.list('person').map(({ id, name }) => [fold(name), id]));
  const habits = uses.map((_, column) => {
    const cells = table.slice(heading ? 1 : 0).map((row) => row[column] ?? '');
    return { decimal: decimalSignOf(cells), dayFirst: dayFirstIn(cells, dayFirst) };
  });

  return (row) => {
    const fields: Fields = {};
    const values = new Map<string, ValueDraft>();
    let owner: Owner = null;
    for (const [column, use] of uses.entries()) {
      const cell = table[row]?.[column] ?? '';
      const habit = habits[column];
      if (cell === '' || !habit) continue;
      const value = valueUse(use);
      if (value) {
        const number = readNumber(cell, habit.decimal);
        const at = values.get(value.month) ?? { month: value.month };
        if (number !== undefined) values.set(value.month, { ...at, [value.what]: number });
        else report({ reason: 'notANumber', row: row + 1, column: column + 1, text: cell });
        continue;
      }
      const problem = use === 'owner' ? longName(cell) : readField(fields, use, cell, habit);
      if (problem) report({ reason: problem, row: row + 1, column: column + 1, text: cell });
      else if (use === 'owner') owner = ownerNamed(cell, people);
    }
    return { fields, owner, values: [...values.values()] };
  };
}

interface Habit {
  readonly decimal: '.' | ',';
  readonly dayFirst: boolean;
}

/** Puts one cell into the fields; the reason where it cannot be read. */
function readField(fields: Fields, use: ColumnUse, cell: string, habit: Habit): LeftOut['reason'] | null {
  switch (use) {
    case 'text':
    case 'why':
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
      const date = readDate(cell, habit.dayFirst);
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

function longName(cell: string): LeftOut['reason'] | null {
  return shortText.safeParse(cell).success ? null : 'tooLong';
}

function ownerNamed(cell: string, people: ReadonlyMap<string, PersonId>): Owner {
  const person = people.get(fold(cell));
  return person ? { person } : { name: cell.replace(/\s+/g, ' ') };
}

import type { Period } from '../records/records.ts';
import { type ColumnUse, ITEM_FIELDS, readHead } from './heads.ts';
import type { LeftOut, PasteChoices } from './place.ts';
import type { Table } from './table.ts';

export interface Columns {
  /** Whether the first row holds heads. */
  readonly heading: boolean;
  readonly uses: readonly ColumnUse[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * What the columns of a table of items hold: by their heads, or, without a row of heads, by what stands in them. Each
 * use comes once; what the person chose goes first.
 */
export function readColumns(table: Table, period: Period, choices: PasteChoices): Columns {
  const heads = (table[0] ?? []).map((head) => readHead(head, period));
  const heading = choices.heading ?? looksLikeHeading(table, heads);
  const chosen = heads.map((_, column) => choices.columns?.[column]);
  const used = new Set<string>(chosen.filter((use) => use !== undefined));
  const body = heading ? table.slice(1) : table;
  const found = heading ? heads : heads.map(() => null);
  const leftOut: LeftOut[] = [];
  const uses = found.map((head, column): ColumnUse => {
    const choice = chosen[column];
    if (choice !== undefined) return asUse(choice);
    if (!head) return 'ignored';
    if (used.has(head)) {
      leftOut.push({ reason: 'repeatedHead', row: null, column: column + 1, text: table[0]?.[column] ?? '' });
      return 'ignored';
    }
    used.add(head);
    return head;
  });
  fillIn(uses, body, used, choices);
  for (const [column, use] of uses.entries()) {
    if (use !== 'ignored' || body.every((row) => row[column] === '')) continue;
    if (leftOut.some((left) => left.column === column + 1)) continue;
    const reason =
      heading && !heads[column] && chosen[column] === undefined ? 'unknownHead' : 'ignoredColumn';
    leftOut.push({ reason, row: null, column: column + 1, text: (heading && table[0]?.[column]) || '' });
  }
  return { heading, uses, leftOut };
}

/** Two heads are enough; one alone only if it stands over the one column of a list. */
function looksLikeHeading(table: Table, heads: readonly (ColumnUse | null)[]): boolean {
  if (table.length < 2) return false;
  const known = new Set(heads.filter((head) => head !== null)).size;
  const written = (table[0] ?? []).filter((head) => head !== '').length;
  return known >= 2 ? known * 2 >= written : known === 1 && (known === written || heads.includes('text'));
}

/** The row (from 1) of a second row of heads behind an empty row: there another table begins; null where there is one table. */
export function secondTable(table: Table, period: Period): number | null {
  const gap = table.findIndex((row) => row.every((cell) => cell === ''));
  if (gap <= 0) return null;
  const at = table.findIndex(
    (row, index) => index > gap && new Set(row.flatMap((cell) => readHead(cell, period) ?? [])).size > 1,
  );
  return at < 0 ? null : at + 1;
}

const CODE = /^\D{1,4}\d{1,4}$/;

/** A table of items needs texts or codes to tell them by: where no head named them, the longest texts and the short signs do. */
function fillIn(uses: ColumnUse[], body: Table, used: Set<string>, choices: PasteChoices): void {
  if (used.has('text') || used.has('code')) return;
  const free = uses.flatMap((use, column) =>
    use === 'ignored' && choices.columns?.[column] === undefined ? [column] : [],
  );
  const cells = (column: number) => body.map((row) => row[column] ?? '').filter((cell) => cell !== '');
  const code = free.find((column) => {
    const filled = cells(column);
    return free.length > 1 && filled.length > 0 && filled.every((cell) => CODE.test(cell));
  });
  const rest = free.filter((column) => column !== code);
  const length = (column: number) => cells(column).join('').length;
  const text = rest.toSorted((a, b) => length(b) - length(a))[0];
  if (code !== undefined) uses[code] = 'code';
  if (text !== undefined && length(text) > 0) uses[text] = 'text';
}

const PLAIN: ReadonlySet<string> = new Set<ColumnUse>(['ignored', ...ITEM_FIELDS]);

function asUse(choice: string): ColumnUse {
  return isUse(choice) ? choice : 'ignored';
}

function isUse(choice: string): choice is ColumnUse {
  return PLAIN.has(choice) || /^(?:plan|actual):\d{4}-\d{2}$/.test(choice);
}

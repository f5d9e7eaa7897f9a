import type { Period } from '../records/records.ts';
import {
  COLUMN_FIELDS,
  type ColumnUse,
  type HeadReading,
  headReadings,
  readHead,
  valueUse,
} from './heads.ts';
import type { LeftOut, PasteChoices } from './place.ts';
import type { Table } from './table.ts';
import { readValueKind } from './values.ts';

export interface Columns {
  /** Whether the first row holds heads. */
  readonly heading: boolean;
  readonly uses: readonly ColumnUse[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * What the columns of a table of items hold: by their heads, or, without a row of heads, by what stands in them. Each
 * use comes once, in whatever order the columns stand; what the person chose goes first.
 */
export function readColumns(table: Table, period: Period, choices: PasteChoices): Columns {
  const readings = (table[0] ?? []).map((head) => headReadings(head, period));
  const heading =
    choices.heading ??
    looksLikeHeading(
      table,
      readings.map(([first]) => first?.use ?? null),
    );
  const chosen = readings.map((_, column) => choices.columns?.[column]);
  const used = new Set<string>(chosen.filter((use) => use !== undefined));
  const found = assigned(
    readings.map((one, column) => (heading && chosen[column] === undefined ? one : [])),
    used,
  );
  const uses = chosen.map(
    (choice, column): ColumnUse => (choice === undefined ? (found[column] ?? 'ignored') : asUse(choice)),
  );
  const body = heading ? table.slice(1) : table;
  fillInKinds(uses, body, used, choices);
  fillIn(uses, body, used, choices);
  const leftOut: LeftOut[] = [];
  for (const [column, use] of uses.entries()) {
    if (use !== 'ignored') continue;
    const text = (heading && table[0]?.[column]) || '';
    const repeated = heading && (readings[column]?.length ?? 0) > 0 && chosen[column] === undefined;
    if (!repeated && body.every((row) => row[column] === '')) continue;
    const unknown = heading && text !== '' && chosen[column] === undefined;
    const reason = repeated ? 'repeatedHead' : unknown ? 'unknownHead' : 'ignoredColumn';
    leftOut.push({ reason, row: null, column: column + 1, text });
  }
  return { heading, uses, leftOut };
}

/**
 * Gives each column one of its readings, and each use to one column. Heads that can mean one thing only go first, then
 * those that name it best; equal heads are told by their place alone.
 */
function assigned(
  readings: readonly (readonly HeadReading[])[],
  used: Set<string>,
): readonly (ColumnUse | undefined)[] {
  const rankOf = (column: number) => readings[column]?.[0]?.rank ?? 0;
  const choiceOf = (column: number) => readings[column]?.length ?? 0;
  const order = readings
    .map((_, column) => column)
    .toSorted((a, b) => choiceOf(a) - choiceOf(b) || rankOf(a) - rankOf(b) || a - b);
  const found: (ColumnUse | undefined)[] = readings.map(() => undefined);
  for (const column of order) {
    const free = readings[column]?.find(({ use }) => !used.has(use));
    if (!free) continue;
    used.add(free.use);
    found[column] = free.use;
  }
  return found;
}

/** The column that says plan or actual has often no head; it is told by its cells, in a table that has months. */
function fillInKinds(uses: ColumnUse[], body: Table, used: Set<string>, choices: PasteChoices): void {
  if (used.has('valueKind') || !uses.some(valueUse)) return;
  const kinds = uses.findIndex((use, column) => {
    if (use !== 'ignored' || choices.columns?.[column] !== undefined) return false;
    const cells = body.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    return cells.length > 0 && cells.every((cell) => readValueKind(cell) !== undefined);
  });
  if (kinds < 0) return;
  uses[kinds] = 'valueKind';
  used.add('valueKind');
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

const PLAIN: ReadonlySet<string> = new Set<ColumnUse>(['ignored', ...COLUMN_FIELDS]);

function asUse(choice: string): ColumnUse {
  return isUse(choice) ? choice : 'ignored';
}

function isUse(choice: string): choice is ColumnUse {
  return PLAIN.has(choice) || /^(?:plan|actual):\d{4}-\d{2}$/.test(choice);
}

import {
  type DutyId,
  dutyIdOf,
  type ItemId,
  itemId,
  type LinkId,
  linkIdOf,
  type PersonId,
  personId,
} from '../ids.ts';
import { type MatrixView, matrixView } from '../queries/matrix-view.ts';
import { dutiesOf, strengthsOf } from '../queries/scales.ts';
import type { RecordSet } from '../record-set.ts';
import type { Scale } from '../records/fields.ts';
import { type CrossHead, type CrossHeads, findCrossHeads } from './cross-heads.ts';
import { type Figures, figuresIn, type LevelReading, readLevel } from './levels.ts';
import type { Refusal } from './limits.ts';
import type { LeftOut, PasteChoices, PasteContext } from './place.ts';
import type { Table } from './table.ts';

/** A mark that is to be set (or, with level null, taken away). */
export type MarkDraft =
  | {
      readonly of: 'link';
      readonly id: LinkId;
      readonly a: ItemId;
      readonly b: ItemId;
      readonly level: string | null;
      readonly negative: boolean;
    }
  | {
      readonly of: 'duty';
      readonly id: DutyId;
      readonly item: ItemId;
      readonly person: PersonId;
      readonly level: string | null;
    };

/** What one text in the cells was taken for, and how often it stands there. */
export interface LevelSeen {
  readonly text: string;
  readonly reading: LevelReading | null;
  readonly count: number;
}

/** A table that becomes marks, by its heads or from the focused cell on. */
export interface MarksProposal {
  readonly type: 'marks';
  readonly table: Table;
  readonly scale: Scale;
  /** Links have an effect; duties have none. */
  readonly of: 'link' | 'duty';
  /** Null where the table has no heads. */
  readonly heads: Pick<CrossHeads, 'rowAxis' | 'columnAxis'> | null;
  readonly rows: readonly CrossHead[];
  readonly columns: readonly CrossHead[];
  readonly levels: readonly LevelSeen[];
  readonly marks: readonly MarkDraft[];
  readonly leftOut: readonly LeftOut[];
}

/** Reads a table with heads as marks; null where its heads are not of this matrix. */
export function readCrossTable(
  table: Table,
  { records, matrix }: PasteContext,
  choices: PasteChoices,
): MarksProposal | null {
  const heads = findCrossHeads(table, matrixView(records, matrix), choices);
  return heads && marksBetween(table, records, heads, choices);
}

/** Reads the marks between rows and columns that are known. */
export function marksBetween(
  table: Table,
  records: RecordSet,
  heads: CrossHeads,
  choices: PasteChoices,
): MarksProposal {
  const of = heads.rowAxis === 'people' || heads.columnAxis === 'people' ? 'duty' : 'link';
  return readMarks(table, records, { ...heads, of, heads }, choices);
}

/** Reads a table without heads as marks from the focused cell on. */
export function readBlock(
  table: Table,
  { records, matrix }: PasteContext,
  place: Extract<PasteContext['place'], { readonly at: 'cell' }>,
  choices: PasteChoices,
): MarksProposal | Refusal {
  const rows = table.map((_, at) => ({ at, head: '', target: place.rows[at] ?? null }));
  const columns = (table[0] ?? []).map((_, at) => ({ at, head: '', target: place.columns[at] ?? null }));
  const of = isPerson(place.columns[0], matrixView(records, matrix)) ? 'duty' : 'link';
  const proposal = readMarks(table, records, { rows, columns, of, heads: null }, choices);
  const unknown = proposal.leftOut.find(({ reason }) => reason === 'unknownLevel');
  // Where no cell at all is a mark, it was something else that was on the clipboard.
  if (!unknown || choices.levels || proposal.levels.some(({ reading }) => reading !== null)) return proposal;
  const { row, column, text } = unknown;
  return { type: 'refused', reason: 'unknownLevel', row: row ?? 1, column: column ?? 1, text };
}

function isPerson(id: string | undefined, view: MatrixView): boolean {
  return view.people.some(({ person }) => person.id === id);
}

function readMarks(
  table: Table,
  records: RecordSet,
  { rows, columns, of, heads }: Pick<MarksProposal, 'rows' | 'columns' | 'of' | 'heads'>,
  choices: PasteChoices,
): MarksProposal {
  const scale = of === 'link' ? strengthsOf(records) : dutiesOf(records);
  const cells = rows.flatMap((row) => columns.map((column) => table[row.at]?.[column.at] ?? ''));
  const figures = figuresIn(cells, scale);
  const counts = new Map<string, number>();
  for (const cell of cells) if (cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const levels = [...counts].map(([text, count]): LevelSeen => {
    return { text, count, reading: readingOf(text, { scale, figures, of }, choices) };
  });
  const readings = new Map(levels.map(({ text, reading }) => [text, reading]));
  const leftOut = unknownHeads(rows, columns, heads !== null);
  const marks: MarkDraft[] = [];
  for (const row of rows) {
    for (const column of columns) {
      const text = table[row.at]?.[column.at] ?? '';
      const reading = readings.get(text);
      if (text === '') continue;
      if (reading && row.target !== null && column.target !== null) {
        marks.push(markOf(row.target, column.target, reading, { of, heads }));
      } else {
        const reason = leavingReason(row, column, heads !== null);
        if (reason) leftOut.push({ reason, row: row.at + 1, column: column.at + 1, text });
      }
    }
  }
  const kept = heads && { rowAxis: heads.rowAxis, columnAxis: heads.columnAxis };
  return { type: 'marks', table, scale, of, heads: kept, rows, columns, levels, marks, leftOut };
}

/** Why a cell is no mark; null where it is told once for its whole row or column, by the head that nothing knows. */
function leavingReason(
  row: CrossHead,
  column: CrossHead,
  headed: boolean,
): 'outside' | 'unknownLevel' | null {
  const unknown = [row, column].filter(({ target }) => target === null);
  if (unknown.length === 0) return 'unknownLevel';
  return headed && unknown.every(({ head }) => head !== '') ? null : 'outside';
}

function unknownHeads(rows: readonly CrossHead[], columns: readonly CrossHead[], headed: boolean): LeftOut[] {
  if (!headed) return [];
  const unknown = (heads: readonly CrossHead[]) =>
    heads.filter(({ target, head }) => target === null && head !== '');
  return [
    ...unknown(rows).map(({ at, head }) => ({ row: at + 1, column: null, text: head })),
    ...unknown(columns).map(({ at, head }) => ({ row: null, column: at + 1, text: head })),
  ].map((left) => ({ ...left, reason: 'unknownHead' }));
}

function readingOf(
  text: string,
  { scale, figures, of }: { readonly scale: Scale; readonly figures: Figures; readonly of: 'link' | 'duty' },
  choices: PasteChoices,
): LevelReading | null {
  const choice = choices.levels?.[text];
  if (choice !== undefined) return readingChosen(choice, scale);
  const reading = readLevel(text, scale, figures);
  return of === 'duty' && reading?.is === 'level' && reading.negative ? null : reading;
}

/** A reading as one word, for a choice: a level's key, with a minus before it where it is adverse; `none`, or nothing. */
export function levelChoice(reading: LevelReading | null): string {
  if (!reading) return '';
  return reading.is === 'none' ? '0' : `${reading.negative ? '-' : ''}${reading.level}`;
}

function readingChosen(choice: string, scale: Scale): LevelReading | null {
  if (choice === '0') return { is: 'none' };
  const negative = choice.startsWith('-');
  const level = scale.find(({ key }) => key === choice.slice(negative ? 1 : 0));
  return level ? { is: 'level', level: level.key, negative } : null;
}

function markOf(
  row: string,
  column: string,
  reading: LevelReading,
  { of, heads }: Pick<MarksProposal, 'of' | 'heads'>,
): MarkDraft {
  const level = reading.is === 'level' ? reading.level : null;
  if (of === 'link') {
    const [a, b] = [itemId.parse(row), itemId.parse(column)];
    return { of, id: linkIdOf(a, b), a, b, level, negative: reading.is === 'level' && reading.negative };
  }
  const turned = heads?.rowAxis === 'people';
  const item = itemId.parse(turned ? column : row);
  const person = personId.parse(turned ? row : column);
  return { of, id: dutyIdOf(item, person), item, person, level };
}

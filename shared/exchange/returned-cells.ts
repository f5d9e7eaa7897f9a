import { fold } from '../plan/clipboard/fold.ts';
import {
  type DecimalSign,
  dayFirstIn,
  decimalSignOf,
  readDate,
  readNumber,
} from '../plan/clipboard/values.ts';
import type { CellValue, ListColumn } from './list.ts';
import { cellNumber } from './lists/cell-number.ts';
import { cellText } from './lists/cell-text.ts';
import type { ReturnedDraft } from './returned-draft.ts';
import type { ReturnedReason } from './returned-problems.ts';
import type { PlacedColumn, ReturnedSheet } from './returned-sheets.ts';

/** What a cell says, beside what it said when it left. A choice is read as its key. */
export type CellReading =
  | { readonly is: 'same' }
  | { readonly is: 'value'; readonly value: string | number | null }
  /** Something else than the choices, where that may be. */
  | { readonly is: 'other'; readonly text: string }
  | { readonly is: 'problem'; readonly reason: ReturnedReason; readonly text: string };

/** What a text may mean in a column of choices besides their labels and keys. */
export type OtherWords = (text: string) => string | null | undefined;

/** Reads the cells of one column, once it knows how numbers and dates are written in it. */
export function cellReader(
  { sheet, headingRow }: ReturnedSheet,
  { at, column }: PlacedColumn,
  { own, context }: ReturnedDraft,
  otherWords: OtherWords = () => undefined,
): (value: CellValue, was: CellValue) => CellReading {
  const texts = sheet.rows
    .slice(headingRow + 1)
    .flatMap((row) => (typeof row[at] === 'string' ? [row[at]] : []));
  const read = readerFor(column);
  return (value, was) => (isSame(value, was) ? { is: 'same' } : read(value, was));

  function readerFor(of: ListColumn): (value: CellValue, was: CellValue) => CellReading {
    switch (of.type) {
      case 'text':
        return (value) => ({ is: 'value', value: value === null ? null : cellText(String(value)) });
      case 'number': {
        const decimal = own.language === 'de' ? ',' : decimalSignOf(texts);
        return (value) => numberIn(value, decimal);
      }
      case 'date': {
        const dayFirst = dayFirstIn(texts, own.language === 'de' || context.dayFirst);
        return (value, was) => dateIn(value, was, dayFirst);
      }
      case 'choice': {
        const choices = choicesOf(of);
        return (value) => choiceIn(value, choices, of.others, otherWords);
      }
    }
  }
}

/** Programs may write numbers with fewer digits, and cut blanks at the ends of texts. */
function isSame(value: CellValue, was: CellValue): boolean {
  if (value === was) return true;
  if (typeof value === 'number' && typeof was === 'number') return cellNumber(value) === cellNumber(was);
  return said(value) === said(was);
}

function said(value: CellValue): string {
  return value === null ? '' : (cellText(String(value)) ?? '').trim();
}

function numberIn(value: CellValue, decimal: DecimalSign): CellReading {
  if (value === null || typeof value === 'number') return { is: 'value', value };
  const number = readNumber(value, decimal) ?? readNumber(value, decimal === ',' ? '.' : ',');
  if (number !== undefined) return { is: 'value', value: number };
  return { is: 'problem', reason: 'notANumber', text: value };
}

function dateIn(value: CellValue, was: CellValue, dayFirst: boolean): CellReading {
  if (value === null) return { is: 'value', value };
  const text = String(value).replace(/^(\d{4}-\d{2}-\d{2}) \d{2}:\d{2}(:\d{2})?$/, '$1');
  const date = readDate(text, dayFirst);
  if (date === undefined) return { is: 'problem', reason: 'notADate', text };
  // A month stands in its cell as its first day, and loses its format easily.
  return date === was || date === `${was}-01` ? { is: 'same' } : { is: 'value', value: date };
}

type Choices = ReadonlyMap<string, string>;
const known = new WeakMap<readonly unknown[], Choices>();

/** Keys by what may be said for them; a label before a key. */
function choicesOf({ choices }: Extract<ListColumn, { type: 'choice' }>): Choices {
  const before = known.get(choices);
  if (before) return before;
  const map = new Map([
    ...choices.map(({ key }) => [fold(key), key] as const),
    ...choices.map(({ key, label }) => [fold(label), key] as const),
  ]);
  known.set(choices, map);
  return map;
}

function choiceIn(value: CellValue, choices: Choices, others: boolean, otherWords: OtherWords): CellReading {
  const text = said(value);
  if (text === '') return { is: 'value', value: null };
  const key = choices.get(fold(text)) ?? otherWords(text);
  if (key !== undefined) return { is: 'value', value: key };
  return others ? { is: 'other', text } : { is: 'problem', reason: 'notAChoice', text };
}

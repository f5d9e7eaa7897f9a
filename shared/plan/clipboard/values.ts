import type { Item } from '../records/records.ts';
import { fold } from './fold.ts';
import { fullYear, monthNumber, readMonth } from './months.ts';

export type DecimalSign = '.' | ',';

/** The decimal sign of a column: a comma where one of its cells can only be read that way, else a point. */
export function decimalSignOf(cells: readonly string[]): DecimalSign {
  return cells.some(
    (cell) =>
      /,\d{1,2}\D*$|,\d{4,}|\.\d{3}(?:\.\d{3})*,|\d\.\d{3}\.\d{3}/.test(cell) && !/,\d{3}\./.test(cell),
  )
    ? ','
    : '.';
}

/** A number as people write it: with separators of thousands, a currency or a percent sign; undefined where it is none. */
export function readNumber(text: string, decimal: DecimalSign): number | undefined {
  const written = text.normalize('NFKC').trim();
  if (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(written) && decimal === '.') return finite(Number(written));
  const bare = written
    .replace(/^[\p{Sc}\s]+|[\p{Sc}%\s]+$|^(?:eur|usd|jpy|chf|gbp)\s|\s(?:eur|usd|jpy|chf|gbp)$/giu, '')
    .replace(/[\s'’]/g, '')
    .replace(/^[−–]/, '-');
  const thousands = decimal === '.' ? /,(?=\d{3}(\D|$))/g : /\.(?=\d{3}(\D|$))/g;
  const plain = bare.replace(thousands, '').replace(decimal, '.');
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? finite(Number(plain)) : undefined;
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/;

/** Whether a column writes 31/3/2026: told by a cell that can only be one of the two, else by the person's own habit. */
export function dayFirstIn(cells: readonly string[], habit: boolean): boolean {
  for (const cell of cells) {
    const [, first, second] = SLASHED.exec(fold(cell)) ?? [];
    if (Number(first) > 12) return true;
    if (Number(second) > 12) return false;
  }
  return habit;
}

/** A day or a whole month, as `2026-03-31` or `2026-03`; undefined where the text is none, or is on no calendar. */
export function readDate(text: string, dayFirst: boolean): string | undefined {
  const folded = fold(text);
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(folded) ?? [];
  if (year && month && day) return dayOf(Number(year), Number(month), Number(day));
  const [, germanDay, germanMonth, germanYear] =
    /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/.exec(folded) ?? [];
  if (germanDay && germanMonth && germanYear) {
    return dayOf(fullYear(germanYear), Number(germanMonth), Number(germanDay));
  }
  const [, first, second, slashedYear] = SLASHED.exec(folded) ?? [];
  if (first && second && slashedYear) {
    const [itsDay, itsMonth] = dayFirst ? [first, second] : [second, first];
    return dayOf(fullYear(slashedYear), Number(itsMonth), Number(itsDay));
  }
  const [, namedDay, name, namedYear] =
    /^(\d{1,2})\.?[ -]([a-zä]{3,9}\.?)[ ,-]+(\d{4}|\d{2})$/.exec(folded) ?? [];
  if (namedDay && name && namedYear) return dayOf(fullYear(namedYear), monthNumber(name), Number(namedDay));
  const [, american, americanDay, americanYear] = /^([a-zä]{3,9}\.?) (\d{1,2}),? (\d{4})$/.exec(folded) ?? [];
  if (american && americanDay && americanYear) {
    return dayOf(Number(americanYear), monthNumber(american), Number(americanDay));
  }
  return readMonth(text, null) ?? undefined;
}

function dayOf(year: number, month: number | null, day: number): string | undefined {
  if (month === null || month < 1 || month > 12 || day < 1) return undefined;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  const padded = [month, day].map((part) => String(part).padStart(2, '0'));
  return [year, ...padded].join('-');
}

const STATUSES: { readonly [S in Item['status']]: string } = {
  open: 'Open|not started|planned|offen|geplant|nicht begonnen|未着手|未開始|予定',
  onTrack: 'On track|ontrack|in progress|green|im plan|in arbeit|läuft|grün|順調|進行中|計画通り',
  atRisk: 'At risk|atrisk|yellow|amber|gefährdet|gelb|注意|リスクあり|要注意',
  late: 'Late|delayed|behind|red|verspätet|verzögert|im verzug|rot|遅れ|遅延',
  done: 'Done|completed|complete|closed|finished|erledigt|fertig|abgeschlossen|完了|済',
  dropped: 'Dropped|cancelled|canceled|stopped|gestrichen|abgebrochen|entfällt|中止',
};

const BETTER: { readonly [B in NonNullable<Item['better']>]: string } = {
  higher: 'Higher|up|more|increase|maximise|maximize|↑|▲|höher|mehr|steigend|高い|増加|大きい|向上',
  lower:
    'Lower|down|less|decrease|reduce|minimise|minimize|↓|▼|niedriger|weniger|fallend|低い|減少|小さい|削減',
};

const VALUE_KINDS = {
  plan: 'Plan|planned|target|soll|ziel|計画|目標',
  actual: 'Actual|actuals|result|ist|ergebnis|実績|結果',
  other:
    'Variance|deviation|difference|gap|delta|status|forecast|abweichung|differenz|abw.|prognose|差異|差|達成率|見込',
} as const;

/** Which of the two a row of values is; `other` follows from them and is not kept. */
export const readValueKind = choice(VALUE_KINDS);

export const readStatus = choice(STATUSES);
export const readBetter = choice(BETTER);

/** The English word for a status or a direction, which is read back from a copy. */
export function writeChoice(value: Item['status'] | NonNullable<Item['better']>): string {
  return { ...STATUSES, ...BETTER }[value].split('|')[0] ?? '';
}

/** A reader of one of a few words, in English, German and Japanese; undefined for any other. */
function choice<K extends string>(words: { readonly [key in K]: string }): (text: string) => K | undefined {
  const keys = Object.keys(words) as K[];
  const known = new Map(
    keys.flatMap((key) => words[key].split('|').map((word) => [fold(word), key] as const)),
  );
  return (text) => known.get(fold(text));
}

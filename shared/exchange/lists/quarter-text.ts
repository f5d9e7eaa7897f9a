import type { Quarter } from '../../frameworks/quarters.ts';
import { fold } from '../../plan/clipboard/fold.ts';
import { fullYear, readMonth, readQuarter } from '../../plan/clipboard/months.ts';
import { month } from '../../plan/ids.ts';
import { monthAfter } from '../../plan/months.ts';

/**
 * A quarter in a cell: `2026-Q1` where the fiscal year is that of the calendar; else, because years are then named in
 * more than one way, its months: `2026-04 – 2026-06`. `readQuarterText` reads it back.
 */
export function quarterText({ start, number }: Quarter, fiscalStart: number): string {
  return fiscalStart === 1 ? `${start.slice(0, 4)}-Q${number}` : `${start} – ${monthAfter(start, 2)}`;
}

/** A year whose quarters tell the number of one that is named without a year. */
const ANY_YEAR = { start: month.parse('2000-01'), months: 12 };

/**
 * Which of some quarters a cell means: `Q2`, `2026-Q1`, `FY26 Q2`, `1. Quartal 2026`, `2026年度第2四半期`, a month of it, or
 * its first and last month. A fiscal year other than the calendar's may be named after the year in which it begins or ends.
 */
export function readQuarterText(
  text: string,
  quarters: readonly Quarter[],
  fiscalStart: number,
): Quarter | undefined {
  const said = fold(text)
    .replace(/\bfy\s?['’]?(\d{4}|\d{2})\b/u, (_, year: string) => String(fullYear(year)))
    .replace('年度', '年')
    .trim();
  const dated = readQuarter(said, null);
  if (dated) {
    if (fiscalStart === 1) return quarters.find(({ months }) => months.includes(dated));
    const year = Number(dated.slice(0, 4));
    return quarters.find((quarter) => quarter.number === numberOf(dated) && yearsOf(quarter).includes(year));
  }
  const undated = readQuarter(said, ANY_YEAR);
  if (undated) return quarters.find(({ number }) => number === numberOf(undated));
  const last = said.split(/\s*[–—~]\s*|\s+-\s+|\s+(?:to|bis)\s+/u).at(-1) ?? '';
  const [first] = quarters;
  const at = first && readMonth(last, { start: first.start, months: 12 });
  return at ? quarters.find(({ start }) => start <= at && at <= monthAfter(start, 2)) : undefined;
}

function numberOf(at: string): number {
  return Number(at.slice(5)) / 3;
}

/** The years in which the quarter's fiscal year begins and ends. */
function yearsOf({ start, number }: Quarter): readonly number[] {
  const begins = monthAfter(start, -3 * (number - 1));
  return [begins, monthAfter(begins, 11)].map((at) => Number(at.slice(0, 4)));
}

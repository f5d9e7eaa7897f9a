import type { XlsxPackage } from './guard.ts';
import { overloaded, readXml } from './read-xml.ts';

/** What a cell's style says about its value. */
export interface CellStyle {
  readonly shows: 'number' | 'month' | 'date';
  readonly turned: boolean;
}

/** Excel itself stops at 65,490. */
const MOST_STYLES = 70_000;

const PLAIN: CellStyle = { shows: 'number', turned: false };

/** The styles that cells refer to by number. */
export async function readStyles(
  pack: XlsxPackage,
  part: string | null,
): Promise<(style: number) => CellStyle> {
  if (part === null) return () => PLAIN;
  const formats = new Map<number, string>();
  const styles: { format: number; turned: boolean }[] = [];
  let inCells = false;
  await readXml(pack, part, {
    open(name, given) {
      if (Math.max(formats.size, styles.length) > MOST_STYLES) throw overloaded(pack.name, part);
      if (name === 'numFmt') formats.set(Number(given.numFmtId), given.formatCode ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) styles.push({ format: Number(given.numFmtId ?? 0), turned: false });
      const last = styles.at(-1);
      if (name === 'alignment' && inCells && last) last.turned = Number(given.textRotation ?? 0) !== 0;
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  const known = styles.map(({ format, turned }) => {
    const code = formats.get(format);
    return { shows: code === undefined ? builtIn(format) : shownBy(code), turned };
  });
  return (style) => known[style] ?? PLAIN;
}

/** Formats that every program knows by number alone: dates and times, and those of Chinese and Japanese calendars. */
function builtIn(format: number): CellStyle['shows'] {
  if (format === 17 || format === 55) return 'month';
  const isDate =
    (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
  return isDate ? 'date' : 'number';
}

/** What a format code shows of a number. A length of time, `[h]:mm`, is a number of days. */
export function shownBy(code: string): CellStyle['shows'] {
  const [first = ''] = code.replace(/"[^"]*"|\\.|_.|\*./g, '').split(';');
  if (/\[(h+|m+|s+)\]/i.test(first)) return 'number';
  const letters = first.replace(/\[[^\]]*\]|general|am\/pm|a\/p/gi, '').replace(/e[+-]/gi, '');
  if (!/[ymdhs]/i.test(letters)) return 'number';
  return /y/i.test(letters) && !/[dhs]/i.test(letters) ? 'month' : 'date';
}

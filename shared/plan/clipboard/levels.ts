import type { Scale, ScaleLevel } from '../records/fields.ts';
import { fold } from './fold.ts';

/** What a cell of a cross-table says: a level of the scale with its effect, or that there is no mark. */
export type LevelReading =
  | { readonly is: 'level'; readonly level: string; readonly negative: boolean }
  | { readonly is: 'none' };

/** How the figures of a table are meant: 9/3/1 as weights of the levels, or 1 to n with n the strongest. */
export type Figures = 'weights' | 'ranks';

/**
 * Marks of anybody's tables, strongest first: signs, letters, English, German and Japanese words. A cross or a tick
 * stands in tables that know no degrees; it says no less than related.
 */
const COMMON: readonly (readonly string[])[] = [
  '◎ ● ⦿ ◉ ⬤ s h x × ✕ ✗ ✓ ✔ strong high stark hoch 強 強い 大 高'.split(' '),
  '○ ◯ 〇 o m medium moderate middle mid mittel 中 中程度'.split(' '),
  '△ ▲ ▽ w l weak low schwach niedrig gering 弱 弱い 小 低'.split(' '),
];

const NONE: ReadonlySet<string> = new Set([
  '',
  '0',
  '-',
  '–',
  '—',
  '−',
  '.',
  '/',
  'none',
  'keine',
  'なし',
  '無',
]);

const ADVERSE = /^(?:\(\s*[-−–－]\s*\)|[-−–－])\s*(?=\S)/u;
/** How an adverse effect is written when copied. Not a bare minus, which spreadsheets would calculate. */
const ADVERSE_SIGN = '(−) ';

/** The figures of a table are weights where each is a weight of the scale, else ranks. */
export function figuresIn(cells: readonly string[], scale: Scale): Figures {
  const figures = cells
    .map((cell) => fold(cell.replace(ADVERSE, '')))
    .filter((cell) => /^[1-9]\d*$/.test(cell));
  return figures.every((figure) => scale.some(({ weight }) => weight === Number(figure)))
    ? 'weights'
    : 'ranks';
}

/**
 * What a cell says on a scale, whose own glyphs, labels and initials come before what others use; null where nothing
 * is known of it. A minus before a mark makes its effect adverse.
 */
export function readLevel(cell: string, scale: Scale, figures: Figures): LevelReading | null {
  const whole = levelNamed(cell, scale, figures);
  if (whole) return { is: 'level', level: whole.key, negative: false };
  if (NONE.has(fold(cell))) return { is: 'none' };
  const level = ADVERSE.test(cell) ? levelNamed(cell.replace(ADVERSE, ''), scale, figures) : undefined;
  return level ? { is: 'level', level: level.key, negative: true } : null;
}

/** The cell of a mark when it is copied: glyph and word, because a glyph alone says little in a mail. */
export function writeLevel(level: ScaleLevel, negative: boolean): string {
  return `${negative ? ADVERSE_SIGN : ''}${level.glyph} ${level.label}`.trim();
}

function levelNamed(cell: string, scale: Scale, figures: Figures): ScaleLevel | undefined {
  const said = fold(cell);
  if (said === '') return undefined;
  const own = OWN_NAMES.map((name) => scale.filter((level) => fold(name(level)) === said));
  const [exact] = own.find((found) => found.length === 1) ?? [];
  return exact ?? figureLevel(said, scale, figures) ?? commonLevel(said, scale);
}

const OWN_NAMES: readonly ((level: ScaleLevel) => string)[] = [
  (level) => writeLevel(level, false),
  ({ label }) => label,
  ({ glyph }) => glyph,
  ({ key }) => key,
  ({ label }) => [...label][0] ?? '',
];

function figureLevel(said: string, scale: Scale, figures: Figures): ScaleLevel | undefined {
  if (!/^[1-9]\d*$/.test(said)) return undefined;
  if (figures === 'weights') return scale.find(({ weight }) => weight === Number(said));
  return scale.at(-Number(said));
}

/** Strong, medium and weak on a scale of any length; one of even length has no middle. */
function commonLevel(said: string, scale: Scale): ScaleLevel | undefined {
  const grade = COMMON.findIndex((names) => names.some((name) => fold(name) === said));
  if (grade < 0) return undefined;
  const place = ((scale.length - 1) * grade) / (COMMON.length - 1);
  return Number.isInteger(place) ? scale[place] : undefined;
}

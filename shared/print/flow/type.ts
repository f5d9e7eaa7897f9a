import { LINE_HEIGHT } from '../../matrix/fit.ts';
import type { FontWeight } from '../../matrix/measure.ts';
import { PRINT_THEME } from '../../matrix/theme.ts';
import { mm } from '../style.ts';

/** How one kind of text is set. */
export interface Type {
  readonly points: number;
  readonly weight: FontWeight;
  /** From one line to the next, in sizes of the type. */
  readonly leading: number;
}

export const BODY: Type = { points: 9, weight: 400, leading: 1.45 };
export const STRONG: Type = { ...BODY, weight: 600 };
/** Above the title of a section that belongs to a larger part. */
export const EYEBROW: Type = { points: 8.5, weight: 600, leading: 1.4 };
export const RUNNING: Type = { points: 7.5, weight: 400, leading: 1.3 };
export const SIGNED: Type = { points: 8, weight: 400, leading: 1.35 };

/** Of a section's title by its length: a whole sentence does not shout. */
export function titleType(length: number, cover: boolean): Type {
  if (cover) return { points: length > 60 ? 22 : 28, weight: 600, leading: 1.15 };
  if (length > 160) return { points: 11, weight: 600, leading: 1.3 };
  return { points: length > 70 ? 13 : 18, weight: 600, leading: 1.2 };
}

export function subtitleType(cover: boolean): Type {
  return cover ? { points: 12, weight: 400, leading: 1.35 } : { points: 9.5, weight: 400, leading: 1.35 };
}

export const HEADINGS: { readonly [L in 2 | 3]: Type } = {
  2: { points: 11.5, weight: 600, leading: 1.25 },
  3: { points: 9.5, weight: 600, leading: 1.3 },
};

/** Sizes of a table, the first that lets every word stand unbroken; nothing is ever set smaller. */
export const TABLE_POINTS = [8, 7.5, 7] as const;
const TABLE_LEADING = LINE_HEIGHT * 1.08;

export function tableType(points: number, weight: FontWeight = 400): Type {
  return { points, weight, leading: TABLE_LEADING };
}

/** A reader loses the line beyond this many millimetres of running text. */
export const WIDEST_LINE = 165;

export const POINTS_PER_MM = 72 / 25.4;

/** The size of type in millimetres, and of a line of it. */
export function typeMm({ points }: Type): number {
  return points / POINTS_PER_MM;
}
export function lineMm(type: Type): number {
  return typeMm(type) * type.leading;
}

/** Chromium draws rules in whole pixels; thinner ones come out like this, and rows would be taller than planned. */
export const RULE = 25.4 / 96;

/** Type and leading as CSS declarations. */
export function setting(type: Type): string {
  const weight = type.weight === 400 ? '' : `;font-weight:${type.weight}`;
  return `font-size:${mm(typeMm(type))};line-height:${mm(lineMm(type))}${weight}`;
}

const { ink, faintInk, line, strongLine } = PRINT_THEME;
const TINT = '#f1f2f4';

/** Goes into the document's one style element. All that decides where things stand is written on the elements. */
export const FLOW_STYLE = `.flow{position:absolute;color:${ink}}
.flow *{margin:0;padding:0;box-sizing:border-box;font-weight:inherit}
.flow>*{position:absolute;left:0;white-space:pre;list-style:none}
.flow .faint,.flow dt,.flow thead th,.flow .eyebrow,.flow .running span+span{color:${faintInk}}
.flow .running{left:0;right:0;border-bottom:${mm(RULE)} solid ${line}}
.flow .running span{position:absolute;left:0}
.flow .running span+span{left:auto;right:0}
.flow table{table-layout:fixed;border-collapse:separate;border-spacing:0}
.flow th,.flow td{vertical-align:top;text-align:start;border-bottom:${mm(RULE)} solid ${line}}
.flow .middle{text-align:center}
.flow .end{text-align:end}
.flow thead th,.flow .total>*{border-bottom-color:${strongLine}}
.flow thead th{vertical-align:bottom;font-weight:600}
.flow .group>th{font-weight:600;background:${TINT}}
.flow .total>*{font-weight:600}
.flow dl>div{display:flex}
.flow ul.bullets>li{position:relative}
.flow ul.bullets>li.begins::before{content:"–";position:absolute;left:-4mm;color:${faintInk}}
.flow ul.signatures{display:flex}
.flow ul.signatures>li>div{border-bottom:${mm(RULE)} solid ${strongLine}}
.flow .figures{display:flex}
.flow figure svg{display:block;width:100%;height:100%}`;

import { markPath } from './glyphs.ts';
import type { Mark, Rect, TextBlock } from './scene.ts';
import type { SheetTheme } from './theme.ts';
import { escapeXml } from './xml.ts';

/** What every part of an SVG drawing needs to know. */
export interface Pen {
  readonly theme: SheetTheme;
  readonly idPrefix: string;
}

/** A coordinate in hundredths of a pixel. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function placeOf({ x, y, width, height }: Rect): string {
  return `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;
}

/** A line, or nothing where there is nothing to draw. */
export function line(d: string, stroke: string): string {
  return d === '' ? '' : `<path d="${d}" fill="none" stroke="${stroke}"/>`;
}

export function group(id: string, { idPrefix }: Pen, content: readonly string[], label?: string): string {
  const labelled = label === undefined ? '' : ` role="group" aria-label="${escapeXml(label)}"`;
  const body = content.filter((part) => part !== '').join('\n');
  return `<g id="${escapeXml(idPrefix + id)}"${labelled}>\n${body}\n</g>`;
}

export function markShape(mark: Mark, { theme: { ink } }: Pen): string {
  const { d, filled } = markPath(mark);
  return `<path d="${d}" fill="${filled ? ink : 'none'}" stroke="${ink}" stroke-width="1.5" stroke-linejoin="round"/>`;
}

/** The lines of a block as text elements. */
export function textLines({ lines, vertical, fontSize, weight, align }: TextBlock, fill?: string): string {
  const anchor = align === 'start' ? '' : ` text-anchor="${align}"`;
  const colour = fill === undefined ? '' : ` fill="${fill}"`;
  return lines
    .map(({ text, x, y }) => {
      const turn = vertical ? ` transform="rotate(-90 ${short(x)} ${short(y)})"` : '';
      return `<text x="${short(x)}" y="${short(y)}" font-size="${fontSize}" font-weight="${weight}"${anchor}${colour}${turn}>${escapeXml(text)}</text>`;
    })
    .join('\n');
}

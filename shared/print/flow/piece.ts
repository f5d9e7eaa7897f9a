import { breakLines } from '../../matrix/break.ts';
import type { TextMeasurer } from '../../matrix/measure.ts';
import { escapeXml } from '../../matrix/xml.ts';
import { type Type, typeMm } from './type.ts';

/**
 * The least that flows: a heading, a paragraph, a row of a table. It is made of lines of one height, so that where it
 * may be cut and how tall each part is follows by counting. All lengths in millimetres.
 */
export interface Piece {
  readonly run: Run;
  /** Before it, unless it is the first on its page. */
  readonly space: number;
  /** At least 1; what has no lines of text counts as one. */
  readonly lines: number;
  readonly lineHeight: number;
  /** Above and below its lines together; each part of a cut piece has it. */
  readonly padding: number;
  /** `overlong`: only where no page could hold it whole. */
  readonly cut: 'anywhere' | 'overlong';
  readonly keepWithNext: boolean;
  /** Begins a page. */
  readonly newPage: boolean;
  /** Its HTML with lines `from` up to and without `to`. */
  readonly html: (from: number, to: number) => string;
}

/** What pieces that follow each other share: one table, one list. A page holds it as one element. */
export interface Run {
  /** What is repeated on each page that it goes on to, such as the head of a table. */
  readonly headHeight: number;
  /** The smallest type in it, in points. */
  readonly points: number;
  /** On the cover, it and all that follows stands at the foot of the page. */
  readonly toFoot: boolean;
  /** The heading that it is. */
  readonly heading: { readonly level: HeadingLevel; readonly text: string } | null;
  /** The element around the parts of its pieces, `top` from the top of the page's text. */
  readonly html: (parts: string, top: number) => string;
}

export type HeadingLevel = 1 | 2 | 3 | 4;

/** Where text is set: how wide a line may be, in millimetres, and what measures it. */
export interface Setting {
  readonly width: number;
  readonly measurer: TextMeasurer;
}

/** The lines of a text, at least one. */
export function linesOf(text: string, width: number, type: Type, measurer: TextMeasurer): readonly string[] {
  const lines = breakLines(text, width, { size: typeMm(type), weight: type.weight }, measurer);
  return lines.length > 0 ? lines : [''];
}

/** A text on one line; what does not fit gives way to an ellipsis. */
export function oneLine(text: string, width: number, type: Type, measurer: TextMeasurer): string {
  const [whole = '', ...more] = linesOf(text, width, type, measurer);
  if (more.length === 0) return whole;
  const ellipsis = measurer.width('…', typeMm(type), type.weight);
  return `${linesOf(text, width - ellipsis, type, measurer)[0] ?? ''}…`;
}

/** Lines of a text as HTML that keeps them. */
export function textHtml(lines: readonly string[], from = 0, to = lines.length): string {
  return lines.slice(from, to).map(escapeXml).join('\n');
}

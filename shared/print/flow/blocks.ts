import type { Block, Field, Tone } from '../../report/section.ts';
import { mm } from '../style.ts';
import { figurePieces } from './figures.ts';
import { type HeadingLevel, linesOf, type Piece, type Run, type Setting, textHtml } from './piece.ts';
import { signaturePieces } from './signatures.ts';
import { tablePieces } from './table.ts';
import { BODY, HEADINGS, lineMm, STRONG, setting, type Type, typeMm, WIDEST_LINE } from './type.ts';

const SPACE = { heading: { 2: 6.5, 3: 4.5 }, paragraph: 2.2, fields: 3, list: 2.2 } as const;
const BULLET = 4;
const FIELD_GAP = 5;
const FIELD_PADDING = 0.5;
/** Of the line, at most, for the labels of fields. */
const LABEL_SHARE = 0.36;

export interface BlockSetting extends Setting {
  /** Of a page's text; no drawing is taller. */
  readonly height: number;
  /** The HTML heading of the section's title; its headings stand below. */
  readonly level: 1 | 2;
  readonly cover: boolean;
}

/** The pieces of a section's blocks, in order. */
export function blockPieces(blocks: readonly Block[], to: BlockSetting): readonly Piece[] {
  const pieces: Piece[] = [];
  let newPage = false;
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'pageBreak') {
      newPage = true;
      continue;
    }
    // On a cover, the last heading and what it heads are what is signed.
    const toFoot =
      to.cover && block.type === 'heading' && !blocks.slice(index + 1).some(({ type }) => type === 'heading');
    const [first, ...rest] = piecesOf(block, to, toFoot).map((piece) =>
      introduces(blocks, index, piece) ? { ...piece, keepWithNext: true } : piece,
    );
    if (first) pieces.push(newPage ? { ...first, newPage } : first, ...rest);
    newPage = false;
  }
  return pieces;
}

/** The lines between a heading and a table or drawing, such as how to read it, are of no use on another page. */
function introduces(blocks: readonly Block[], index: number, { lines }: Piece): boolean {
  const isIntroduction = ({ type }: Block) => type === 'paragraph' || type === 'fields';
  const block = blocks[index];
  if (!block || !isIntroduction(block) || lines > 2) return false;
  const next = blocks.slice(index + 1).find((after) => !isIntroduction(after));
  const before = blocks.slice(0, index).findLast((earlier) => !isIntroduction(earlier));
  return before?.type === 'heading' && (next?.type === 'table' || next?.type === 'figures');
}

function piecesOf(block: Block, to: BlockSetting, toFoot: boolean): readonly Piece[] {
  switch (block.type) {
    case 'heading': {
      const level: HeadingLevel = block.level === 2 ? (to.level === 1 ? 2 : 3) : to.level === 1 ? 3 : 4;
      const piece = headingPiece(block.text, level, HEADINGS[block.level], to, toFoot);
      return [{ ...piece, space: SPACE.heading[block.level] }];
    }
    case 'paragraph':
      return paragraphPieces(block.text, block.tone, to);
    case 'fields':
      return fieldPieces(block.fields, to);
    case 'list':
      return listPieces(block.entries, to);
    case 'table':
      if (block.rows.length > 0) return tablePieces(block, to);
      return block.empty === '' ? [] : paragraphPieces(block.empty, 'faint', to);
    case 'figures':
      return (
        figurePieces(block.figures, to) ??
        block.figures.flatMap(({ says }) => paragraphPieces(says, 'faint', to))
      );
    case 'signatures':
      return signaturePieces(block.signers, to);
    case 'pageBreak':
      return [];
  }
}

export function run(points: number, html: Run['html'], given: Partial<Run> = {}): Run {
  return { headHeight: 0, points, toFoot: false, heading: null, html, ...given };
}

/** A heading of a level in HTML; `type` says how it looks. */
export function headingPiece(
  text: string,
  level: HeadingLevel,
  type: Type,
  { width, measurer }: Setting,
  toFoot = false,
): Piece {
  const lines = linesOf(text, width, type, measurer);
  const element: Run['html'] = (parts, top) =>
    `<h${level} style="top:${mm(top)};${setting(type)}">${parts}</h${level}>`;
  return {
    run: run(type.points, element, { heading: { level, text }, toFoot }),
    space: 0,
    lines: lines.length,
    lineHeight: lineMm(type),
    padding: 1.2,
    cut: 'overlong',
    keepWithNext: true,
    newPage: false,
    html: (from, till) => textHtml(lines, from, till),
  };
}

/** A paragraph of any type; `faint` is said by its class. */
export function paragraphPiece(
  text: string,
  type: Type,
  faint: boolean,
  { width, measurer }: Setting,
): Piece {
  const lines = linesOf(text, Math.min(width, WIDEST_LINE), type, measurer);
  const name = faint ? ' class="faint"' : '';
  return {
    run: run(type.points, (parts, top) => `<p${name} style="top:${mm(top)};${setting(type)}">${parts}</p>`),
    space: SPACE.paragraph,
    lines: lines.length,
    lineHeight: lineMm(type),
    padding: 0,
    cut: 'anywhere',
    keepWithNext: false,
    newPage: false,
    html: (from, till) => textHtml(lines, from, till),
  };
}

function paragraphPieces(text: string, tone: Tone, to: Setting): readonly Piece[] {
  if (text.trim() === '') return [];
  return [paragraphPiece(text, tone === 'strong' ? STRONG : BODY, tone === 'faint', to)];
}

function listPieces(entries: readonly string[], { width, measurer }: Setting): readonly Piece[] {
  const style = `left:${mm(BULLET)};${setting(BODY)}`;
  const bullets = run(
    BODY.points,
    (parts, top) => `<ul class="bullets" style="top:${mm(top)};${style}">${parts}</ul>`,
  );
  return entries.map((entry, index) => {
    const lines = linesOf(entry, Math.min(width, WIDEST_LINE) - BULLET, BODY, measurer);
    return {
      run: bullets,
      space: index === 0 ? SPACE.list : 0,
      lines: lines.length,
      lineHeight: lineMm(BODY),
      padding: 0.6,
      cut: 'anywhere',
      keepWithNext: false,
      newPage: false,
      html: (from, till) =>
        `<li${from === 0 ? ' class="begins"' : ''} style="padding-bottom:0.6mm">${textHtml(lines, from, till)}</li>`,
    };
  });
}

function fieldPieces(fields: readonly Field[], { width, measurer }: Setting): readonly Piece[] {
  const widest = Math.max(
    0,
    ...fields.map(({ label }) => measurer.width(label, typeMm(BODY), BODY.weight) + 0.1),
  );
  const labelled = Math.min(widest, width * LABEL_SHARE);
  const left = labelled + FIELD_GAP;
  const list = run(BODY.points, (parts, top) => `<dl style="top:${mm(top)};${setting(BODY)}">${parts}</dl>`);
  return fields.map(({ label, value }, index) => {
    const labels = linesOf(label, labelled, BODY, measurer);
    const values = linesOf(value, Math.min(width - left, WIDEST_LINE), BODY, measurer);
    return {
      run: list,
      space: index === 0 ? SPACE.fields : 0,
      lines: Math.max(labels.length, values.length),
      lineHeight: lineMm(BODY),
      padding: 2 * FIELD_PADDING,
      cut: 'anywhere',
      keepWithNext: false,
      newPage: false,
      html: (from, till) =>
        `<div style="padding:${mm(FIELD_PADDING)} 0;height:${mm((till - from) * lineMm(BODY) + 2 * FIELD_PADDING)}">` +
        `<dt style="width:${mm(left)}">${textHtml(labels, from, till)}</dt><dd>${textHtml(values, from, till)}</dd></div>`,
    };
  });
}

import type { TextMeasurer } from '../../matrix/measure.ts';
import type { Section } from '../../report/section.ts';
import type { Page } from '../page.ts';
import { drawingArea, type Paper } from '../paper.ts';
import { mm } from '../style.ts';
import { blockPieces, headingPiece, paragraphPiece, run } from './blocks.ts';
import { type PlacedRun, paginate } from './paginate.ts';
import { type HeadingLevel, oneLine, type Piece, type Setting, textHtml } from './piece.ts';
import { EYEBROW, RUNNING, setting, subtitleType, titleType } from './type.ts';

export interface FlowOptions {
  readonly paper: Paper;
  readonly measurer: TextMeasurer;
  /** What the foot of each page says, before the page number. */
  readonly footer: readonly string[];
  /** The larger part that the section belongs to; its first section opens it. */
  readonly part: { readonly title: string; readonly opens: boolean } | null;
  readonly look: 'plain' | 'cover';
}

/** A heading as the outline of a document lists it. */
export interface OutlineEntry {
  readonly level: HeadingLevel;
  readonly title: string;
  /** From 0, among the pages that it came with. */
  readonly page: number;
}

export interface Flow {
  readonly pages: readonly Page[];
  readonly outline: readonly OutlineEntry[];
}

/** The line at the head of a page that goes on with a section, with the space below it. */
const RUNNING_HEIGHT = 10;
const RUNNING_RULE = 5.4;
const BELOW_TITLE = 3.5;
/** A cover begins this far down its page. */
const COVER_TOP = 0.16;
const BETWEEN_TITLES = 8;

/** A section as pages. Every line is broken here, so nothing about the pages is left to whoever prints them. */
export function sectionPages(section: Section, options: FlowOptions): Flow {
  const { paper, measurer, look } = options;
  const area = drawingArea(paper);
  const cover = look === 'cover';
  const setting = { ...area, measurer, level: options.part ? 2 : 1, cover } as const;
  const down = cover ? area.height * COVER_TOP : 0;
  const room = { first: area.height - down, further: area.height - RUNNING_HEIGHT };
  const pieces = [
    ...titlePieces(section, options, setting),
    ...blockPieces(section.blocks, { ...setting, height: room.further }),
  ];
  const placed = paginate(pieces, room).map((runs, index, _all) => {
    if (index > 0) return runs.map((each) => moved(each, RUNNING_HEIGHT));
    return cover
      ? withFoot(
          runs.map((each) => moved(each, down)),
          area.height,
        )
      : runs;
  });
  const running = runningHead(section, options.part?.title ?? null, setting);
  return {
    pages: placed.map((runs, index) => ({
      paper,
      body: flowHtml(
        paper,
        (index > 0 ? running : '') + runs.map(({ run, parts, top }) => run.html(parts, top)).join('\n'),
      ),
      footer: options.footer,
      smallestPoints: Math.min(RUNNING.points, ...runs.map(({ run: { points } }) => points)),
    })),
    outline: placed.flatMap((runs, page) =>
      runs.flatMap(({ run: { heading } }) =>
        heading === null ? [] : [{ level: heading.level, title: heading.text, page }],
      ),
    ),
  };
}

function titlePieces(
  { title, subtitle }: Section,
  { part, look }: FlowOptions,
  to: Setting,
): readonly Piece[] {
  const cover = look === 'cover';
  const heading = headingPiece(title, part ? 2 : 1, titleType(title.length, cover), to);
  const below: readonly Piece[] =
    subtitle === ''
      ? []
      : [
          {
            ...paragraphPiece(subtitle, subtitleType(cover), true, to),
            space: cover ? 1.5 : 0,
            cut: 'overlong',
            keepWithNext: true,
          },
        ];
  const titles = [...(part ? [eyebrow(part, to)] : []), heading, ...below];
  // The space below the titles, whichever is the last.
  return titles.map((piece, index) =>
    index === titles.length - 1 ? { ...piece, padding: piece.padding + BELOW_TITLE } : piece,
  );
}

/** The part's name above the first title in it is a heading, above the others a reminder. */
function eyebrow({ title, opens }: NonNullable<FlowOptions['part']>, to: Setting): Piece {
  const piece = headingPiece(title, 1, EYEBROW, to);
  const tag = opens ? 'h1' : 'p';
  return {
    ...piece,
    run: run(
      EYEBROW.points,
      (parts, top) => `<${tag} class="eyebrow" style="top:${mm(top)};${setting(EYEBROW)}">${parts}</${tag}>`,
      { heading: opens ? { level: 1, text: title } : null },
    ),
  };
}

/** Says on a page that goes on what it goes on with. Readers of tags and outline know that, and are spared it. */
function runningHead(
  { title, subtitle }: Section,
  part: string | null,
  { width, measurer }: Setting,
): string {
  const strong = { ...RUNNING, weight: 600 } as const;
  const room = width - BETWEEN_TITLES;
  const right = oneLine(subtitle, room * 0.45, RUNNING, measurer);
  const left = oneLine(
    part === null ? title : `${part} · ${title}`,
    room * (subtitle === '' ? 1 : 0.55),
    strong,
    measurer,
  );
  return (
    `<p class="running" aria-hidden="true" style="top:0;height:${mm(RUNNING_RULE)};${setting(RUNNING)}">` +
    `<span style="font-weight:600">${textHtml([left])}</span><span>${textHtml([right])}</span></p>\n`
  );
}

function moved(placed: PlacedRun, by: number): PlacedRun {
  return { ...placed, top: placed.top + by, bottom: placed.bottom + by };
}

/** What is to be signed stands at the foot of its page. */
function withFoot(runs: readonly PlacedRun[], height: number): readonly PlacedRun[] {
  const foot = runs.findIndex(({ run }) => run.toFoot);
  if (foot === -1) return runs;
  const by = height - (runs.at(-1)?.bottom ?? height);
  return runs.map((placed, index) => (index < foot ? placed : moved(placed, Math.max(0, by))));
}

function flowHtml({ margin, ...paper }: Paper, content: string): string {
  const { width, height } = drawingArea({ margin, ...paper });
  const place = `left:${mm(margin)};top:${mm(margin)};width:${mm(width)};height:${mm(height)}`;
  return `<div class="flow" style="${place}">\n${content}\n</div>`;
}

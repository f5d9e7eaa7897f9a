import { bundledMeasurer } from '../matrix/fonts/measurer.ts';
import { PRINT_THEME } from '../matrix/theme.ts';
import { escapeXml } from '../matrix/xml.ts';
import type { MeasureStatus } from '../plan/queries/measure-status.ts';
import { clip } from './clip.ts';
import type { Figure } from './section.ts';

/** Plan and actual of one measure over the months of a period. */
export interface Course {
  readonly code: string;
  readonly name: string;
  /** What stands below the line. */
  readonly caption: string;
  readonly baseline: number | null;
  /** One per month, first to last. */
  readonly months: readonly CourseMonth[];
}

export interface CourseMonth {
  readonly plan: number | null;
  readonly actual: number | null;
  readonly status: MeasureStatus | null;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export const FIGURE_FONT_SIZE = 12;

const SIZE = { width: 276, height: 124 };
const CHART = { top: 26, bottom: 98, inset: 6 };

/** Plan and actual of one measure as lines, with its name above and the last figure below. */
export function courseFigure(course: Course): Omit<Figure, 'says'> {
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" font-size="${FIGURE_FONT_SIZE}" fill="${PRINT_THEME.ink}">${courseSvg(course)}</svg>`,
    ...SIZE,
    smallestType: FIGURE_FONT_SIZE,
  };
}

function courseSvg({ code, name, caption, baseline, months }: Course): string {
  const { ink, faintInk, line } = PRINT_THEME;
  const { width } = SIZE;
  const scale = scaleOf(months, baseline);
  const x = (at: number) => CHART.inset + (at * (width - 2 * CHART.inset)) / Math.max(months.length - 1, 1);
  const points = (of: 'plan' | 'actual') =>
    months.flatMap((month, at) => {
      const figure = month[of];
      return figure === null ? [] : [{ x: x(at), y: scale(figure), status: month.status }];
    });
  const head = clip(code, width / 2, FIGURE_FONT_SIZE, 600);
  const left = width - bundledMeasurer.width(`${head} `, FIGURE_FONT_SIZE, 600);
  const plan = points('plan');
  const actual = points('actual');
  return [
    `<text y="13"><tspan style="font-weight:600">${escapeXml(head)}</tspan> ${escapeXml(clip(name, left, FIGURE_FONT_SIZE))}</text>`,
    `<path d="M0 ${CHART.bottom + 4}H${width}" stroke="${line}"/>`,
    baseline === null
      ? ''
      : `<path d="M0 ${short(scale(baseline))}H${width}" stroke="${faintInk}" stroke-dasharray="1 3"/>`,
    polyline(plan, `stroke="${faintInk}" stroke-width="1.5" stroke-dasharray="5 3"`),
    // A single target would else leave no trace.
    ...(plan.length === 1 ? plan.map((point) => ring(point)) : []),
    polyline(actual, `stroke="${ink}" stroke-width="2"`),
    ...actual.map((point) => statusMark(point.status, point)),
    `<text y="${SIZE.height - 8}" fill="${faintInk}">${escapeXml(clip(caption, width, FIGURE_FONT_SIZE))}</text>`,
  ].join('');
}

/** Drawing's y for a figure: the largest stands at the top. */
function scaleOf(months: readonly CourseMonth[], baseline: number | null): (figure: number) => number {
  const figures = [...months.flatMap(({ plan, actual }) => [plan, actual]), baseline].filter(
    (figure) => figure !== null,
  );
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const figure of figures) {
    low = Math.min(low, figure);
    high = Math.max(high, figure);
  }
  const middle = (CHART.top + CHART.bottom) / 2;
  // Halved first: the span of two very large figures of either sign is no number.
  const half = high / 2 - low / 2;
  return (figure) =>
    half > 0 ? CHART.bottom - ((figure / 2 - low / 2) / half) * (CHART.bottom - CHART.top) : middle;
}

function polyline(points: readonly Point[], style: string): string {
  if (points.length < 2) return '';
  const path = points.map(({ x, y }) => `${short(x)} ${short(y)}`).join('L');
  return `<path d="M${path}" fill="none" stroke-linejoin="round" ${style}/>`;
}

function ring({ x, y }: Point): string {
  return `<circle cx="${short(x)}" cy="${short(y)}" r="3" fill="none" stroke="${PRINT_THEME.faintInk}" stroke-width="1.5"/>`;
}

/** A disc for met, a triangle for at risk, a cross for missed: told apart without any colour. */
function statusMark(status: MeasureStatus | null, { x, y }: Point): string {
  const { ink, paper } = PRINT_THEME;
  const [at, to] = [short(x), short(y)];
  switch (status) {
    case 'met':
      return `<circle cx="${at}" cy="${to}" r="3.5"/>`;
    case 'atRisk':
      return `<path d="M${at} ${to}m0-5l5 8.5h-10z" fill="${paper}" stroke="${ink}" stroke-width="1.5"/>`;
    case 'missed':
      return `<path d="M${at} ${to}m-4-4l8 8m0-8l-8 8" stroke="${ink}" stroke-width="2"/>`;
    case null:
      return `<circle cx="${at}" cy="${to}" r="1.5"/>`;
  }
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

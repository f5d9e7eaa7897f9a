import type { Language } from '../language.ts';
import { SHEET_WORDS } from '../matrix/words.ts';
import type { MatrixId } from '../plan/ids.ts';
import { type MatrixView, matrixView } from '../plan/queries/matrix-view.ts';
import { planOf } from '../plan/queries/scales.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { column } from './column.ts';
import type { Block, Field, ReportRow, Section } from './section.ts';
import { COVER_WORDS } from './words/cover.ts';
import { FORMATS } from './words/formats.ts';

export interface CoverInput {
  /** Empty leaves it to the plan. */
  readonly title: string;
  /** Those that the pack is about, the topmost first. */
  readonly matrices: readonly MatrixId[];
  /** Which matrices that nobody has approved yet get a line to sign. */
  readonly signatures: 'all' | 'top' | 'none';
  /** `2026-03-31` */
  readonly today: string;
}

/** What the pack is, for which unit and period, and who has put it in force, or is to sign it. */
export function coverSection(records: RecordSet, input: CoverInput, language: Language): Section {
  const words = COVER_WORDS[language];
  const views = input.matrices.map((id) => matrixView(records, id));
  const [top] = views;
  const plan = planOf(records);
  const title = input.title || plan?.title || top?.matrix.title || '';
  return {
    title,
    // A plan that is called like its unit does not say so twice.
    subtitle: top ? [top.unit.name, top.period.label].filter((part) => part !== title).join(' · ') : '',
    blocks: [
      ...trueNorth(plan?.trueNorth ?? '', words.trueNorth),
      { type: 'fields', fields: fieldsOf(top, input.today, language) },
      ...approvals(views, input.signatures, language),
    ],
  };
}

function trueNorth(text: string, label: string): readonly Block[] {
  if (text === '') return [];
  return [
    { type: 'paragraph', text: label, tone: 'faint' },
    { type: 'paragraph', text, tone: 'strong' },
  ];
}

function fieldsOf(top: MatrixView | undefined, today: string, language: Language): readonly Field[] {
  const { fields, status } = SHEET_WORDS[language];
  const { day } = FORMATS[language];
  const words = COVER_WORDS[language];
  const printed = { label: words.printed, value: day(today) };
  if (!top) return [printed];
  const { matrix, unit, period, owner } = top;
  return [
    { label: fields.unit, value: unit.name },
    { label: fields.period, value: period.label },
    { label: fields.owner, value: owner?.name ?? '' },
    { label: fields.revision, value: matrix.revision },
    { label: fields.date, value: matrix.date === null ? '' : day(matrix.date) },
    { label: fields.status, value: status[matrix.status] },
    { label: words.nextReviews, value: nextReviews(period.reviews, today).map(day).join(' · ') },
    printed,
  ].filter(({ value }) => value !== '');
}

/** A cover names a few; all of them are in the calendar. */
const REVIEWS_NAMED = 3;

function nextReviews(reviews: readonly string[], today: string): readonly string[] {
  return reviews.filter((day) => day >= today).slice(0, REVIEWS_NAMED);
}

function approvals(
  views: readonly MatrixView[],
  signatures: CoverInput['signatures'],
  language: Language,
): readonly Block[] {
  const words = COVER_WORDS[language];
  const { fields } = SHEET_WORDS[language];
  const highest = Math.min(...views.map(({ level }) => level));
  const unsigned = views.filter(
    ({ matrix, level }) =>
      matrix.approval === null && (signatures === 'all' || (signatures === 'top' && level === highest)),
  );
  const table: Block = {
    type: 'table',
    columns: [
      column(fields.unit, 3),
      column(words.matrix, 4),
      column(fields.revision, 1),
      column(fields.status, 1.6),
      column(words.approval, 4),
    ],
    rows: views.map((view) => approvalRow(view, language)),
    empty: '',
  };
  if (views.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: words.approval },
    table,
    {
      type: 'signatures',
      signers: unsigned.map(
        ({ owner, unit }) => `${owner?.name ?? words.name}\n${words.signHere(unit.name)}`,
      ),
    },
  ];
}

function approvalRow({ unit, matrix }: MatrixView, language: Language): ReportRow {
  const { status } = SHEET_WORDS[language];
  return {
    cells: [
      unit.name,
      matrix.title,
      matrix.revision,
      status[matrix.status],
      approvalSaid(matrix.approval, language),
    ],
    as: 'row',
  };
}

function approvalSaid(approval: MatrixView['matrix']['approval'], language: Language): string {
  const words = COVER_WORDS[language];
  if (approval === null) return words.open;
  const said =
    approval.how === 'agreement'
      ? words.agreed(approval.upper, approval.lower)
      : words.signedOff(approval.name, approval.reason);
  return `${said}\n${FORMATS[language].moment(approval.at)}`;
}

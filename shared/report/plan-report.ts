import type { Language } from '../language.ts';
import { ARRANGEMENTS } from '../matrix/arrangements.ts';
import { layoutMatrix } from '../matrix/layout.ts';
import type { TextMeasurer } from '../matrix/measure.ts';
import { sceneToSvg } from '../matrix/svg.ts';
import { PRINT_THEME } from '../matrix/theme.ts';
import { SHEET_WORDS } from '../matrix/words.ts';
import { monthsOf } from '../plan/months.ts';
import { matricesInOrder } from '../plan/queries/cascade.ts';
import { type MatrixView, matrixView } from '../plan/queries/matrix-view.ts';
import { planOf } from '../plan/queries/scales.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { ArrangementName } from '../plan/records/fields.ts';
import { alignmentSection } from './alignment.ts';
import { cascadeSection } from './cascade.ts';
import { findingsSection } from './findings.ts';
import type { Drawing, HtmlReport } from './html-page.ts';
import type { Report } from './markdown.ts';
import { measuredItems } from './measured.ts';
import { measuresSection } from './measures.ts';
import { protocolSections } from './protocol.ts';
import type { Section } from './section.ts';
import { whereAndWhen } from './told.ts';

/** Sections that stand with each matrix, before its measures, such as its linear list. */
export type SectionsOfMatrix = (view: MatrixView) => readonly Section[];

/** A report of a whole plan in words alone: matrix by matrix, then the cascade, the alignment, the protocol of catchball and the findings. */
export function planReport(records: RecordSet, language: Language, ofMatrix: SectionsOfMatrix): Report {
  return {
    title: planOf(records)?.title ?? '',
    language,
    sections: [
      ...viewsOf(records).flatMap((view) => matrixSections(view, language, ofMatrix)),
      ...planSections(records, language),
    ],
  };
}

export interface PlanPageOptions {
  readonly ofMatrix: SectionsOfMatrix;
  readonly measurer: TextMeasurer;
  /** Null: each matrix's own. */
  readonly arrangement: ArrangementName | null;
}

/** The same with the sheet of each matrix as a drawing. */
export function planPage(
  records: RecordSet,
  language: Language,
  { ofMatrix, measurer, arrangement }: PlanPageOptions,
): HtmlReport {
  const plan = planOf(records);
  return {
    title: plan?.title ?? '',
    subtitle: plan?.trueNorth ?? '',
    language,
    parts: [
      ...viewsOf(records).flatMap((view, at) => [
        drawingOf(view, { language, measurer, arrangement, idPrefix: `sheet-${at + 1}-` }),
        ...matrixSections(view, language, ofMatrix),
      ]),
      ...planSections(records, language),
    ],
  };
}

function viewsOf(records: RecordSet): readonly MatrixView[] {
  return matricesInOrder(records).map(({ id }) => matrixView(records, id));
}

function matrixSections(
  view: MatrixView,
  language: Language,
  ofMatrix: SectionsOfMatrix,
): readonly Section[] {
  const measures = measuredItems(view, monthsOf(view.period)).length > 0;
  return [...ofMatrix(view), ...(measures ? [measuresSection(view, language)] : [])];
}

function planSections(records: RecordSet, language: Language): readonly Section[] {
  return [
    cascadeSection(records, language),
    alignmentSection(records, language),
    ...protocolSections(records, language),
    findingsSection(records, language),
  ];
}

/** A3 in CSS pixels: the shape of the paper on which most X-matrices are read. */
const AREA = { width: 1500, height: 1030 };

interface Drawn {
  readonly language: Language;
  readonly measurer: TextMeasurer;
  readonly arrangement: ArrangementName | null;
  readonly idPrefix: string;
}

function drawingOf(view: MatrixView, { language, measurer, arrangement, idPrefix }: Drawn): Drawing {
  const { matrix } = view;
  const scene = layoutMatrix(view, ARRANGEMENTS[arrangement ?? matrix.arrangement], measurer, {
    mode: 'print',
    area: AREA,
    words: SHEET_WORDS[language],
  });
  const { box, fields } = scene.title;
  const below = box.y + box.height;
  return {
    title: matrix.title,
    subtitle: whereAndWhen(view),
    fields: fields.map(({ label, value }) => ({ label: label.text, value: value.text })),
    // The page sets the sheet's head itself.
    svg: sceneToSvg(scene, {
      theme: PRINT_THEME,
      part: { x: 0, y: below, width: scene.width, height: scene.height - below },
      withTitle: false,
      idPrefix,
    }),
  };
}

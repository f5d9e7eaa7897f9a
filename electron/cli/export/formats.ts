import type { ListKey } from '#shared/exchange/list.ts';
import type { ExportChoice } from '#shared/host/exporting.ts';
import type { ExportFormat } from '#shared/host/file-types.ts';
import type { Language } from '#shared/language.ts';
import type { RevealOrder } from '#shared/matrix/reveal.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import type { ArrangementName } from '#shared/plan/records/fields.ts';
import { oneMatrixPack } from '#shared/print/pack/one-matrix.ts';
import type { Pack } from '#shared/print/pack/pack.ts';

/** What a person writes behind `tenkai export`. */
export interface ExportOptions extends Readonly<Partial<Record<ExportFormat, string>>> {
  readonly pack?: string;
  readonly matrix?: string;
  readonly arrangement?: ArrangementName;
  readonly scale: number;
  readonly steps: RevealOrder;
  readonly list: ListKey;
  readonly language: Language;
  readonly quiet?: boolean;
}

/** What each format is for, as the help says it. */
export const FORMATS: { readonly [F in ExportFormat]: string } = {
  pdf: 'one matrix on an A3 page, or the pages of --pack; text can be searched',
  svg: 'one matrix as a drawing that opens in any browser and in Inkscape',
  png: 'one matrix as a picture, see --scale',
  pptx: 'slides with shapes and texts that can be edited, see --steps',
  xlsx: 'a workbook that can be changed and read back in',
  csv: 'one list for spreadsheets, see --list',
  tsv: 'the same with tabs',
  json: 'all records of the plan, lossless; docs/formats.md describes it',
  md: 'a report for a wiki or a mail',
  html: 'a report as one page that stands alone',
  ics: 'reviews, due dates and ends of periods for a calendar',
  graphml: 'items and links for yEd, Gephi and others',
  dot: 'the same for Graphviz',
};

export interface Chosen {
  /** Of --pack. */
  readonly pack: Pack | null;
  /** The one that drawings show. */
  readonly matrix: MatrixId;
  /** What lists and reports hold; null for all. */
  readonly matrices: readonly MatrixId[] | null;
}

/** What is to be made of one plan for one of the options. */
export function choiceFor(format: ExportFormat, options: ExportOptions, chosen: Chosen): ExportChoice {
  const arrangement = options.arrangement ?? null;
  const { matrix } = chosen;
  const matrices = chosen.matrices === null ? null : [...chosen.matrices];
  switch (format) {
    case 'pdf':
      return { format, pack: chosen.pack ?? oneMatrixPack(matrix, arrangement) };
    case 'svg':
      return { format, matrix, arrangement };
    case 'png':
      return { format, matrix, arrangement, scale: options.scale };
    case 'pptx':
      return { format, matrices, arrangement, steps: options.steps };
    case 'xlsx':
    case 'md':
    case 'html':
      return { format, matrices, arrangement };
    case 'csv':
    case 'tsv':
      return { format, matrices, list: options.list };
    case 'graphml':
    case 'dot':
    case 'ics':
      return { format, matrices };
    case 'json':
      return { format };
  }
}

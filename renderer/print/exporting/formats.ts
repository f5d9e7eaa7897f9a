import {
  CalendarDays,
  Code,
  FileImage,
  FileSpreadsheet,
  FileText,
  Globe,
  Image,
  type LucideIcon,
  Presentation,
  Printer,
  Table,
  Waypoints,
} from 'lucide-react';
import type { ListKey } from '#shared/exchange/list.ts';
import type { ExportChoice } from '#shared/host/exporting.ts';
import type { ExportFormat } from '#shared/host/file-types.ts';
import type { RevealOrder } from '#shared/matrix/reveal.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import type { ArrangementName } from '#shared/plan/records/fields.ts';

export type FormatGroup =
  | 'paper'
  | 'picture'
  | 'slides'
  | 'tables'
  | 'report'
  | 'calendar'
  | 'graph'
  | 'data';

/** What can be chosen for a format before it is written. */
export type FormatOption = 'matrices' | 'arrangement' | 'scale' | 'steps' | 'list';

export interface FormatEntry {
  readonly format: ExportFormat;
  readonly icon: LucideIcon;
  readonly options: readonly FormatOption[];
}

/** All formats, in the order in which a person reads them. */
export const FORMAT_GROUPS: readonly {
  readonly group: FormatGroup;
  readonly formats: readonly FormatEntry[];
}[] = [
  { group: 'paper', formats: [{ format: 'pdf', icon: Printer, options: [] }] },
  {
    group: 'picture',
    formats: [
      { format: 'png', icon: Image, options: ['arrangement', 'scale'] },
      { format: 'svg', icon: FileImage, options: ['arrangement'] },
    ],
  },
  {
    group: 'slides',
    formats: [{ format: 'pptx', icon: Presentation, options: ['matrices', 'arrangement', 'steps'] }],
  },
  {
    group: 'tables',
    formats: [
      { format: 'xlsx', icon: FileSpreadsheet, options: ['matrices', 'arrangement'] },
      { format: 'csv', icon: Table, options: ['matrices', 'list'] },
      { format: 'tsv', icon: Table, options: ['matrices', 'list'] },
    ],
  },
  {
    group: 'report',
    formats: [
      { format: 'html', icon: Globe, options: ['matrices', 'arrangement'] },
      { format: 'md', icon: FileText, options: ['matrices'] },
    ],
  },
  { group: 'calendar', formats: [{ format: 'ics', icon: CalendarDays, options: ['matrices'] }] },
  {
    group: 'graph',
    formats: [
      { format: 'graphml', icon: Waypoints, options: ['matrices'] },
      { format: 'dot', icon: Waypoints, options: ['matrices'] },
    ],
  },
  { group: 'data', formats: [{ format: 'json', icon: Code, options: [] }] },
];

/** Pixels of a picture to one of the drawing. */
export const SCALES = ['1', '2', '3', '4'] as const;

/** What was chosen; each format takes of it what concerns it. */
export interface ExportOptions {
  readonly whole: boolean;
  /** Null: each matrix's own. */
  readonly arrangement: ArrangementName | null;
  readonly scale: (typeof SCALES)[number];
  readonly steps: RevealOrder;
  readonly list: ListKey;
}

/** What the host is asked to write; null for paper, which is put together on a screen of its own. */
export function choiceOf(
  format: ExportFormat,
  matrix: MatrixId,
  { whole, arrangement, scale, steps, list }: ExportOptions,
): ExportChoice | null {
  const matrices = whole ? null : [matrix];
  switch (format) {
    case 'pdf':
      return null;
    case 'svg':
      return { format, matrix, arrangement };
    case 'png':
      return { format, matrix, arrangement, scale: Number(scale) };
    case 'pptx':
      return { format, matrices, arrangement, steps };
    case 'xlsx':
    case 'md':
    case 'html':
      return { format, matrices, arrangement };
    case 'csv':
    case 'tsv':
      return { format, matrices, list };
    case 'graphml':
    case 'dot':
    case 'ics':
      return { format, matrices };
    case 'json':
      return { format };
  }
}

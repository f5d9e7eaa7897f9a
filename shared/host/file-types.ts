import { z } from 'zod';

/** The kinds of files that go in and out, with the endings that each may have; the first is given to a new file. */
export const FILE_TYPES = {
  plan: ['hoshin'],
  catchball: ['catchball'],
  pdf: ['pdf'],
  svg: ['svg'],
  png: ['png'],
  pptx: ['pptx'],
  xlsx: ['xlsx'],
  csv: ['csv'],
  tsv: ['tsv'],
  json: ['json'],
  md: ['md'],
  html: ['html'],
  ics: ['ics'],
  graphml: ['graphml'],
  dot: ['dot'],
  /** What can be opened as a plan. */
  openable: ['hoshin', 'json'],
  tables: ['xlsx', 'csv', 'tsv', 'txt'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;
export type FileType = keyof typeof FILE_TYPES;

/** What a plan can be written as for others. */
export const exportFormat = z.enum([
  'pdf',
  'svg',
  'png',
  'pptx',
  'xlsx',
  'csv',
  'tsv',
  'json',
  'md',
  'html',
  'ics',
  'graphml',
  'dot',
]);
export type ExportFormat = z.infer<typeof exportFormat>;

/** What a file is chosen for: decides the dialog's title, the filter and whether it opens or saves. */
export const filePurpose = z.enum([
  'openPlan',
  'otherPlan',
  'savePlan',
  'openCatchball',
  'saveCatchball',
  'openTables',
  'savePdf',
  'saveSvg',
  'savePng',
  'savePptx',
  'saveXlsx',
  'saveCsv',
  'saveTsv',
  'saveJson',
  'saveMd',
  'saveHtml',
  'saveIcs',
  'saveGraphml',
  'saveDot',
]);
export type FilePurpose = z.infer<typeof filePurpose>;

interface Purpose {
  readonly type: FileType;
  readonly saves: boolean;
}

export const PURPOSES: { readonly [P in FilePurpose]: Purpose } = {
  openPlan: { type: 'openable', saves: false },
  /** Beside the one that is open. */
  otherPlan: { type: 'plan', saves: false },
  savePlan: { type: 'plan', saves: true },
  openCatchball: { type: 'catchball', saves: false },
  saveCatchball: { type: 'catchball', saves: true },
  openTables: { type: 'tables', saves: false },
  savePdf: { type: 'pdf', saves: true },
  saveSvg: { type: 'svg', saves: true },
  savePng: { type: 'png', saves: true },
  savePptx: { type: 'pptx', saves: true },
  saveXlsx: { type: 'xlsx', saves: true },
  saveCsv: { type: 'csv', saves: true },
  saveTsv: { type: 'tsv', saves: true },
  saveJson: { type: 'json', saves: true },
  saveMd: { type: 'md', saves: true },
  saveHtml: { type: 'html', saves: true },
  saveIcs: { type: 'ics', saves: true },
  saveGraphml: { type: 'graphml', saves: true },
  saveDot: { type: 'dot', saves: true },
};

/** What a file of a format is chosen for. */
export const SAVING: { readonly [F in ExportFormat]: FilePurpose } = {
  pdf: 'savePdf',
  svg: 'saveSvg',
  png: 'savePng',
  pptx: 'savePptx',
  xlsx: 'saveXlsx',
  csv: 'saveCsv',
  tsv: 'saveTsv',
  json: 'saveJson',
  md: 'saveMd',
  html: 'saveHtml',
  ics: 'saveIcs',
  graphml: 'saveGraphml',
  dot: 'saveDot',
};

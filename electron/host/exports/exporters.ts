import { calendarOf } from '#shared/exchange/calendar.ts';
import { graphOf } from '#shared/exchange/graph.ts';
import { graphDot } from '#shared/exchange/graph-dot.ts';
import { graphMl } from '#shared/exchange/graph-ml.ts';
import type { ExportChoice } from '#shared/host/exporting.ts';
import type { ExportFormat } from '#shared/host/file-types.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import { planToJson } from '#shared/plan/plan-json.ts';
import type { Work } from '../../exchange/work.ts';
import type { PrintPort } from '../../print/port.ts';
import { packPdf } from './pack.ts';
import { pictureOf } from './picture.ts';
import { report } from './reports.ts';
import { drawingOf } from './sheet.ts';
import { slides } from './slides.ts';
import type { ExportSource } from './source.ts';
import { listText, workbook } from './tables.ts';

/** The choices among which a format is. */
type ChoiceOf<F extends ExportFormat, C = ExportChoice> = C extends { readonly format: infer G }
  ? F extends G
    ? C
    : never
  : never;

/** Makes the content of a file. @throws HostError with what stands in the way */
type Exporter<F extends ExportFormat> = (
  choice: ChoiceOf<F>,
  source: ExportSource,
  services: ExportServices,
) => Promise<Uint8Array>;

interface ExportServices {
  readonly print: Pick<PrintPort, 'pdf' | 'png'>;
  readonly work: Work;
  /** Hears what is to be known of a PDF, where nobody looks at its pages before. */
  readonly notice?: (sentence: string) => void;
}

// Libraries that write a format are loaded with the first file of it: together they take seconds
// where Tenkai starts in a quarter of one.
const EXPORTERS: { readonly [F in ExportFormat]: Exporter<F> } = {
  pdf: ({ pack }, source, services) => packPdf(pack, source, services),
  svg: async ({ matrix, arrangement }, source) =>
    utf8(drawingOf(source.view(matrix), arrangement, source.words).svg),
  png: ({ matrix, arrangement, scale }, source, { print, work }) =>
    pictureOf(drawingOf(source.view(matrix), arrangement, source.words), scale, print, work.signal),
  pptx: (choice, source, { work }) => slides(choice, source, work),
  xlsx: ({ matrices }, source, { work }) => workbook(matrices, source, work),
  csv: async ({ list, matrices }, source) => utf8(await listText('csv', list, matrices, source)),
  tsv: async ({ list, matrices }, source) => utf8(await listText('tsv', list, matrices, source)),
  md: async (choice, source) => utf8(report(choice, source)),
  html: async (choice, source) => utf8(report(choice, source)),
  ics: async ({ matrices }, source) => utf8(await calendarText(matrices, source)),
  graphml: async ({ matrices }, source) => utf8(graphMl(graphOf(source.part(matrices)))),
  dot: async ({ matrices }, source) => utf8(graphDot(graphOf(source.part(matrices)))),
  json: async (_choice, { records }) => utf8(`${JSON.stringify(planToJson(records), null, 2)}\n`),
};

/**
 * The content of an exported file.
 * @throws HostError where it cannot be made, or was cancelled
 */
export function exported<F extends ExportFormat>(
  choice: ChoiceOf<F>,
  source: ExportSource,
  services: ExportServices,
): Promise<Uint8Array> {
  // One name through two tables is more than TypeScript follows.
  const exporter = EXPORTERS[choice.format as F] as Exporter<F>;
  return exporter(choice, source, services);
}

async function calendarText(matrices: readonly MatrixId[] | null, source: ExportSource): Promise<string> {
  const { icsOf } = await import('../../exchange/ics.ts');
  const { now, language, file } = source;
  const calendar = calendarOf(source.part(matrices), language);
  return icsOf(calendar, { now: new Date(now), sequence: file.lastSeq });
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

import type { ExportChoice } from '#shared/host/exporting.ts';
import type { ExportFormat } from '#shared/host/file-types.ts';
import { HostError } from '#shared/host/reply.ts';
import { planToJson } from '#shared/plan/plan-json.ts';
import type { Work } from '../../exchange/work.ts';
import type { PrintPort } from '../../print/port.ts';
import { a3Sheet, documentOf, drawingOf, pictureOf } from './sheet.ts';
import type { ExportSource } from './source.ts';

type ChoiceOf<F extends ExportFormat> = Extract<ExportChoice, { readonly format: F }>;

/** Makes the content of a file. @throws HostError with what stands in the way */
type Exporter<F extends ExportFormat> = (
  choice: ChoiceOf<F>,
  source: ExportSource,
  services: ExportServices,
) => Promise<Uint8Array>;

interface ExportServices {
  readonly print: Pick<PrintPort, 'pdf' | 'png'>;
  readonly work: Work;
}

const EXPORTERS: { readonly [F in ExportFormat]?: Exporter<F> } = {
  pdf: ({ matrix, arrangement }, source, { print, work }) => {
    const view = source.view(matrix);
    const sheet = a3Sheet(view, arrangement, source.words);
    return print.pdf({ html: documentOf(view, sheet, source.words), signal: work.signal });
  },
  png: ({ matrix, arrangement, scale }, source, { print, work }) => {
    const { html, width, height } = pictureOf(source.view(matrix), arrangement, source.words);
    return print.png({ html, width, height, scale, signal: work.signal });
  },
  svg: async ({ matrix, arrangement }, source) =>
    utf8(drawingOf(source.view(matrix), arrangement, source.words)),
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
  const exporter = EXPORTERS[choice.format as F] as Exporter<F> | undefined;
  if (!exporter)
    throw new HostError('badInput', `Nothing writes ${choice.format} yet.`, 'Choose another format.');
  return exporter(choice, source, services);
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

import { basename } from 'node:path';
import type { ExportFormat } from '#shared/host/file-types.ts';
import type { Pack } from '#shared/print/pack/pack.ts';
import { writeFileSafely } from '../../exchange/safe-write.ts';
import type { Work } from '../../exchange/work.ts';
import { exported } from '../../host/exports/exporters.ts';
import { exportSource } from '../../host/exports/source.ts';
import { workOf } from '../../host/jobs.ts';
import type { PlanFile } from '../../plan-file/plan-file.ts';
import type { PrintPort } from '../../print/port.ts';
import { matrixNamed } from '../matrix-named.ts';
import { printLines, tellNotices } from '../output.ts';
import { progressBar } from '../progress.ts';
import { reading } from '../reading.ts';
import { refused, tellRefusal } from '../refusal.ts';
import { choiceFor, type ExportOptions } from './formats.ts';
import { readPack } from './pack-file.ts';
import { targetFor } from './target.ts';

/** One format and the name of its file, in which `{plan}` may stand. */
export interface Wanted {
  readonly format: ExportFormat;
  readonly named: string;
}

/**
 * Writes what is wanted of each plan. A plan that is refused is told of and the next one is taken; Ctrl+C ends it all and
 * leaves whole files only.
 */
export async function exportPlans(
  plans: readonly string[],
  wanted: readonly Wanted[],
  options: ExportOptions,
  print: PrintPort,
): Promise<void> {
  const pack = options.pack === undefined ? null : readPack(options.pack);
  const bar = progressBar(process.stderr, options.quiet ?? false);
  const stop = new AbortController();
  const interrupted = () => stop.abort();
  process.once('SIGINT', interrupted);
  try {
    for (const [index, plan] of plans.entries()) {
      const name =
        plans.length === 1 ? basename(plan) : `${basename(plan)} (${index + 1} of ${plans.length})`;
      const work = workOf(stop.signal, (done, total) => bar.show(name, index + done / total, plans.length));
      try {
        const { lines, notices } = await reading(plan, (file) =>
          exportOne(file, plan, wanted, options, { pack, print, work }),
        );
        bar.clear();
        printLines(lines);
        tellNotices(notices);
      } catch (error) {
        bar.clear();
        if (plans.length === 1 || stop.signal.aborted) throw error;
        tellRefusal(error);
        refused();
      }
    }
  } finally {
    process.off('SIGINT', interrupted);
    await print.close();
  }
}

interface Services {
  readonly pack: Pack | null;
  readonly print: PrintPort;
  readonly work: Work;
}

interface Told {
  readonly lines: readonly string[];
  readonly notices: readonly string[];
}

/** Makes all files of one plan before it writes the first. @returns what was written, and what is to be known of it, a line each */
async function exportOne(
  file: PlanFile,
  plan: string,
  wanted: readonly Wanted[],
  options: ExportOptions,
  { pack, print, work }: Services,
): Promise<Told> {
  const source = exportSource(file, options.language, new Date().toISOString());
  const { id } = matrixNamed(file, options.matrix);
  const chosen = { pack, matrix: id, matrices: options.matrix === undefined ? null : [id] };
  const notices: string[] = [];
  const notice = (sentence: string) => notices.push(sentence);
  const made: { readonly to: string; readonly content: Uint8Array }[] = [];
  for (const [index, { format, named }] of wanted.entries()) {
    const part: Work = {
      signal: work.signal,
      report: (done, total) => work.report(index + (total > 0 ? done / total : 0), wanted.length),
    };
    await part.report(0, 1);
    const content = await exported(choiceFor(format, options, chosen), source, { print, work: part, notice });
    made.push({ to: targetFor(named, plan), content });
  }
  for (const { to, content } of made) writeFileSafely(to, content);
  return { lines: made.map(({ to, content }) => `${to}  ${content.byteLength} bytes`), notices };
}

import { realpathSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { ExportFormat } from '#shared/host/file-types.ts';
import { HostError } from '#shared/host/reply.ts';
import { LANGUAGES, type Language } from '#shared/language.ts';
import { type ArrangementName, arrangementName } from '#shared/plan/records/fields.ts';
import { writeFileSafely } from '../exchange/safe-write.ts';
import { exported } from '../host/exports/exporters.ts';
import { exportSource } from '../host/exports/source.ts';
import { workOf } from '../host/jobs.ts';
import { localChromium } from '../print/local-chromium.ts';
import { matrixNamed } from './matrix-named.ts';
import { printLines } from './output.ts';
import { reading } from './reading.ts';

interface Options {
  readonly pdf?: string;
  readonly svg?: string;
  readonly json?: string;
  readonly matrix?: string;
  readonly arrangement?: ArrangementName;
  readonly language: Language;
}

const FORMATS = ['pdf', 'svg', 'json'] as const satisfies readonly ExportFormat[];

export function exportCommand(): Command {
  return new Command('export')
    .description('Write one matrix as PDF or SVG, or the whole plan as JSON.')
    .argument('<plan>', 'a .hoshin file; it may be open in the app')
    .option('--pdf <file>', 'one A3 page with text that can be searched')
    .option('--svg <file>', 'a drawing that opens in any browser and in Inkscape')
    .option('--json <file>', 'all records of the plan, lossless')
    .option('--matrix <name>', 'unit, title or id of the matrix; the top one by default')
    .addOption(
      new Option('--arrangement <name>', "the matrix's own by default").choices(arrangementName.options),
    )
    .addOption(
      new Option('--language <tag>', 'of the words on the sheet that are not the plan’s')
        .choices(LANGUAGES)
        .default('en'),
    )
    .addHelpText('after', '\nExample:\n  tenkai export plan.hoshin --pdf sheet.pdf --svg sheet.svg')
    .action(async (plan: string, options: Options, command: Command) => {
      const wanted = FORMATS.flatMap((format) => {
        const to = options[format];
        return to === undefined ? [] : [{ format, to }];
      });
      if (wanted.length === 0) {
        command.error('error: nothing was asked for; add --pdf, --svg or --json with the name of a file.');
      }
      for (const { to } of wanted) refusePlan(to, plan);
      const print = localChromium();
      try {
        await reading(plan, async (file) => {
          const { id } = matrixNamed(file, options.matrix);
          const arrangement = options.arrangement ?? null;
          const source = exportSource(file, options.language, new Date().toISOString());
          const work = workOf(new AbortController().signal, () => undefined);
          const made: { readonly to: string; readonly content: Uint8Array }[] = [];
          for (const { format, to } of wanted) {
            const choice = format === 'json' ? { format } : { format, matrix: id, arrangement };
            made.push({ to, content: await exported(choice, source, { print, work }) });
          }
          // Only now that all of them could be made.
          for (const { to, content } of made) {
            writeFileSafely(to, content);
            printLines([`${to}  ${content.byteLength} bytes`]);
          }
        });
      } finally {
        await print.close();
      }
    });
}

/** An export must not take the place of anybody's work. @throws HostError */
function refusePlan(to: string, plan: string): void {
  if (realPath(to) !== realPath(plan) && !['.hoshin', '.catchball'].includes(extname(to).toLowerCase()))
    return;
  throw new HostError(
    'badInput',
    `${basename(to)} is not written, because it would take the place of a plan or a catchball file.`,
    'Give the export a name that ends in .pdf, .svg or .json.',
  );
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

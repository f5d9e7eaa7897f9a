import { Command } from 'commander';
import { HostError } from '#shared/host/reply.ts';
import { type ArrangementName, arrangementName } from '#shared/plan/records/fields.ts';
import { writeFileSafely } from '../exchange/safe-write.ts';
import { type ExportChoice, exported } from '../host/exports.ts';
import { localChromium } from '../print/local-chromium.ts';
import { matrixNamed } from './matrix-named.ts';
import { reading } from './reading.ts';

interface Options {
  readonly pdf?: string;
  readonly svg?: string;
  readonly json?: string;
  readonly matrix?: string;
  readonly arrangement?: string;
}

const FORMATS = ['pdf', 'svg', 'json'] as const satisfies readonly ExportChoice['format'][];

export function exportCommand(): Command {
  return new Command('export')
    .description('Write one matrix as PDF or SVG, or the whole plan as JSON.')
    .argument('<plan>', 'a .hoshin file; it may be open in the app')
    .option('--pdf <file>', 'one A3 page with text that can be searched')
    .option('--svg <file>', 'a drawing that opens in any browser and in Inkscape')
    .option('--json <file>', 'all records of the plan, lossless')
    .option('--matrix <name>', 'unit, title or id of the matrix; the top one by default')
    .option(
      '--arrangement <name>',
      `one of ${arrangementName.options.join(', ')}; the matrix's own by default`,
    )
    .addHelpText('after', '\nExample:\n  tenkai export plan.hoshin --pdf sheet.pdf --svg sheet.svg')
    .action(async (plan: string, options: Options) => {
      const wanted = FORMATS.flatMap((format) => {
        const to = options[format];
        return to === undefined ? [] : [{ format, to }];
      });
      if (wanted.length === 0) {
        throw new HostError(
          'badInput',
          'Nothing was asked for.',
          'Add --pdf, --svg or --json with the name of a file.',
        );
      }
      const print = localChromium();
      try {
        await reading(plan, async (file) => {
          const { id, arrangement } = matrixNamed(file, options.matrix);
          const choice = { matrix: id, arrangement: chosen(options.arrangement) ?? arrangement };
          for (const { format, to } of wanted) {
            const content = await exported(file, { ...choice, format }, print);
            writeFileSafely(to, content);
            process.stdout.write(`${to}  ${content.byteLength} bytes\n`);
          }
        });
      } finally {
        await print.close();
      }
    });
}

function chosen(name: string | undefined): ArrangementName | null {
  if (name === undefined) return null;
  const parsed = arrangementName.safeParse(name);
  if (parsed.success) return parsed.data;
  throw new HostError(
    'badInput',
    `There is no arrangement called “${name}”.`,
    `Choose one of ${arrangementName.options.join(', ')}.`,
  );
}

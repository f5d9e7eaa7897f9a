import { Command, InvalidArgumentError, Option } from 'commander';
import { LIST_KEYS } from '#shared/exchange/list.ts';
import { exportFormat } from '#shared/host/file-types.ts';
import { LANGUAGES } from '#shared/language.ts';
import { REVEAL_ORDERS } from '#shared/matrix/reveal.ts';
import { arrangementName } from '#shared/plan/records/fields.ts';
import type { PrintPort } from '../../print/port.ts';
import { exportPlans, type Wanted } from './export-plans.ts';
import { type ExportOptions, FORMATS } from './formats.ts';
import { checkTargets } from './target.ts';

const EXAMPLES = `
Examples:
  tenkai export plan.hoshin --pdf sheet.pdf --xlsx lists.xlsx
  tenkai export plans/*.hoshin --pack pack.json --pdf "packs/{plan}.pdf"

Ends with 0 where all was written, 1 where something was refused (the other plans are still written), 2 where the command
was wrong. Every file is written whole or not at all.`;

/** @param print what prints the pages and pictures */
export function exportCommand(print: () => PrintPort): Command {
  const command = new Command('export')
    .description('Write plans in other formats.')
    .argument('<plans...>', '.hoshin files; they may be open in the app');
  for (const format of exportFormat.options) command.option(`--${format} <file>`, FORMATS[format]);
  return command
    .option('--pack <file>', 'what the pages of --pdf hold, as docs/formats.md describes it')
    .option(
      '--matrix <name>',
      'unit, title or id: the top one for PDF and pictures by default, all for slides, lists and reports',
    )
    .addOption(
      new Option('--arrangement <name>', "the matrix's own by default").choices(arrangementName.options),
    )
    .addOption(
      new Option('--scale <number>', 'of a picture: 2 doubles its size').default(2).argParser(scaleOf),
    )
    .addOption(
      new Option('--steps <order>', 'slides that show a matrix step by step')
        .choices(REVEAL_ORDERS)
        .default('whole'),
    )
    .addOption(new Option('--list <name>', 'for --csv and --tsv').choices(LIST_KEYS).default('linear'))
    .addOption(
      new Option('--language <tag>', 'of the words that are not the plan’s').choices(LANGUAGES).default('en'),
    )
    .option('--quiet', 'no progress bar')
    .addHelpText('after', EXAMPLES)
    .action(async (plans: readonly string[], options: ExportOptions) => {
      const wanted = exportFormat.options.flatMap((format): readonly Wanted[] => {
        const named = options[format];
        return named === undefined ? [] : [{ format, named }];
      });
      if (wanted.length === 0) {
        command.error(
          'error: nothing was asked for; add --pdf, --svg or another format with the name of a file.',
        );
      }
      checkTargets(
        plans,
        wanted.map(({ named }) => named),
      );
      await exportPlans(plans, wanted, options, print());
    });
}

function scaleOf(text: string): number {
  const scale = Number(text);
  if (scale >= 0.25 && scale <= 8) return scale;
  throw new InvalidArgumentError('It must be a number from 0.25 to 8.');
}

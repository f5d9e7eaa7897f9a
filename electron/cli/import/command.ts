import { extname } from 'node:path';
import { Command, Option } from 'commander';
import { HostError } from '#shared/host/reply.ts';
import { readPlanDocument } from '../../exchange/plan-document.ts';
import { createPlanFile } from '../../plan-file/create.ts';
import { FOUND } from '../exit-codes.ts';
import { inCopy } from '../in-copy.ts';
import { printLines } from '../output.ts';
import { withPlan } from '../plan-host.ts';
import { importTables, type TableOptions, toldTables } from './tables.ts';

interface Options extends TableOptions {
  readonly to?: string;
  readonly into?: string;
  readonly dryRun?: boolean;
  readonly as?: string;
  readonly json?: boolean;
}

const HELP = `
Examples:
  tenkai import plan.json --to plan.hoshin                 a new plan from its JSON document
  tenkai import lists.xlsx --into plan.hoshin --dry-run    what a changed workbook, or a foreign one, would bring

A workbook that this plan has written comes back cell by cell; every other table is taken as what it is recognised as, which the
window lets you change. Ends with ${FOUND} where conflicts are left, or where a list of the organisation contradicts itself;
nothing is changed then.`;

export function importCommand(): Command {
  const command = new Command('import')
    .description('Make a plan from its JSON document, or bring an Excel workbook or a CSV file into a plan.')
    .argument('<file>', 'a .json, .xlsx, .csv, .tsv or .txt file')
    .option('--to <plan>', 'with JSON: the .hoshin file to make; never replaces one')
    .option('--into <plan>', 'with tables: a .hoshin file that no window has open')
    .option('--matrix <name>', 'unit, title or id of the matrix that foreign tables go into')
    .option('--day-first', '3/4/2026 is the third of April')
    .addOption(
      new Option('--conflicts <how>', 'whose value stands where the plan has changed the same cell since')
        .choices(['leave', 'mine', 'theirs'])
        .default('leave'),
    )
    .option('--dry-run', 'only say what would be changed')
    .option('--as <name>', 'who imports; by default who uses the app')
    .option('--json', 'say all of it as JSON')
    .addHelpText('after', HELP);
  return command.action((file: string, options: Options) => {
    const isDocument = extname(file).toLowerCase() === '.json';
    if (isDocument && options.to !== undefined) return makePlan(file, options.to);
    if (!isDocument && options.into !== undefined) return bringIn(file, options.into, options);
    const [what, option] = isDocument
      ? (['A JSON document becomes a plan of its own', '--to and the name of the .hoshin file'] as const)
      : (['Tables are brought into a plan', '--into and the name of the .hoshin file'] as const);
    throw new HostError('badInput', `${what}, and none is named.`, `Add ${option}.`);
  });
}

function makePlan(file: string, to: string): void {
  const records = readPlanDocument(file);
  createPlanFile(to, records).close();
  printLines([`${to}  ${[...records].length} records`]);
}

async function bringIn(file: string, plan: string, options: Options): Promise<void> {
  const work = (path: string) => withPlan(path, options.as, (host) => importTables(host, file, options));
  const outcome = options.dryRun ? await inCopy(plan, work) : await work(plan);
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ ...outcome, dryRun: options.dryRun === true }, null, 2)}\n`);
  } else {
    printLines([...toldTables(outcome), ...(options.dryRun ? ['Nothing was written.'] : [])]);
  }
  if (outcome.result === 'conflicts' || outcome.result === 'refused') process.exitCode = FOUND;
}

import { basename } from 'node:path';
import { Command } from 'commander';
import { HostError } from '#shared/host/reply.ts';
import { readPlanDocument } from '../exchange/plan-document.ts';
import { createPlanFile } from '../plan-file/create.ts';
import { printLines } from './output.ts';

/** Tables do not hold a whole plan, and somebody has to look through what they would change. */
const TABLE = /\.(?:xlsx|xlsm|xls|ods|csv|tsv)$/i;

export function importCommand(): Command {
  return new Command('import')
    .description('Make a plan from a JSON document that was exported before, without loss.')
    .argument('<document>', 'a .json file, as docs/formats.md describes it')
    .requiredOption('--to <file>', 'the .hoshin file to make; never replaces one')
    .action((document: string, { to }: { readonly to: string }) => {
      if (TABLE.test(document)) throw aTable(basename(document));
      const records = readPlanDocument(document);
      createPlanFile(to, records).close();
      printLines([`${to}  ${[...records].length} records`]);
    });
}

function aTable(name: string): HostError {
  return new HostError(
    'badInput',
    `${name} is a table, not a plan.`,
    'Open your plan in the window and choose “Import from Excel or CSV…”: it shows what the table would change.',
  );
}

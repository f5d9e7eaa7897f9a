import { Command } from 'commander';
import { readPlanDocument } from '../exchange/plan-document.ts';
import { createPlanFile } from '../plan-file/create.ts';
import { printLines } from './output.ts';

export function importCommand(): Command {
  return new Command('import')
    .description('Make a plan from a JSON document that was exported before, without loss.')
    .argument('<document>', 'a .json file, as docs/formats.md describes it')
    .requiredOption('--to <file>', 'the .hoshin file to make; never replaces one')
    .action((document: string, { to }: { readonly to: string }) => {
      const records = readPlanDocument(document);
      createPlanFile(to, records).close();
      printLines([`${to}  ${[...records].length} records`]);
    });
}

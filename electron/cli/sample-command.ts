import { randomUUID } from 'node:crypto';
import { Argument, Command } from 'commander';
import { copyRecords } from '#shared/plan/copy.ts';
import { buildSample, SAMPLES } from '#shared/samples/samples.ts';
import { createPlanFile } from '../plan-file/create.ts';
import { printLines } from './output.ts';

export function sampleCommand(): Command {
  const names = SAMPLES.map(({ id }) => id);
  return new Command('sample')
    .description('Write a copy of a sample plan, to try the other commands on.')
    .addArgument(new Argument('<name>', 'which sample').choices(names))
    .argument('<file>', 'the .hoshin file to make; never replaces one')
    .action((name: string, path: string) => {
      const sample = SAMPLES.find(({ id }) => id === name);
      if (!sample) return;
      createPlanFile(path, copyRecords(buildSample(sample.id), randomUUID)).close();
      printLines([`${path}  ${sample.title}`]);
    });
}

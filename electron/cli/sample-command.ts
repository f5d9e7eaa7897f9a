import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import { HostError } from '#shared/host/reply.ts';
import { copyRecords } from '#shared/plan/copy.ts';
import { buildSample, SAMPLES } from '#shared/samples/samples.ts';
import { createPlanFile } from '../plan-file/create.ts';

export function sampleCommand(): Command {
  const names = SAMPLES.map(({ id }) => id).join(' or ');
  return new Command('sample')
    .description('Write a copy of a sample plan, to try the other commands on.')
    .argument('<name>', names)
    .argument('<file>', 'the .hoshin file to make; never replaces one')
    .action((name: string, path: string) => {
      const sample = SAMPLES.find(({ id }) => id === name);
      if (!sample)
        throw new HostError('badInput', `There is no sample called “${name}”.`, `Choose ${names}.`);
      createPlanFile(path, copyRecords(buildSample(sample.id), randomUUID)).close();
      process.stdout.write(`${path}  ${sample.title}\n`);
    });
}

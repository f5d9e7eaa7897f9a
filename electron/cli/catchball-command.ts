import { createHash } from 'node:crypto';
import { Command } from 'commander';
import type { Round } from '#shared/catchball/format.ts';
import { readCatchballFile } from '../exchange/catchball-files.ts';
import { verify } from '../host/installation-key.ts';
import { printLines } from './output.ts';

export function catchballCommand(): Command {
  const command = new Command('catchball').description('Work with catchball files.');
  command
    .command('show')
    .description('Check a catchball file and say what its rounds hold.')
    .argument('<file>', 'a .catchball file')
    .option('--json', 'as JSON')
    .action(async (path: string, { json }: { readonly json?: boolean }) => {
      const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
      const { document } = await readCatchballFile(path, { sha256, verify }, null);
      if (json) {
        process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
        return;
      }
      const { thread, rounds } = document;
      const head = `${thread.title}${thread.period === '' ? '' : ` – ${thread.period}`}`;
      const inOrder = rounds.toSorted((a, b) => a.number - b.number);
      printLines([head, '', ...inOrder.flatMap(describe)]);
    });
  return command;
}

function describe(round: Round): readonly string[] {
  const { number, direction, from, at, message, points, answers, proposal, snapshot } = round;
  const way = direction === 'down' ? 'thrown down' : 'returned';
  const nameOf = (id: string) => {
    const item = snapshot.find((record) => record.kind === 'item' && record.id === id);
    return item?.kind === 'item' ? `${item.code} ${item.text}` : id;
  };
  const said = answers.map(
    ({ item, verdict, reason }) => `    ${nameOf(item)}: ${verdict}${reason && ` – ${reason}`}`,
  );
  const changes = proposal.changed.length + proposal.added.length;
  return [
    `Round ${number}, ${way} by ${from.name || 'an unnamed person'}, ${at.slice(0, 10)}`,
    ...(message === '' ? [] : [`    “${message}”`]),
    ...(direction === 'down' ? points.map(({ item }) => `    ${nameOf(item)}`) : said),
    ...(changes === 0 ? [] : [`    ${changes} proposed ${changes === 1 ? 'change' : 'changes'}`]),
    '',
  ];
}

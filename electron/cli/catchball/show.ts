import { Command } from 'commander';
import type { Round } from '#shared/catchball/format.ts';
import { negotiationOf, openPointsOf } from '#shared/catchball/negotiation.ts';
import { nameOfSide, sideOf } from '#shared/catchball/sides.ts';
import { readCatchballFile } from '../../exchange/catchball-files.ts';
import { printLines } from '../output.ts';
import { type FileOptions, passphraseOf, withFileOptions } from './options.ts';
import { nodeProof } from './proof.ts';

export function showCommand(): Command {
  const command = new Command('show')
    .description('Check a catchball file and say what its rounds hold.')
    .argument('<file>', 'a .catchball file');
  return withFileOptions(command).action(async (path: string, options: FileOptions) => {
    const { document } = await readCatchballFile(path, nodeProof, passphraseOf(options));
    if (options.json) {
      process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
      return;
    }
    const { thread, rounds } = document;
    const negotiation = negotiationOf(rounds);
    const { state, ball, points, agreement } = negotiation;
    const head = `${thread.title}${thread.period === '' ? '' : ` – ${thread.period}`}`;
    const open = openPointsOf(negotiation).map(({ item }) => item.code);
    printLines([
      head,
      '',
      ...negotiation.tree.rounds.flatMap(describe),
      `State: ${state}${ball === null ? '' : `, the ball is with ${nameOfSide(thread, rounds, ball)}`}`,
      ...points.map(({ item, standing }) => `    ${item.code} ${item.text}: ${standing}`),
      ...(open.length === 0 ? [] : [`Not settled: ${open.join(', ')}`]),
      ...(agreement ?? []).map(
        ({ side, person, at }) => `Signed for the ${side} level: ${person}, ${at.slice(0, 10)}`,
      ),
    ]);
  });
}

const ACTS = {
  throw: 'thrown down',
  answer: 'answered',
  reopen: 'opened again',
  withdraw: 'taken back',
  escalate: 'escalated',
  rule: 'ruled',
} as const;

function describe(round: Round): readonly string[] {
  const { number, act, from, at, message, points, answers, proposal, snapshot, closing, to } = round;
  const nameOf = (id: string) => {
    const item = snapshot.find((record) => record.kind === 'item' && record.id === id);
    return item?.kind === 'item' ? `${item.code} ${item.text}` : id;
  };
  const said = answers.map(
    ({ item, verdict, reason }) => `    ${nameOf(item)}: ${verdict}${reason && ` – ${reason}`}`,
  );
  const changes = proposal.changed.length + proposal.added.length;
  return [
    `Round ${number}, ${ACTS[act]} by ${from.name || 'an unnamed person'} (${sideOf(round)} level), ${at.slice(0, 10)}`,
    ...(message === '' ? [] : [`    “${message}”`]),
    ...(act === 'throw' ? points.map(({ item }) => `    ${nameOf(item)}`) : said),
    ...(changes === 0 ? [] : [`    ${changes} proposed ${changes === 1 ? 'change' : 'changes'}`]),
    ...round.obstacles.map(({ text }) => `    Obstacle: ${text}`),
    ...round.gaps.map(({ type, has, needs }) => `    Gap (${type}): has ${has || 'nothing'}, needs ${needs}`),
    ...round.commitments.map(
      ({ text, state, owner, due }) =>
        `    Commitment ${state}: ${text}${owner && `, ${owner}`}${due === null ? '' : `, by ${due}`}`,
    ),
    ...(to === null ? [] : [`    To: ${to.name}`]),
    ...(closing === null ? [] : [`    Closes: ${closing.person}`]),
    '',
  ];
}

import { Command, Option } from 'commander';
import { negotiationOf } from '#shared/catchball/negotiation.ts';
import type { ProposedChange } from '#shared/catchball/review.ts';
import type { RoundId, ThreadId } from '#shared/plan/ids.ts';
import { FOUND } from '../exit-codes.ts';
import { inCopy } from '../in-copy.ts';
import { printLines } from '../output.ts';
import { type PlanHost, withPlan } from '../plan-host.ts';
import { type FileOptions, passphraseOf, withFileOptions } from './options.ts';

interface Options extends FileOptions {
  readonly dryRun?: boolean;
  readonly conflicts: 'leave' | 'mine' | 'theirs';
  readonly as?: string;
}

export function mergeCommand(): Command {
  const command = new Command('merge')
    .description('Take an answer into the plan: what only they changed merges by itself; conflicts as told.')
    .argument('<plan>', 'a .hoshin file that no window has open')
    .argument('<file>', 'the .catchball file that came back')
    .option('--dry-run', 'only say what would be merged')
    .addOption(
      new Option('--conflicts <how>', 'whose value stands where both changed one field')
        .choices(['leave', 'mine', 'theirs'])
        .default('leave'),
    )
    .option('--as <name>', 'who merges; by default who uses the app')
    .addHelpText('after', `\nEnds with ${FOUND} where conflicts are left open.`);
  return withFileOptions(command).action(async (path: string, file: string, options: Options) => {
    const passphrase = passphraseOf(options);
    const merge = (plan: string) =>
      withPlan(plan, options.as, (host) => merged(host, { file, passphrase, conflicts: options.conflicts }));
    const outcome = options.dryRun ? await inCopy(path, merge) : await merge(path);
    const left = outcome.changes.filter(({ taken }) => taken === 'left');
    if (options.json) {
      process.stdout.write(`${JSON.stringify({ ...outcome, dryRun: options.dryRun === true }, null, 2)}\n`);
    } else {
      printLines([
        outcome.known ? 'This file had been received before.' : 'Received.',
        ...outcome.changes.map(told),
        ...(outcome.changes.length === 0 ? ['It proposes no change that is not decided on.'] : []),
        ...(options.dryRun ? ['Nothing was written.'] : []),
      ]);
    }
    if (left.length > 0) process.exitCode = FOUND;
  });
}

type Taken = 'theirs' | 'mine' | 'left';

type Change = Pick<ProposedChange, 'key' | 'field' | 'base' | 'mine' | 'theirs' | 'conflict' | 'reason'> & {
  readonly code: string;
  readonly taken: Taken;
};

interface Outcome {
  readonly thread: string;
  readonly known: boolean;
  readonly changes: readonly Change[];
}

async function merged(
  host: PlanHost,
  {
    file,
    passphrase,
    conflicts,
  }: { file: string; passphrase: string | null; conflicts: Options['conflicts'] },
): Promise<Outcome> {
  const { plan } = host;
  const opened = await host.ask('catchball.open', {
    file: host.token(file, 'openCatchball'),
    plan,
    passphrase,
    into: 'here',
  });
  const { thread } = opened;
  const rounds = (await host.ask('catchball.thread', { plan, thread })).map(({ round }) => round);
  const { head, branches } = negotiationOf(rounds);
  const changes: Change[] = [];
  for (const end of [head, ...branches]) {
    if (end?.direction === 'up') changes.push(...(await mergedRound(host, thread, end.id, conflicts)));
  }
  return { thread, known: opened.known, changes };
}

async function mergedRound(
  host: PlanHost,
  thread: ThreadId,
  round: RoundId,
  conflicts: Options['conflicts'],
): Promise<readonly Change[]> {
  const { plan } = host;
  const { changes } = await host.ask('catchball.review', { plan, thread, round });
  const ruled = changes
    .filter(({ decided }) => decided === null)
    .map(({ key, field, base, mine, theirs, conflict, reason, item }): Change => {
      const taken: Taken = conflict ? sideOf(conflicts) : 'theirs';
      return { key, field, base, mine, theirs, conflict, reason, code: item.code, taken };
    });
  const verdicts = ruled
    .filter(({ taken }) => taken !== 'left')
    .map(({ key, taken }) => ({
      key,
      verdict: taken === 'theirs' ? ('accepted' as const) : ('refused' as const),
      reason: '',
    }));
  if (verdicts.length > 0) await host.ask('catchball.decide', { plan, thread, round, verdicts });
  return ruled;
}

function sideOf(conflicts: Options['conflicts']): Taken {
  return conflicts === 'leave' ? 'left' : conflicts;
}

function told({ code, field, base, mine, theirs, conflict, taken }: Change): string {
  const values = `${JSON.stringify(base)} → ${JSON.stringify(theirs)}`;
  const here = conflict ? ` (here: ${JSON.stringify(mine ?? null)})` : '';
  const what = { theirs: 'taken', mine: 'kept ours', left: 'CONFLICT, left open' }[taken];
  return `  ${code} ${field}: ${values}${here}: ${what}`;
}

import { Command } from 'commander';
import { printLines } from '../output.ts';
import { withPlan } from '../plan-host.ts';

const TURNS = { mine: 'yours', theirs: 'theirs', third: 'the third unit’s', nobody: 'nobody’s' } as const;

export function inboxCommand(): Command {
  return new Command('inbox')
    .description('List the threads of a plan: whose turn it is, until when, and what is not settled.')
    .argument('<plan>', 'a .hoshin file that no window has open')
    .option('--json', 'as JSON, for other programs')
    .action(async (path: string, { json }: { readonly json?: boolean }) => {
      const { threads, conflicts } = await withPlan(path, undefined, async (host) => ({
        threads: await host.ask('catchball.threads', { plan: host.plan }),
        conflicts: await host.ask('catchball.conflicts', { plan: host.plan }),
      }));
      if (json) {
        process.stdout.write(`${JSON.stringify({ threads, conflicts }, null, 2)}\n`);
        return;
      }
      printLines([
        ...(threads.length === 0 ? ['This plan has no threads yet.'] : []),
        ...threads.map(
          ({ thread, turn, rounds, openPoints, points, replyBy, undecided }) =>
            `${thread.title}: ${thread.state}, round ${rounds}, turn is ${TURNS[turn]}, ${points - openPoints} of ${points} points settled` +
            `${replyBy === null ? '' : `, reply by ${replyBy}`}${undecided === 0 ? '' : `, ${undecided} to decide on`}`,
        ),
        ...conflicts.map(
          ({ code, field, agreed, found }) =>
            `${code}: ${field} was agreed as ${JSON.stringify(agreed)} and is ${JSON.stringify(found)}`,
        ),
      ]);
    });
}

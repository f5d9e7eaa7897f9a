import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { answerPoint, commitment, gap, type Round, verdict } from '#shared/catchball/format.ts';
import { HostError } from '#shared/host/reply.ts';
import { jsonValue, text } from '#shared/json.ts';
import { month } from '#shared/plan/ids.ts';
import { date } from '#shared/plan/records/fields.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { printLines } from '../output.ts';
import { withPlan } from '../plan-host.ts';
import { type FileOptions, passphraseOf, textOf, withFileOptions } from './options.ts';
import { itemNamed } from './points.ts';

/** An answer as a script writes it: items by code or id, months of targets by name. */
const answerInput = z.strictObject({
  message: text().default(''),
  replyBy: date.nullable().default(null),
  answers: z.array(
    z.strictObject({
      item: text(64),
      verdict,
      reason: text().default(''),
      changes: z
        .array(
          z.strictObject({
            field: text(40),
            month: month.optional(),
            to: jsonValue,
            reason: text().default(''),
          }),
        )
        .default([]),
    }),
  ),
  obstacles: z.array(z.strictObject({ item: text(64).optional(), text: text(2000).min(1) })).default([]),
  gaps: z
    .array(
      z.strictObject({
        item: text(64).optional(),
        type: gap.shape.type,
        has: text(300).default(''),
        needs: text(300).min(1),
      }),
    )
    .default([]),
  commitments: z
    .array(
      z.strictObject({
        /** Of a commitment that an earlier round asked for. */
        id: text(64).optional(),
        item: text(64).optional(),
        by: commitment.shape.by,
        text: text(2000).min(1),
        state: commitment.shape.state.default('asked'),
        owner: text(300).default(''),
        due: date.nullable().default(null),
        reason: text(2000).default(''),
      }),
    )
    .default([]),
  /** The person who agrees to the terms. */
  closing: text(300).min(1).nullable().default(null),
  /** Items of the own matrix to show, by code or id. */
  show: z.array(text(64)).default([]),
});
type AnswerInput = Readonly<z.infer<typeof answerInput>>;

interface Options extends FileOptions {
  readonly answers: string;
  readonly out: string;
  readonly as?: string;
}

export function answerCommand(): Command {
  const command = new Command('answer')
    .description('Take a catchball file into a plan and answer its newest round.')
    .argument('<plan>', 'a .hoshin file that no window has open')
    .argument('<file>', 'the .catchball file that came')
    .requiredOption('--answers <file>', 'the answer as JSON; - reads the standard input')
    .requiredOption('--out <file>', 'the .catchball file to write')
    .option('--as <name>', 'who answers; by default who uses the app')
    .addHelpText(
      'after',
      '\nThe answer:\n  {"message": "…", "answers": [{"item": "P3", "verdict": "accept"}, {"item": "K2", "verdict": "counter",\n   "reason": "…", "changes": [{"field": "plan", "month": "2026-12", "to": 83}]}], "closing": null}',
    );
  return withFileOptions(command).action(async (path: string, file: string, options: Options) => {
    const passphrase = passphraseOf(options);
    const input = inputOf(options.answers);
    await withPlan(path, options.as, async (host) => {
      const { plan } = host;
      const opened = await host.ask('catchball.open', {
        file: host.token(file, 'openCatchball'),
        plan,
        passphrase,
        into: 'here',
      });
      const rounds = await host.ask('catchball.thread', { plan, thread: opened.thread });
      const parent = rounds.find(({ id }) => id === opened.round)?.round;
      if (!parent)
        throw new HostError('missing', 'The thread has no round to answer.', 'Ask for the file again.');
      const own = (await host.records()).list('item');
      const saved = await host.ask('catchball.answer', {
        plan,
        thread: opened.thread,
        round: parent.id,
        ...replyOf(input, parent, own),
        file: host.token(options.out, 'saveCatchball'),
        passphrase,
      });
      const round = parent.number + 1;
      if (options.json)
        process.stdout.write(`${JSON.stringify({ file: options.out, bytes: saved.bytes, round })}\n`);
      else printLines([`${options.out}  ${saved.bytes} bytes, round ${round}`]);
    });
  });
}

function inputOf(path: string): AnswerInput {
  const name = path === '-' ? 'The answer' : basename(path);
  let json: unknown;
  try {
    json = JSON.parse(textOf(path));
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw notJson(name, error);
  }
  const parsed = answerInput.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue && issue.path.length > 0 ? ` (${issue.path.join('.')})` : '';
  throw new HostError(
    'badInput',
    `${name} is not an answer${where}: ${issue?.message ?? 'it does not fit'}.`,
    'See: tenkai catchball answer --help.',
  );
}

function notJson(name: string, cause: unknown): HostError {
  return new HostError('badInput', `${name} is not JSON.`, 'See: tenkai catchball answer --help.', { cause });
}

function replyOf(input: AnswerInput, parent: Round, own: readonly Item[]) {
  const passed = new Set<string>(parent.points.map(({ item }) => item));
  const items = parent.snapshot.filter(
    (record): record is Item => record.kind === 'item' && passed.has(record.id),
  );
  const where = `round ${parent.number}`;
  const pointOf = (name: string | undefined) =>
    name === undefined ? null : itemNamed(items, name, where).id;
  return {
    message: input.message,
    replyBy: input.replyBy,
    answers: input.answers.map(({ item: name, changes, ...said }) => {
      const item = itemNamed(items, name, where).id;
      return answerPoint.parse({
        ...said,
        item,
        changes: changes.map(({ month: at, ...change }) => ({
          ...change,
          kind: at === undefined ? 'item' : 'value',
          id: at === undefined ? item : `${item}~${at}`,
        })),
      });
    }),
    obstacles: input.obstacles.map(({ item, ...rest }) => ({
      ...rest,
      id: randomUUID(),
      item: pointOf(item),
    })),
    gaps: input.gaps.map(({ item, ...rest }) => ({ ...rest, id: randomUUID(), item: pointOf(item) })),
    commitments: input.commitments.map(({ id, item, ...rest }) => ({
      ...rest,
      id: id ?? randomUUID(),
      item: pointOf(item),
    })),
    closing: input.closing,
    shown: input.show.map((name) => itemNamed(own, name, 'the own matrix').id),
    merges: [],
  };
}

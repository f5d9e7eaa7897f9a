import { Command } from 'commander';
import { negotiable } from '#shared/catchball/format.ts';
import { HostError } from '#shared/host/reply.ts';
import { date } from '#shared/plan/records/fields.ts';
import type { Unit } from '#shared/plan/records/records.ts';
import { printLines } from '../output.ts';
import { withPlan } from '../plan-host.ts';
import { type FileOptions, passphraseOf, withFileOptions } from './options.ts';
import { itemNamed, namesIn } from './points.ts';

interface Options extends FileOptions {
  readonly to: string;
  readonly items: string;
  readonly out: string;
  readonly matrix?: string;
  readonly open: string;
  readonly message: string;
  readonly replyBy?: string;
  readonly as?: string;
}

export function throwCommand(): Command {
  const command = new Command('throw')
    .description('Pass items of a matrix to a lower unit, as round 1 of a new thread.')
    .argument('<plan>', 'a .hoshin file that no window has open')
    .requiredOption('--to <unit>', 'name or id of the lower unit')
    .requiredOption('--items <codes>', 'what is passed, such as P3,K2')
    .requiredOption('--out <file>', 'the .catchball file to write')
    .option('--matrix <name>', 'unit, title or id of the matrix; the top one by default')
    .option(
      '--open <what>',
      `what may be negotiated: ${negotiable.options.join(', ')}`,
      'wording,target,date',
    )
    .option('--message <text>', 'to the lower unit', '')
    .option('--reply-by <date>', 'such as 2026-03-31')
    .option('--as <name>', 'who throws; by default who uses the app')
    .addHelpText(
      'after',
      '\nExample:\n  tenkai catchball throw plan.hoshin --to Production --items P3,K2 --out production.catchball',
    );
  return withFileOptions(command).action(async (path: string, options: Options) => {
    const passphrase = passphraseOf(options);
    const open = openTo(options.open);
    const replyBy = options.replyBy === undefined ? null : day(options.replyBy);
    await withPlan(path, options.as, async (host) => {
      const { units, matrices } = await host.ask('plan.outline', { plan: host.plan });
      const wanted = options.matrix;
      const matrix = matrices.find(({ matrix: { id, title, unit } }) =>
        wanted === undefined
          ? id === host.opened.matrix
          : [id, title, units.find((each) => each.id === unit)?.name].includes(wanted),
      )?.matrix;
      if (!matrix) {
        throw new HostError('badInput', `There is no matrix called “${wanted}”.`, 'See: tenkai info.');
      }
      const items = (await host.records(matrix.id)).list('item').filter((item) => item.matrix === matrix.id);
      const points = namesIn(options.items).map((name) => ({
        item: itemNamed(items, name, `“${matrix.title}”`).id,
        negotiable: open,
      }));
      const saved = await host.ask('catchball.throw', {
        plan: host.plan,
        matrix: matrix.id,
        unit: unitNamed(units, options.to).id,
        points,
        message: options.message,
        replyBy,
        file: host.token(options.out, 'saveCatchball'),
        passphrase,
      });
      if (options.json)
        process.stdout.write(`${JSON.stringify({ file: options.out, bytes: saved.bytes })}\n`);
      else printLines([`${options.out}  ${saved.bytes} bytes, ${points.length} points to ${options.to}`]);
    });
  });
}

function openTo(list: string) {
  return namesIn(list).map((name) => {
    const what = negotiable.safeParse(name);
    if (what.success) return what.data;
    throw new HostError(
      'badInput',
      `Nothing called “${name}” can be negotiated.`,
      `There are: ${negotiable.options.join(', ')}.`,
    );
  });
}

function day(text: string): string {
  const parsed = date.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new HostError('badInput', `“${text}” is not a date.`, 'Write it as 2026-03-31.');
}

function unitNamed(units: readonly Unit[], name: string): Unit {
  const found = units.filter((unit) => unit.name === name || unit.id === name);
  const [only] = found;
  if (only && found.length === 1) return only;
  throw new HostError(
    'badInput',
    found.length > 1
      ? `There are ${found.length} units called “${name}”.`
      : `There is no unit called “${name}”.`,
    `There are: ${units.map((unit) => unit.name).join(', ')}.`,
  );
}

import { basename } from 'node:path';
import { Command } from 'commander';
import { alterations } from '#shared/catchball/alterations.ts';
import { AlteredError } from '#shared/catchball/error.ts';
import { ThreadTree } from '#shared/catchball/thread-tree.ts';
import { readCatchballFile } from '../../exchange/catchball-files.ts';
import { printLines } from '../output.ts';
import { reading } from '../reading.ts';
import { type FileOptions, passphraseOf, withFileOptions } from './options.ts';
import { nodeProof } from './proof.ts';

interface Options extends FileOptions {
  readonly plan?: string;
}

export function verifyCommand(): Command {
  const command = new Command('verify')
    .description('Check the hashes, the chain of rounds and the signatures of a catchball file.')
    .argument('<file>', 'a .catchball file')
    .option('--plan <plan>', 'a plan that holds the thread: says what was altered, compared with its copy');
  return withFileOptions(command).action(async (path: string, options: Options) => {
    try {
      const { document } = await readCatchballFile(path, nodeProof, passphraseOf(options));
      const rounds = new ThreadTree(document.rounds).rounds.map(({ number, id, hash, from }) => ({
        number,
        id,
        hash,
        sender: from.name,
        key: from.key ?? null,
      }));
      if (options.json) process.stdout.write(`${JSON.stringify({ file: path, sound: true, rounds })}\n`);
      else {
        printLines([
          `${basename(path)} is sound: nothing was altered since it was saved.`,
          ...rounds.map(
            ({ number, hash, sender, key }) =>
              `  Round ${number}, ${sender || 'unnamed'}, ${hash.slice(0, 19)}…, ${key === null ? 'not signed' : `signed by installation ${key.slice(0, 16)}…`}`,
          ),
        ]);
      }
    } catch (error) {
      if (error instanceof AlteredError && options.plan !== undefined) {
        await reading(options.plan, (file) => {
          const { found } = error;
          const own = file.all('round').find(({ id }) => id === found?.id);
          const places = own && found ? alterations(own.body, found) : [];
          printLines(places.map(({ path: at, was, is }) => `${at}: ${said(was)} → ${said(is)}`));
        });
      }
      throw error;
    }
  });
}

function said(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

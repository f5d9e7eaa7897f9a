import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { HostError } from '#shared/host/reply.ts';

/** What every command takes that reads or writes catchball files. */
export interface FileOptions {
  readonly passphraseFile?: string;
  readonly json?: boolean;
}

export function withFileOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--passphrase-file <file>',
        'its first line opens or seals the file; else TENKAI_PASSPHRASE does, if set',
      ),
    )
    .option('--json', 'as JSON, for other programs');
}

/** The passphrase that was given; never as an argument, which every process on the machine could read. */
export function passphraseOf({ passphraseFile }: FileOptions): string | null {
  if (passphraseFile === undefined) return process.env.TENKAI_PASSPHRASE || null;
  const [line = ''] = textOf(passphraseFile).split(/\r?\n/);
  if (line === '') {
    throw new HostError(
      'badInput',
      `${basename(passphraseFile)} holds no passphrase.`,
      'Write it into the first line.',
    );
  }
  return line;
}

/** A file's text; `-` is the standard input. @throws HostError */
export function textOf(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, cause: unknown): HostError {
  const name = path === '-' ? 'The standard input' : basename(path);
  return new HostError('missing', `${name} cannot be read.`, 'Check its name and rights.', { cause });
}

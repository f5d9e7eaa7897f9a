import { Command, CommanderError } from 'commander';
import type { PrintPort } from '../print/port.ts';
import { catchballCommand } from './catchball/command.ts';
import { checkCommand } from './check-command.ts';
import { compareCommand } from './compare-command.ts';
import { REFUSED, WRONG_USAGE } from './exit-codes.ts';
import { exportCommand } from './export/command.ts';
import { importCommand } from './import/command.ts';
import { infoCommand } from './info-command.ts';
import { tellRefusal } from './refusal.ts';
import { sampleCommand } from './sample-command.ts';

/** What the program around the command line gives it. */
export interface CommandLine {
  readonly version: string;
  /** What prints; asked for where a command prints. */
  readonly print: () => PrintPort;
}

/** The same services as behind a window, without one. */
export function program({ version, print }: CommandLine): Command {
  const tenkai = new Command('tenkai')
    .description('Read and export Hoshin Kanri plans without opening a window.')
    .version(version)
    .addCommand(exportCommand(print))
    .addCommand(importCommand())
    .addCommand(infoCommand())
    .addCommand(compareCommand())
    .addCommand(checkCommand())
    .addCommand(catchballCommand())
    .addCommand(sampleCommand());
  inOneVoice(tenkai);
  return tenkai;
}

/** A command that is added does not take over how its parent speaks and ends. */
function inOneVoice(command: Command): void {
  command
    .exitOverride()
    .showHelpAfterError('  --help shows what a command takes.')
    .configureOutput({
      outputError: (words, write) =>
        write(words.replace(/^error: (.)/, (_, first) => `tenkai: ${first.toUpperCase()}`)),
    });
  for (const below of command.commands) inOneVoice(below);
}

/**
 * Runs one command line.
 * @param argv without the program's own name
 * @returns the exit code: 0 done, 1 refused, 2 wrong usage, 3 conflicts left or differences found
 */
export async function runCommandLine(argv: readonly string[], around: CommandLine): Promise<number> {
  // Whoever reads may stop early, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? 0 : REFUSED),
  );
  const tenkai = program(around);
  try {
    await tenkai.parseAsync([...argv], { from: 'user' });
    // A command may end well and still have something to say by its code.
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE;
    tellRefusal(error);
    return REFUSED;
  }
}

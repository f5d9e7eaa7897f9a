import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { CatchballError } from '#shared/catchball/error.ts';
import { HostError } from '#shared/host/reply.ts';
import { catchballCommand } from './catchball-command.ts';
import { exportCommand } from './export-command.ts';
import { infoCommand } from './info-command.ts';
import { sampleCommand } from './sample-command.ts';

const WRONG_USAGE = 2;
const REFUSED = 1;

/** The same services as behind a window, without one. */
export function program(): Command {
  return new Command('tenkai')
    .description('Read and export Hoshin Kanri plans without opening a window.')
    .version(version())
    .showHelpAfterError('(--help shows what a command takes)')
    .exitOverride()
    .addCommand(exportCommand())
    .addCommand(infoCommand())
    .addCommand(catchballCommand())
    .addCommand(sampleCommand());
}

/** Runs one command line. @returns the exit code: 0 done, 1 refused, 2 wrong usage */
async function run(argv: readonly string[]): Promise<number> {
  const tenkai = program();
  for (const command of tenkai.commands) command.exitOverride();
  try {
    await tenkai.parseAsync([...argv], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE;
    const { message, hint } = wordsOf(error);
    process.stderr.write(`tenkai: ${message}\n${hint === '' ? '' : `  ${hint}\n`}`);
    return REFUSED;
  }
}

function wordsOf(error: unknown): { readonly message: string; readonly hint: string } {
  if (error instanceof HostError) return error.failure;
  if (error instanceof CatchballError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return { message: `This did not work: ${message}`, hint: 'Nothing was changed.' };
}

function version(): string {
  const { version: text } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as { readonly version: string };
  return text;
}

process.exitCode = await run(process.argv.slice(2));

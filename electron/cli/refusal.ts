import { CatchballError } from '#shared/catchball/error.ts';
import { HostError } from '#shared/host/reply.ts';
import { REFUSED } from './exit-codes.ts';
import { shown } from './output.ts';

/** Says on the standard error what was refused and what can be done. */
export function tellRefusal(error: unknown): void {
  const { message, hint } = wordsOf(error);
  process.stderr.write(`tenkai: ${shown(message)}\n${hint === '' ? '' : `  ${shown(hint)}\n`}`);
}

/** The command goes on, but ends with the code of a refusal. */
export function refused(): void {
  process.exitCode = REFUSED;
}

function wordsOf(error: unknown): { readonly message: string; readonly hint: string } {
  if (error instanceof HostError) return error.failure;
  if (error instanceof CatchballError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return { message: `This did not work: ${message}`, hint: 'Nothing was changed.' };
}

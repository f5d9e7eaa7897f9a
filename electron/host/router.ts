import type { z } from 'zod';
import { CatchballError } from '#shared/catchball/error.ts';
import { type CallName, hostCalls, type Input, type Output } from '#shared/host/calls.ts';
import { isCallName } from '#shared/host/names.ts';
import { HostError, type HostFailure, type Reply } from '#shared/host/reply.ts';
import { CommandError } from '#shared/plan/commands/command.ts';

/** What answers each call. Inputs have passed their schemas; a refusal is thrown. */
export type Handlers = {
  readonly [N in CallName]: (input: Input<N>) => Output<N> | Promise<Output<N>>;
};

/**
 * Answers a call from outside: nothing is known about its name or input until both have been checked, and whatever
 * happens, the answer is a reply.
 */
export function answer(
  handlers: Handlers,
  name: string,
  input: unknown,
  log: (error: unknown) => void,
): Promise<Reply<unknown>> {
  if (!isCallName(name)) {
    const refusal = refused('badInput', `There is no call named “${name}”.`, 'Load the page again.');
    return Promise.resolve(refusal);
  }
  return answerCall(handlers, name, input, log);
}

async function answerCall<N extends CallName>(
  handlers: Handlers,
  name: N,
  input: unknown,
  log: (error: unknown) => void,
): Promise<Reply<Output<N>>> {
  const schema: z.ZodType = hostCalls[name].input;
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = [name, ...(issue?.path ?? [])].join('.');
    return refused(
      'badInput',
      `The input of ${where} is not valid: ${issue?.message ?? 'unknown cause'}.`,
      'Nothing was changed.',
    );
  }
  try {
    // The schema of `name` has just said so; TypeScript cannot follow one name through two tables.
    return { ok: true, value: await handlers[name](parsed.data as Input<N>) };
  } catch (error) {
    return { ok: false, error: failureOf(error, log) };
  }
}

/** Any error as a failure that a person can read; one that nobody foresaw is logged. */
export function failureOf(error: unknown, log: (error: unknown) => void): HostFailure {
  if (error instanceof HostError) return error.failure;
  if (error instanceof CommandError) {
    return { code: 'badInput', message: error.message, hint: 'Nothing was changed.' };
  }
  if (error instanceof CatchballError) return { code: error.code, message: error.message, hint: error.hint };
  log(error);
  return {
    code: 'internal',
    message: 'Tenkai could not do this because of a fault of its own.',
    hint: 'Nothing was lost; the plan is stored. Try again, and restart Tenkai if it happens twice.',
  };
}

function refused(code: HostFailure['code'], message: string, hint: string): Reply<never> {
  return { ok: false, error: { code, message, hint } };
}

import type { Page } from 'playwright-core';
import type { CallName, Input, Output } from '#shared/host/calls.ts';
import type { Reply } from '#shared/host/reply.ts';

type Call = (input: unknown) => Promise<unknown>;

/** What the preload script put into the page, as a script of the page sees it. */
export interface WithBridge {
  tenkai: { call: Record<string, Call> };
  __standIn: (message: unknown) => Promise<unknown>;
}

/** Calls the host from the page with whatever input; the reply as it comes. */
export function callRaw(page: Page, name: string, input: unknown = {}): Promise<unknown> {
  return page.evaluate(async ([n, i]) => await (window as unknown as WithBridge).tenkai.call[n]?.(i), [
    name,
    input,
  ] as const);
}

/** Calls the host from the page as the app does. @throws Error with the host's sentence where it refuses */
export async function call<N extends CallName>(page: Page, name: N, input: Input<N>): Promise<Output<N>> {
  const reply = (await callRaw(page, name, input)) as Reply<Output<N>>;
  if (reply.ok) return reply.value;
  throw new Error(`${name}: ${reply.error.code}: ${reply.error.message}`);
}

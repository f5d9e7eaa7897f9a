import type { HostEvent } from '#shared/host/bridge.ts';
import type { CallName } from '#shared/host/calls.ts';
import type { Reply } from '#shared/host/reply.ts';

/** The part of a host that a shell passes on to its pages. */
export interface CarriedHost {
  call(name: CallName, input: unknown): Promise<Reply<unknown>>;
  onEvent(listener: (event: HostEvent) => void): () => void;
}

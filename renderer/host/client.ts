import type { CallName, Input, Output } from '#shared/host/calls.ts';
import type { EventName, HostEvents } from '#shared/host/events.ts';
import type { Reply } from '#shared/host/reply.ts';

export type Connection = 'connected' | 'lost';

/** The host as the screens know it, whatever carries the calls. */
export interface HostClient {
  /** Never rejects: a refusal is a reply, and a lost connection only makes it wait. */
  call<N extends CallName>(name: N, input: Input<N>): Promise<Reply<Output<N>>>;
  /** @returns what takes the listener away again */
  on<N extends EventName>(name: N, listener: (payload: HostEvents[N]) => void): () => void;
  /** Opens a file that was let go over the page; only in shells that can see where it lies. */
  openDropped?(file: File): void;
  onConnection(listener: (connection: Connection) => void): () => void;
}

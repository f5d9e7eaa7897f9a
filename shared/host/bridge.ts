import type { CallName, Input, Output } from './calls.ts';
import type { EventName, HostEvents } from './events.ts';
import type { Reply } from './reply.ts';

/** An event as one value, so that a listener can switch on its name. */
export type HostEvent = {
  readonly [N in EventName]: { readonly name: N; readonly payload: HostEvents[N] };
}[EventName];

/** One function per call. None of them ever rejects for a refusal: that is a reply with `ok: false`. */
export type HostFunctions = {
  readonly [N in CallName]: (input: Input<N>) => Promise<Reply<Output<N>>>;
};

/** What the desktop shell's preload script gives the page as `window.tenkai`; there is none in the browser shell. */
export interface HostBridge {
  readonly call: HostFunctions;
  /** Events that came before the first listener are kept for it. Returns what takes the listener away again. */
  readonly onEvent: (listener: (event: HostEvent) => void) => () => void;
  /** Opens a `File` that was let go over the page; a `file.requested` follows where Tenkai knows its type. */
  readonly openDropped: (file: object) => void;
}

/** The name under which the preload script puts the bridge. */
export const BRIDGE_NAME = 'tenkai';

/** The channels between the preload script and the desktop shell. */
export const CHANNELS = {
  call: 'tenkai:call',
  event: 'tenkai:event',
  dropped: 'tenkai:dropped',
} as const;

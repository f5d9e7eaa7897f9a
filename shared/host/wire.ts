import { z } from 'zod';
import type { HostEvent } from './bridge.ts';
import type { Reply } from './reply.ts';

/**
 * What the browser shell's socket carries, one JSON value per message.
 *
 * The page opens `new WebSocket(`ws://${location.host}${SOCKET_PATH}`)` and sends a `CallMessage` per call; the shell
 * answers each with a `ReplyMessage` of the same `id`, in any order, and sends an `EventMessage` whenever the host
 * has news. Where the socket breaks, the page opens it again and repeats what was not answered: a commit that had
 * arrived is recognised by its edit's id. A message that is not a `CallMessage`, or too long, ends the connection.
 */
export const SOCKET_PATH = '/host';

/** Longest message of a page, in bytes of UTF-8. */
export const MAX_MESSAGE_BYTES = 8 * 1024 * 1024;

/** WebSocket close codes (RFC 6455, 7.4.1) that the shell uses. */
export const CLOSE = { goingAway: 1001, unsupported: 1003, notAMessage: 1007, tooLarge: 1009 } as const;

export const callMessage = z.strictObject({
  /** Chosen by the page; comes back with the reply. */
  id: z.int().min(0),
  name: z.string().max(60),
  input: z.unknown(),
});
export type CallMessage = z.infer<typeof callMessage>;

export interface ReplyMessage {
  readonly id: number;
  readonly reply: Reply<unknown>;
}
export interface EventMessage {
  readonly event: HostEvent;
}
export type ShellMessage = ReplyMessage | EventMessage;

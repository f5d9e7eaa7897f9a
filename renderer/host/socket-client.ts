import type { CallName, Output } from '#shared/host/calls.ts';
import type { Reply } from '#shared/host/reply.ts';
import type { CallMessage, ShellMessage } from '#shared/host/wire.ts';
import { t } from '../messages/messages.ts';
import type { Connection, HostClient } from './client.ts';
import { EventListeners } from './listeners.ts';

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 5000;

/** Calls that would happen twice if they were sent twice: their askers are told, and decide. */
const ONCE: ReadonlySet<CallName> = new Set<CallName>([
  'plan.create',
  'plan.openSample',
  'plan.undo',
  'plan.redo',
  'catchball.throw',
  'catchball.answer',
  'catchball.withdraw',
  'catchball.escalate',
  'catchball.decide',
]);

interface Waiting {
  readonly name: CallName;
  readonly message: CallMessage;
  /** Whether it has gone out already, so that the host may know it. */
  readonly sent: boolean;
  readonly settle: (reply: Reply<unknown>) => void;
}

/**
 * The host behind the browser shell's socket. Where the connection breaks it is opened again, and what was not answered
 * is sent once more: the host recognises edits that had arrived, and reading twice is harmless.
 */
export function socketClient(open: () => WebSocket): HostClient {
  const listeners = new EventListeners();
  const watchers = new Set<(connection: Connection) => void>();
  const waiting = new Map<number, Waiting>();
  let socket: WebSocket | null = null;
  let delay = FIRST_DELAY_MS;
  let count = 0;

  const announce = (connection: Connection) => {
    for (const watcher of watchers) watcher(connection);
  };

  function connect(): void {
    const opening = open();
    opening.addEventListener('open', () => {
      socket = opening;
      delay = FIRST_DELAY_MS;
      for (const [id, call] of waiting) {
        if (call.sent && ONCE.has(call.name)) giveUp(id, call);
        else transmit(id, call);
      }
      announce('connected');
    });
    opening.addEventListener('message', ({ data }: MessageEvent<string>) =>
      take(JSON.parse(data) as ShellMessage),
    );
    opening.addEventListener('close', () => {
      socket = null;
      announce('lost');
      setTimeout(connect, delay);
      delay = Math.min(delay * 2, LONGEST_DELAY_MS);
    });
  }

  function transmit(id: number, call: Waiting): void {
    const open = socket?.readyState === WebSocket.OPEN;
    if (open) socket?.send(JSON.stringify(call.message));
    waiting.set(id, { ...call, sent: call.sent || open });
  }

  function giveUp(id: number, call: Waiting): void {
    waiting.delete(id);
    const error = { message: t('connection.unsure'), hint: t('connection.unsure.hint') };
    call.settle({ ok: false, error: { code: 'internal', ...error } });
  }

  function take(message: ShellMessage): void {
    if ('event' in message) {
      listeners.tell(message.event);
      return;
    }
    waiting.get(message.id)?.settle(message.reply);
    waiting.delete(message.id);
  }

  connect();
  return {
    call: (name, input) =>
      new Promise((resolve) => {
        count += 1;
        const message = { id: count, name, input };
        // The shell only carries what the host of the same version answers.
        const settle = (reply: Reply<unknown>) => resolve(reply as Reply<Output<typeof name>>);
        transmit(message.id, { name, message, settle, sent: false });
      }),
    on: (name, listener) => listeners.on(name, listener),
    onConnection: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

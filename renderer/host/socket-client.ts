import type { Output } from '#shared/host/calls.ts';
import type { Reply } from '#shared/host/reply.ts';
import type { CallMessage, ShellMessage } from '#shared/host/wire.ts';
import type { Connection, HostClient } from './client.ts';
import { EventListeners } from './listeners.ts';

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 5000;

interface Waiting {
  readonly message: CallMessage;
  readonly settle: (reply: Reply<unknown>) => void;
}

/**
 * The host behind the browser shell's socket. Where the connection breaks it is opened again, and what was not answered
 * is sent once more; the host recognises edits that had arrived.
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
      announce('connected');
      for (const { message } of waiting.values()) opening.send(JSON.stringify(message));
    });
    opening.addEventListener('message', ({ data }: MessageEvent<string>) =>
      take(JSON.parse(data) as ShellMessage),
    );
    opening.addEventListener('close', () => {
      if (socket === opening) announce('lost');
      socket = null;
      setTimeout(connect, delay);
      delay = Math.min(delay * 2, LONGEST_DELAY_MS);
    });
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
        waiting.set(message.id, { message, settle });
        socket?.send(JSON.stringify(message));
      }),
    on: (name, listener) => listeners.on(name, listener),
    onConnection: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { Reply } from '#shared/host/reply.ts';
import { CLOSE, callMessage, MAX_MESSAGE_BYTES, type ShellMessage } from '#shared/host/wire.ts';
import type { CarriedHost } from './carried-host.ts';

/** A vanished tab (laptop lid, killed browser) says no goodbye; this long after its last sign it is let go. */
const HEARTBEAT_MS = 30_000;

export interface PageSockets {
  /** Takes over a connection that has been found to come from a page of ours. */
  accept(request: IncomingMessage, connection: Duplex, head: Buffer): void;
  close(): void;
}

/** Carries calls, replies and events between a host and any number of pages; see shared/host/wire.ts. */
export function servePageSockets(host: CarriedHost): PageSockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, clientTracking: true });
  const alive = new WeakSet<WebSocket>();

  const stopEvents = host.onEvent((event) => {
    for (const socket of server.clients) send(socket, { event });
  });
  const heartbeat = setInterval(() => {
    for (const socket of server.clients) {
      if (!alive.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, HEARTBEAT_MS);
  heartbeat.unref();

  server.on('connection', (socket) => {
    alive.add(socket);
    socket.on('pong', () => alive.add(socket));
    socket.on('error', () => {
      // Too long or not UTF-8: the library has closed the connection with the fitting code.
    });
    socket.on('message', (data, isBinary) => {
      if (isBinary) socket.close(CLOSE.unsupported, 'text only');
      else void answer(host, socket, data);
    });
  });

  return {
    accept: (request, connection, head) =>
      server.handleUpgrade(request, connection, head, (socket) => server.emit('connection', socket, request)),
    close: () => {
      stopEvents();
      clearInterval(heartbeat);
      for (const socket of server.clients) socket.close(CLOSE.goingAway, 'Tenkai was closed');
      server.close();
    },
  };
}

async function answer(host: CarriedHost, socket: WebSocket, data: RawData): Promise<void> {
  const message = callMessage.safeParse(parsed(data.toString()));
  if (!message.success) {
    socket.close(CLOSE.notAMessage, 'not a call');
    return;
  }
  const { id, name, input } = message.data;
  send(socket, { id, reply: await reply(host, name, input) });
}

async function reply(host: CarriedHost, name: string, input: unknown): Promise<Reply<unknown>> {
  try {
    return await host.call(name, input);
  } catch (error) {
    console.error(`Tenkai: ${name} failed.`, error);
    const message = 'Tenkai could not do that because of a fault.';
    return { ok: false, error: { code: 'internal', message, hint: 'Load the page again.' } };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function send(socket: WebSocket, message: ShellMessage): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
}

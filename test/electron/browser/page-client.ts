import { request } from 'node:http';
import { WebSocket } from 'ws';
import { type ShellMessage, SOCKET_PATH } from '#shared/host/wire.ts';

export interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** A request as it stands: no library of ours tidies its path or headers. */
export function get(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString(),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

/** The cookie that a first visit with the printed address brings. */
export async function visit(url: string): Promise<string> {
  const { port, pathname, search } = new URL(url);
  const { headers } = await get(Number(port), pathname + search);
  const [cookie = ''] = headers['set-cookie'] ?? [];
  return String(cookie).split(';')[0] ?? '';
}

export interface PageSocket {
  readonly socket: WebSocket;
  /** The next message, also one that came before it was asked for. */
  next(): Promise<ShellMessage>;
  closed(): Promise<number>;
}

/** Opens a socket as a page would; rejects where the shell refuses. */
export function openSocket(
  port: number,
  headers: Readonly<Record<string, string>>,
  path = SOCKET_PATH,
): Promise<PageSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
  const messages: ShellMessage[] = [];
  const waiting: ((message: ShellMessage) => void)[] = [];
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  socket.on('message', (data) => {
    const message: ShellMessage = JSON.parse(data.toString());
    const waiter = waiting.shift();
    if (waiter) waiter(message);
    else messages.push(message);
  });
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('open', () =>
      resolve({
        socket,
        next: () => {
          const message = messages.shift();
          return message ? Promise.resolve(message) : new Promise((taken) => waiting.push(taken));
        },
        closed: () => closed,
      }),
    );
  });
}

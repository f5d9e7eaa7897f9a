import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { SOCKET_PATH } from '#shared/host/wire.ts';
import { readPageFile } from '../page/page-files.ts';
import { securityHeaders } from '../page/security-headers.ts';
import { type Access, makeAccess } from './access.ts';
import type { CarriedHost } from './carried-host.ts';
import { servePageSockets } from './socket.ts';

export interface BrowserShellOptions {
  readonly host: CarriedHost;
  /** The built page, dist/renderer. */
  readonly rendererFolder: string;
  /** 0 or absent lets the system choose one that is free. */
  readonly port?: number;
}

export interface BrowserShell {
  /** The address to open; holds the secret that lets a browser in. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the app to browsers of this computer: the built page over HTTP, the host over a WebSocket on the same port.
 * Listens on 127.0.0.1 only. The host stays the caller's: closing the shell does not close it.
 */
export async function startBrowserShell(options: BrowserShellOptions): Promise<BrowserShell> {
  const { host, rendererFolder } = options;
  const server = createServer();
  const port = await listen(server, options.port ?? 0);
  const access = makeAccess(port);
  const sockets = servePageSockets(host);
  const headers = securityHeaders(`ws://127.0.0.1:${port}`);

  server.on('request', (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    void respond(request, response, access, rendererFolder);
  });
  server.on('upgrade', (request: IncomingMessage, connection: Duplex, head: Buffer) => {
    connection.on('error', () => connection.destroy());
    const ours = access.isAddressedToUs(request) && access.isFromOurPage(request);
    if (ours && request.url === SOCKET_PATH && access.holdsCookie(request)) {
      sockets.accept(request, connection, head);
    } else {
      connection.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    }
  });

  return {
    url: `http://127.0.0.1:${port}/?token=${access.token}`,
    close: () =>
      new Promise((resolve) => {
        sockets.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Server = ReturnType<typeof createServer>;

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/**
 * Where the token was right, the page goes on to the plain address by itself: a redirect would belong to whatever
 * page the link was clicked on, and a strict cookie would stay away from it.
 */
const WELCOME =
  '<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/"><title>Tenkai</title><a href="/">Tenkai</a></html>';

const LOCKED =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Tenkai</title><h1>Tenkai</h1><p>This address is not complete. Open the one that Tenkai printed when it started; it ends with a token.</p></html>';

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  access: Access,
  rendererFolder: string,
): Promise<void> {
  if (!access.isAddressedToUs(request)) return end(response, 403, 'text/plain', 'Forbidden');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return end(response, 405, 'text/plain', 'Method not allowed', { Allow: 'GET, HEAD' });
  }
  const { path, query } = partsOf(request.url ?? '/');
  if (path === '/' && access.isToken(query.get('token'))) {
    return end(response, 200, 'text/html; charset=utf-8', WELCOME, { 'Set-Cookie': access.cookie });
  }
  if (!access.holdsCookie(request)) return end(response, 403, 'text/html; charset=utf-8', LOCKED);
  const file = await readPageFile(rendererFolder, path);
  if (file === null) return end(response, 404, 'text/plain', 'Not found');
  end(response, 200, file.type, file.body);
}

/** By hand, because `new URL` resolves `..` and would hide from us what was asked for. */
function partsOf(target: string): { readonly path: string; readonly query: URLSearchParams } {
  const at = target.indexOf('?');
  return at === -1
    ? { path: target, query: new URLSearchParams() }
    : { path: target.slice(0, at), query: new URLSearchParams(target.slice(at + 1)) };
}

function end(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...headers });
  response.end(body);
}

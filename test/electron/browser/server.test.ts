import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CarriedHost } from '#electron/browser/carried-host.ts';
import { type BrowserShell, startBrowserShell } from '#electron/browser/server.ts';
import type { HostEvent } from '#shared/host/bridge.ts';
import { CLOSE, MAX_MESSAGE_BYTES } from '#shared/host/wire.ts';
import { get, openSocket, visit } from './page-client.ts';

let folder: string;
let shell: BrowserShell;
let port: number;
let cookie: string;
let tell: (event: HostEvent) => void;
let calls: [name: string, input: unknown][];

/** Answers every call with what it was asked; the real one has its own tests. */
const host: CarriedHost = {
  call: (name, input) => {
    calls.push([name, input]);
    if (name === 'plan.close') return Promise.reject(new Error('a fault with a path: /home/me/secret'));
    return Promise.resolve({ ok: true, value: { name, input } });
  },
  onEvent: (listener) => {
    tell = listener;
    return () => undefined;
  },
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tenkai-shell-'));
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(folder, 'page', 'assets', 'app.js'), 'void 0');
  writeFileSync(join(folder, 'secret.json'), '"secret"');
  symlinkSync(join(folder, 'secret.json'), join(folder, 'page', 'link.json'));
  calls = [];
  shell = await startBrowserShell({ host, rendererFolder: join(folder, 'page') });
  port = Number(new URL(shell.url).port);
  cookie = await visit(shell.url);
});

afterEach(async () => {
  await shell.close();
  rmSync(folder, { recursive: true });
});

const pageHeaders = () => ({ Cookie: cookie, Origin: `http://127.0.0.1:${port}` });

describe('who is let in', () => {
  it('serves the page to whoever came with the token, and only then', async () => {
    expect((await get(port, '/')).status).toBe(403);
    expect((await get(port, '/?token=wrong')).status).toBe(403);
    expect((await get(port, '/assets/app.js')).status).toBe(403);
    const page = await get(port, '/', { Cookie: cookie });
    expect(page.status).toBe(200);
    expect(page.body).toContain('<title>page</title>');
  });

  it('gives a cookie that no script and no other site can use', async () => {
    const { search } = new URL(shell.url);
    const { headers, body } = await get(port, `/${search}`);
    expect(headers['set-cookie']?.[0]).toMatch(/^tenkai-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(body).not.toContain(search);
  });

  it('refuses another Host: a foreign name that leads to this computer', async () => {
    for (const Host of ['evil.example', `evil.example:${port}`, `localhost:${port}`, '127.0.0.1']) {
      expect((await get(port, '/', { Cookie: cookie, Host })).status).toBe(403);
    }
  });

  it('refuses another Origin', async () => {
    for (const Origin of ['https://evil.example', 'null', `http://127.0.0.1:${port + 1}`]) {
      expect((await get(port, '/', { Cookie: cookie, Origin })).status).toBe(403);
    }
  });

  it('answers nothing but reading', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await get(port, '/', { Cookie: cookie }, method)).status).toBe(405);
    }
  });

  it('listens on no address of the network', async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .find(({ internal, family }) => !internal && family === 'IPv4');
    if (!outside) return;
    await expect(
      new Promise((resolve, reject) => {
        connect(port, outside.address).once('connect', resolve).once('error', reject);
      }),
    ).rejects.toThrow('ECONNREFUSED');
  });
});

describe('what is served', () => {
  it('never a file outside the page', async () => {
    const paths = [
      '/../secret.json',
      '/assets/../../secret.json',
      '/%2e%2e/secret.json',
      '/%2e%2e%2fsecret.json',
      '/..%5csecret.json',
      `//${folder}/secret.json`,
      '/assets/%00.js',
      '/%E0%A4%A.js',
      '/link.json',
      '/assets',
      '/fonts/../secret.json',
      '/fonts/%2e%2e%2f%2e%2e%2fsecret.json',
    ];
    for (const path of paths) {
      const answer = await get(port, path, { Cookie: cookie });
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });

  it('the fonts that a print document names', async () => {
    const answer = await get(port, '/fonts/inter-latin-400-normal.woff2', { Cookie: cookie });
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'font/woff2']);
  });

  it('with a strict policy on every answer', async () => {
    for (const path of ['/', '/missing.js']) {
      const { headers } = await get(port, path, { Cookie: cookie });
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).toContain("script-src 'self';");
      expect(headers['content-security-policy']).toContain(`connect-src 'self' ws://127.0.0.1:${port};`);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });
});

describe('the socket', () => {
  it('refuses without cookie, with a wrong one, from a foreign page, on another path', async () => {
    const own = pageHeaders();
    const refused = [
      openSocket(port, { Origin: own.Origin }),
      openSocket(port, { ...own, Cookie: `tenkai-${port}=wrong` }),
      openSocket(port, { ...own, Origin: 'https://evil.example' }),
      openSocket(port, { Cookie: cookie }),
      openSocket(port, { ...own, Host: `evil.example:${port}` }),
      openSocket(port, own, '/other'),
    ];
    for (const attempt of refused) await expect(attempt).rejects.toThrow('403');
    expect(calls).toEqual([]);
  });

  it('carries calls and their replies by id', async () => {
    const page = await openSocket(port, pageHeaders());
    page.socket.send(JSON.stringify({ id: 7, name: 'app.info', input: { any: 1 } }));
    expect(await page.next()).toEqual({
      id: 7,
      reply: { ok: true, value: { name: 'app.info', input: { any: 1 } } },
    });
  });

  it('tells of a fault in the host without its details', async () => {
    const page = await openSocket(port, pageHeaders());
    page.socket.send(JSON.stringify({ id: 1, name: 'plan.close', input: {} }));
    const message = await page.next();
    expect(message).toMatchObject({ reply: { ok: false, error: { code: 'internal' } } });
    expect(JSON.stringify(message)).not.toContain('secret');
  });

  it('ends a connection that sends something else', async () => {
    for (const text of ['{', '[]', '{"id":"1","name":"app.info","input":{}}', '{"id":1,"name":"a","x":1}']) {
      const page = await openSocket(port, pageHeaders());
      page.socket.send(text);
      expect(await page.closed()).toBe(CLOSE.notAMessage);
    }
    const binary = await openSocket(port, pageHeaders());
    binary.socket.send(Buffer.from('{}'));
    expect(await binary.closed()).toBe(CLOSE.unsupported);
  });

  it('ends a connection that sends too much', async () => {
    const page = await openSocket(port, pageHeaders());
    page.socket.on('error', () => undefined);
    page.socket.send('x'.repeat(MAX_MESSAGE_BYTES + 1));
    expect(await page.closed()).toBe(CLOSE.tooLarge);
  });

  it('pushes events to every page, and to one that came back', async () => {
    const event: HostEvent = { name: 'command.chosen', payload: { command: 'undo' } };
    const [one, other] = [await openSocket(port, pageHeaders()), await openSocket(port, pageHeaders())];
    tell(event);
    expect(await one.next()).toEqual({ event });
    expect(await other.next()).toEqual({ event });

    one.socket.terminate();
    await one.closed();
    const again = await openSocket(port, pageHeaders());
    tell(event);
    expect(await again.next()).toEqual({ event });
    again.socket.send(JSON.stringify({ id: 1, name: 'app.info', input: {} }));
    expect(await again.next()).toMatchObject({ id: 1, reply: { ok: true } });
  });

  it('is told when Tenkai ends', async () => {
    const page = await openSocket(port, pageHeaders());
    await shell.close();
    expect(await page.closed()).toBe(CLOSE.goingAway);
    shell = await startBrowserShell({ host, rendererFolder: join(folder, 'page') });
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';
import type { Scene } from '#shared/matrix/scene.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Bundles and minifies hand-written pages as the app's page is. @returns the folder with the result */
export async function bundlePages(root: string, names: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tenkai-bench-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome130',
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: names.map((name) => join(root, `${name}.html`)) },
    },
  });
  return folder;
}

export interface ServedPages {
  readonly address: (name: string) => string;
  readonly close: () => void;
}

/** Serves bundled pages on this machine, with the matrix that they are to show. */
export async function servePages(folder: string, scene: Scene): Promise<ServedPages> {
  const matrix = JSON.stringify(scene);
  const server = createServer(({ url = '/' }, response) => {
    try {
      const content = url === '/scene.json' ? matrix : readFileSync(join(folder, url));
      response.setHeader('content-type', TYPES[extname(url)] ?? 'application/octet-stream').end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: (name) => `http://127.0.0.1:${port}/${name}.html`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

export function removePages(folder: string): void {
  rmSync(folder, { recursive: true });
}

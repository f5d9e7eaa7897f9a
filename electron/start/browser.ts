import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import open from 'open';
import { z } from 'zod';
import { startBrowserShell } from '../browser/server.ts';
import { thisPlatform, usualFolders } from '../host/folders.ts';
import { startHost } from '../host/port.ts';
import { localChromium } from '../print/local-chromium.ts';
import { hasDisplay } from './desktop.ts';

const root = join(import.meta.dirname, '../..');

/** Serves the app on this computer, prints its address and opens it where there is a desktop. Ends with Ctrl+C. */
export async function openInBrowser(firstFile: string | null): Promise<void> {
  // Listened for from the beginning: whoever reads the address may press Ctrl+C at once.
  const end = interrupted();
  const host = await startHost({
    setting: {
      version: version(),
      shell: 'browser',
      platform: thisPlatform(),
      folders: usualFolders(process.env),
      firstFile,
    },
    print: localChromium(),
    reveal: null,
  });
  const shell = await startBrowserShell({ host, rendererFolder: join(root, 'dist/renderer') });
  console.log(`\n  Tenkai is open at ${shell.url}\n\n  Press Ctrl+C here to end it.\n`);
  if (hasDisplay(process.env) && !process.env.CI) await open(shell.url).catch(() => undefined);
  await end;
  await shell.close();
  await host.close();
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function version(): string {
  const packageFile = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(packageFile).version;
}

import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

type Part = 'renderer' | 'electron';

const root = join(import.meta.dirname, '../..');

const SOURCES: { readonly [P in Part]: readonly string[] } = {
  renderer: ['renderer', 'shared', 'package-lock.json'],
  electron: ['electron', 'shared', 'package-lock.json'],
};
const RESULT: { readonly [P in Part]: string } = {
  renderer: 'dist/renderer/index.html',
  electron: 'dist/electron/main.js',
};

/** Bundles what is missing or older than its sources. @throws Error with the bundler's own words */
export async function bringUpToDate(parts: readonly Part[]): Promise<void> {
  for (const part of parts) {
    const made = statSync(join(root, RESULT[part]), { throwIfNoEntry: false });
    if (made && newest(SOURCES[part]) < made.mtimeMs) continue;
    console.log(`Preparing the ${part === 'renderer' ? 'screens' : 'desktop app'} (once after each change)…`);
    await bundle(part);
  }
}

function newest(paths: readonly string[]): number {
  const times = paths.flatMap((path) => {
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
    const files = readdirSync(join(root, path), { recursive: true, encoding: 'utf8' });
    return files.map((file) => statSync(join(root, path, file), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  });
  return Math.max(0, ...times);
}

function bundle(part: Part): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const config = join(root, part, 'vite.config.ts');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'error'], {
      cwd: root,
    });
    let words = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => {
        words += data.toString();
      });
    }
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`the ${part} could not be bundled.\n${words}`)),
    );
  });
}

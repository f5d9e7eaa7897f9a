import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A blocked network often swallows packets instead of refusing them. */
const PROBE_MS = 4000;
const DOWNLOAD_MS = 10 * 60 * 1000;
/** A program that lacks libraries or a sandbox gives up within this time. */
const FAILED_START_MS = 5000;

export interface ElectronProgram {
  /** Path of Electron's program; null where it cannot be had or would not run. */
  readonly program: string | null;
  /** Why not, as the beginning of a sentence. */
  readonly because?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Finds Electron's program, fetching it the first time. Never waits long for a network that does not answer. */
export async function electronProgram(environment: Environment): Promise<ElectronProgram> {
  if (environment.TENKAI_SHELL === 'browser')
    return { program: null, because: 'TENKAI_SHELL asks for the browser' };
  if (!hasDisplay(environment)) return { program: null, because: 'There is no display here' };
  const folder = electronFolder();
  if (folder === null) return { program: null, because: 'Electron is not installed' };
  const installed = installedIn(folder);
  if (installed !== null) return { program: installed };
  const blocked = { program: null, because: 'Electron’s program cannot be downloaded here' };
  if (!(await isReachable(environment.ELECTRON_MIRROR ?? 'https://github.com'))) return blocked;
  console.log('Fetching Electron (once, about 120 MB)…');
  await download(folder);
  const fetched = installedIn(folder);
  return fetched === null ? blocked : { program: fetched };
}

/** @returns false where Electron gave up at once; else resolves when the app was closed */
export function openInElectron(program: string, file: string | null): Promise<boolean> {
  const began = Date.now();
  return new Promise((resolve) => {
    const child = spawn(program, [root, ...(file === null ? [] : [file])], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0 || Date.now() - began > FAILED_START_MS));
  });
}

export function hasDisplay(environment: Environment): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

function electronFolder(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

/** Electron's package names its program in path.txt once it has been fetched. */
function installedIn(folder: string): string | null {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : null;
}

async function isReachable(url: string): Promise<boolean> {
  try {
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) });
    return true;
  } catch {
    return false;
  }
}

function download(folder: string): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], {
      stdio: 'ignore',
      timeout: DOWNLOAD_MS,
    });
    child.on('error', () => resolve());
    child.on('close', () => resolve());
  });
}

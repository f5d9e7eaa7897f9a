import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Controls } from '../stand-in/electron/controls.ts';

const root = join(import.meta.dirname, '../../..');

export interface LaunchOptions {
  /** The program: the app's own main.ts, or one with another host. */
  readonly entry?: string;
  readonly args?: readonly string[];
  /** Where the app keeps everything of this person. */
  readonly home: string;
  /** A folder that holds dist/renderer and dist/electron/preload.cjs. */
  readonly appFolder: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A running desktop app, as a person has it before them. */
export interface DesktopApp {
  /** The page in the window, driven from outside. */
  page(): Promise<Page>;
  control<N extends keyof Controls>(
    name: N,
    ...args: Parameters<Controls[N]>
  ): Promise<Awaited<ReturnType<Controls[N]>>>;
  /** All that it wrote to its console so far. */
  output(): string;
  /** Resolves to the exit code when it has ended by itself. */
  ended(): Promise<number | null>;
  /** Ends it as a person would, and waits. */
  quit(): Promise<number | null>;
  /** Ends it as a power failure would. */
  kill(): Promise<void>;
}

/** Starts the desktop shell on the stand-in, in a process of its own. */
export function launch(options: LaunchOptions): DesktopApp {
  const { entry = join(root, 'electron/main.ts'), args = [], home, appFolder, environment = {} } = options;
  const register = join(root, 'test/e2e/stand-in/register.ts');
  const child = spawn(process.execPath, ['--import', register, entry, ...args], {
    cwd: root,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      TENKAI_HOME: home,
      STAND_IN_APP_PATH: appFolder,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => output.push(String(part)));
  const ended = once(child, 'exit').then(([code]): number | null => code);
  const control = controlOf(child, ended);
  let browser: Promise<Browser> | undefined;

  const app: DesktopApp = {
    async page() {
      browser ??= control('browserAddress').then((address) => chromium.connectOverCDP(address));
      const open = await browser;
      // A page is there before it is where it goes; the child's end rejects the wait.
      const gone = ended.then((code) =>
        Promise.reject(new Error(`It ended with ${code}.\n${output.join('')}`)),
      );
      return Promise.race([pageOf(open), gone]);
    },
    control,
    output: () => output.join(''),
    ended: () => ended,
    async quit() {
      if (child.exitCode === null) await control('quit').catch(() => undefined);
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
  return app;
}

function controlOf(child: ChildProcess, ended: Promise<number | null>): DesktopApp['control'] {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  child.on('message', ({ id, value, error }: { id: number; value?: unknown; error?: string }) => {
    if (error === undefined) waiting.get(id)?.resolve(value);
    else waiting.get(id)?.reject(new Error(error));
    waiting.delete(id);
  });
  void ended.then(() => {
    for (const { reject } of waiting.values()) reject(new Error('The app has ended.'));
  });
  return (name, ...args) => {
    last += 1;
    const reply = Promise.withResolvers<unknown>();
    waiting.set(last, reply);
    child.send({ id: last, name, args }, (error) => {
      if (error) reply.reject(error);
    });
    // The names on both sides are those of the same table.
    return reply.promise as never;
  };
}

async function pageOf(browser: Browser): Promise<Page> {
  for (const until = Date.now() + 20_000; Date.now() < until; ) {
    const pages = browser.contexts().flatMap((context) => context.pages());
    const page = pages.find((candidate) => candidate.url().startsWith('https://tenkai.app.invalid/'));
    if (page) return page;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('No window shows the page.');
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { filesIn } from '../../electron/plan-file/folder.ts';

const root = join(import.meta.dirname, '../../..');

interface Started {
  readonly home: string;
  /** What was printed up to the first text that fits. */
  printed(pattern: RegExp): Promise<string>;
  /** As Ctrl+C does. @returns the exit code */
  interrupt(): Promise<number | null>;
}

/** Starts the app as `npm start` does, for a person who never had it. */
function start(environment: NodeJS.ProcessEnv, args: readonly string[] = []): Started {
  const home = mkdtempSync(join(tmpdir(), 'tenkai-start-'));
  const child: ChildProcess = spawn(process.execPath, [join(root, 'electron/start.ts'), ...args], {
    env: { ...process.env, NODE_OPTIONS: '', CI: 'true', TENKAI_HOME: home, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit').then(([code]): number | null => code);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(home, { recursive: true, force: true });
  });
  let output = '';
  const news = new EventTarget();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part: Buffer) => {
      output += part.toString();
      news.dispatchEvent(new Event('text'));
    });
  }
  return {
    home,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (pattern.test(output)) resolve(output);
        };
        news.addEventListener('text', look);
        void ended.then((code) => reject(new Error(`It ended with ${code}:\n${output}`)));
        look();
      }),
    interrupt: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

test('without Electron the app opens in the browser, at a printed address, on a copy of the sample', async () => {
  const app = start({ TENKAI_SHELL: 'browser' });
  const output = await app.printed(/Ctrl\+C/);
  expect(output).toMatch(/^TENKAI_SHELL asks for the browser; opening Tenkai in the browser instead\.\n/);
  const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(output)?.[0] ?? '';
  expect((await fetch(address)).status).toBe(200);
  expect((await fetch(new URL('/', address))).status).toBe(403);
  expect(filesIn(join(app.home, 'plans'))).toHaveLength(1);
  expect(await app.interrupt()).toBe(0);
  expect(filesIn(join(app.home, 'plans')).every((name) => name.endsWith('.hoshin'))).toBe(true);
});

test.runIf(process.platform === 'linux')(
  'where there is no display it says so, whatever file it was given',
  async () => {
    const app = start({ DISPLAY: '', WAYLAND_DISPLAY: '', TENKAI_SHELL: '' }, ['gone.hoshin']);
    expect(await app.printed(/Ctrl\+C/)).toMatch(
      /^There is no display here; opening Tenkai in the browser instead\.\n/,
    );
    expect(await app.interrupt()).toBe(0);
  },
);

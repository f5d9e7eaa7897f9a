import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

export interface Child {
  readonly process: ChildProcess;
  /** The next line that the child prints; null once it has ended. */
  nextLine(): Promise<string | null>;
  /** Ends it without a chance to tidy up. */
  kill(): Promise<void>;
}

/** Starts `writer-process.ts` in a process of its own; killed when the test ends. */
export function startWriter(mode: 'hold' | 'commit' | 'interrupt', path: string): Child {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'writer-process.ts'), mode, path], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  return {
    process: child,
    nextLine: async () => {
      const { done, value } = await lines.next();
      return done ? null : value;
    },
    kill,
  };
}

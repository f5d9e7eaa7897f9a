import { mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface SecondStart {
  readonly args: readonly string[];
  readonly folder: string;
}

/**
 * One instance per folder. Synchronous, as Electron's is: a lock file with the holder's process id, and a letter box
 * that the holder watches.
 */
export function lockInstance(folder: string, secondStarted: (start: SecondStart) => void): boolean {
  const lock = join(folder, 'stand-in.lock');
  const letters = join(folder, 'stand-in.letters');
  mkdirSync(letters, { recursive: true });
  if (!take(lock)) {
    const letter = JSON.stringify({ args: process.argv, folder: process.cwd() });
    writeFileSync(join(letters, `${process.pid}.json`), letter);
    return false;
  }
  const taken = new Set<string>();
  watch(letters, () => {
    for (const name of readdirSync(letters).filter((entry) => !taken.has(entry))) {
      try {
        const start: SecondStart = JSON.parse(readFileSync(join(letters, name), 'utf8'));
        taken.add(name);
        rmSync(join(letters, name));
        secondStarted(start);
      } catch {
        // Not written to its end yet: the next notice finds it whole.
      }
    }
  });
  process.on('exit', () => rmSync(lock, { force: true }));
  return true;
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isRunning(Number(readFileSync(lock, 'utf8')))) return false;
    // Its holder was killed.
    writeFileSync(lock, String(process.pid));
    return true;
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

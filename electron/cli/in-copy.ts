import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reading } from './reading.ts';

/** Works on a copy that is thrown away: the plan itself is only read. */
export async function inCopy<T>(path: string, work: (copy: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tenkai-dry-run-'));
  try {
    const copy = join(folder, 'plan.hoshin');
    await reading(path, (file) => file.saveCopy(copy));
    return await work(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

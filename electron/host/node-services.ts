import { createHash, randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openInstallationKey, verify } from './installation-key.ts';
import type { HostServices, HostSetting } from './services.ts';

/** Clock, ids, hashing, the installation's key and the log as Node has them. */
export function nodeServices(setting: HostSetting): Omit<HostServices, 'print' | 'reveal'> {
  const log = (error: unknown) => appendToLog(setting.folders.data, error);
  const { key, fault } = openInstallationKey(setting.folders.data);
  if (fault) log(fault.message);
  return {
    setting,
    sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
    verify,
    key,
    keyFault: fault,
    now: () => new Date().toISOString(),
    newId: randomUUID,
    log,
  };
}

const MAX_LOG_BYTES = 1024 * 1024;

/** Where even the log cannot be written, the fault that was to be noted must still reach the person as a reply. */
function appendToLog(folder: string, error: unknown): void {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const path = join(folder, 'tenkai.log');
  try {
    mkdirSync(folder, { recursive: true });
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (size > MAX_LOG_BYTES) renameSync(path, `${path}.old`);
    appendFileSync(path, `${new Date().toISOString()} ${what}\n`);
  } catch {
    process.stderr.write(`${what}\n`);
  }
}

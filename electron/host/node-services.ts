import { createHash, randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { HostServices, HostSetting } from './services.ts';

/** Clock, ids, hashing and the log as Node has them. */
export function nodeServices(setting: HostSetting): Omit<HostServices, 'print' | 'reveal'> {
  return {
    setting,
    sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
    now: () => new Date().toISOString(),
    newId: randomUUID,
    log: (error) => {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      mkdirSync(setting.folders.data, { recursive: true });
      appendFileSync(join(setting.folders.data, 'tenkai.log'), `${new Date().toISOString()} ${what}\n`);
    },
  };
}

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowserShell } from '#electron/browser/server.ts';
import { thisPlatform, usualFolders } from '#electron/host/folders.ts';
import { startHost } from '#electron/host/port.ts';
import { createPlanFile } from '#electron/plan-file/create.ts';
import { openPlanFile } from '#electron/plan-file/open.ts';
import { localChromium } from '#electron/print/local-chromium.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';

/** The app in the browser shell, with its host in the worker and a plan file on disk. */
export interface ServedApp {
  readonly url: string;
  /** Ends it and looks into the plan file. @throws Error where it does not hold that many edits */
  readonly close: (edits: number) => Promise<void>;
}

export async function serveApp(records: RecordSet, rendererFolder: string): Promise<ServedApp> {
  const home = mkdtempSync(join(tmpdir(), 'tenkai-bench-'));
  const folders = usualFolders({ TENKAI_HOME: home });
  mkdirSync(folders.plans, { recursive: true });
  const path = join(folders.plans, 'board.hoshin');
  createPlanFile(path, records).close();
  const setting = {
    version: '0.0.0',
    shell: 'browser',
    platform: thisPlatform(),
    folders,
    firstFile: path,
  } as const;
  const host = await startHost({ setting, print: localChromium(), reveal: null });
  const shell = await startBrowserShell({ host, rendererFolder });
  return {
    url: shell.url,
    close: async (edits) => {
      await shell.close();
      await host.close();
      const plan = openPlanFile(path, { readOnly: true });
      const stored = plan.history({ limit: 10_000 }).length;
      plan.close();
      rmSync(home, { recursive: true });
      if (stored !== edits) throw new Error(`The plan file holds ${stored} edits where ${edits} were made.`);
    },
  };
}

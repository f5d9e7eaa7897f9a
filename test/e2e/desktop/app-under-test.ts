import { join } from 'node:path';
import { makeAppFolder, makeBuiltAppFolder } from './app-folder.ts';
import { type DesktopApp, type LaunchOptions, launch } from './launch.ts';
import { launchReal } from './launch-real.ts';

/**
 * What the tests of the whole app run on, by TENKAI_ELECTRON: its sources on the stand-in (absent), the bundle that
 * is shipped on the stand-in (`bundle`), or that bundle on Electron itself (`real`).
 */
const mode = process.env.TENKAI_ELECTRON ?? '';

/** @param page the folder of the built page; dist/renderer where absent */
export function makeFolder(page?: string): Promise<string> {
  return mode === '' ? makeAppFolder(page) : makeBuiltAppFolder(page);
}

export function startApp(options: LaunchOptions): Promise<DesktopApp> {
  if (mode === 'real') return launchReal(options);
  if (mode === '') return Promise.resolve(launch(options));
  return Promise.resolve(launch({ ...options, entry: join(options.appFolder, 'dist/electron/main.js') }));
}

import { join } from 'node:path';
import { app, session } from 'electron';
import type { CommandName } from '#shared/host/commands.ts';
import type { PrintPort } from '../print/port.ts';
import type { DesktopHost } from './desktop-host.ts';
import { chooseFile } from './dialogs.ts';
import { openedAs } from './file-types.ts';
import { serveCalls } from './ipc.ts';
import { installMenu } from './menu.ts';
import { fileAmong, watchOpenedFiles } from './open-files.ts';
import { windowPrint } from './print.ts';
import { finishBeforeQuit } from './quit.ts';
import { servePage } from './security/scheme.ts';
import { makeWindows } from './windows.ts';

export interface DesktopOptions {
  /** Starts the host; the print port prints through this app's own Chromium. */
  readonly startHost: (print: PrintPort) => Promise<DesktopHost>;
}

/** Runs the desktop app until the person quits. One instance only: a second start hands its file over and ends. */
export function runApp({ startHost }: DesktopOptions): void {
  // Tests and portable installations keep everything below a folder of their own.
  const home = process.env.TENKAI_HOME;
  if (home) app.setPath('userData', join(home, 'desktop'));
  app.setAppUserModelId('org.tenkai.app');
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }

  const { promise: ready, resolve: makeReady } = Promise.withResolvers<(path: string) => Promise<void>>();
  const opened = (path: string): void => {
    ready
      .then((open) => open(path))
      .catch((error: unknown) => console.error(`Tenkai: ${path} could not be opened.`, error));
  };
  let show = (): void => undefined;
  watchOpenedFiles(opened, () => show());

  app
    .whenReady()
    .then(async () => {
      const host = await startHost(windowPrint());
      const windows = makeWindows({
        preload: join(app.getAppPath(), 'dist/electron/preload.cjs'),
        stateFile: join(app.getPath('userData'), 'window.json'),
      });
      const grantFile = host.grantFile.bind(host);
      const calls = serveCalls({
        isPage: windows.has,
        desktop: { 'files.choose': (input, window) => chooseFile(window, input, grantFile) },
        host: host.call.bind(host),
      });
      const stopEvents = host.onEvent(windows.tell);
      finishBeforeQuit(async () => {
        await calls.settled();
        stopEvents();
        await host.close();
      });
      servePage(session.defaultSession, join(app.getAppPath(), 'dist/renderer'));
      installMenu((command: CommandName) =>
        windows.tellOne({ name: 'command.chosen', payload: { command } }),
      );
      show = () => void windows.show();
      app.on('activate', show);
      show();
      makeReady(async (path) => {
        const kind = openedAs(path);
        if (!kind) return;
        const { file, name } = await host.grantFile(path, kind.purpose);
        app.addRecentDocument(path);
        windows.tellOne({ name: 'file.requested', payload: { file, name, type: kind.type } });
      });
      const first = fileAmong(process.argv, process.cwd());
      if (first !== null) opened(first);
    })
    .catch((error: unknown) => {
      console.error('Tenkai could not start.', error);
      app.exit(1);
    });
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import type { PrintPort } from '../print/port.ts';
import { windowPrint } from './print.ts';

/**
 * Runs a command in place of the app: no window is shown, nothing of the person's profile is touched, and an app that runs
 * already is left alone.
 * @param run gets what prints through this app's own Chromium, and answers with the exit code
 */
export function runCommand(run: (print: () => PrintPort) => Promise<number>): void {
  const profile = mkdtempSync(join(tmpdir(), 'tenkai-command-'));
  app.setPath('userData', profile);
  app.dock?.hide();
  // A command is expected to work on a server, too, where there is no display.
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) {
    app.commandLine.appendSwitch('ozone-platform', 'headless');
  }
  // The hidden windows that print come and go.
  app.on('window-all-closed', () => undefined);
  app.once('quit', () => rmSync(profile, { recursive: true, force: true }));
  app
    .whenReady()
    .then(() => run(windowPrint))
    .then((code) => app.exit(code))
    .catch((error: unknown) => {
      console.error('Tenkai could not run this command.', error);
      app.exit(1);
    });
}

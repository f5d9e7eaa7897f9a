import { app } from 'electron';

/**
 * Ends the app only after `finish`: the windows are closed then, and what their pages sent last is still being
 * stored. `finish` runs once; that it failed does not keep the app alive.
 */
export function finishBeforeQuit(finish: () => Promise<void>): void {
  let finishing = false;
  let finished = false;
  app.on('will-quit', (event) => {
    if (finished) return;
    event.preventDefault();
    if (finishing) return;
    finishing = true;
    finish()
      .catch((error: unknown) => console.error('Tenkai: closing failed.', error))
      .finally(() => {
        finished = true;
        app.quit();
      });
  });
  // On macOS an app stays in the dock without a window.
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

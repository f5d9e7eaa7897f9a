import { isAbsolute, resolve } from 'node:path';
import { app } from 'electron';
import { openedAs } from './file-types.ts';

/** A file that the system or the command line asks us to open. Absolute. */
type Opened = (path: string) => void;

/**
 * The plan or catchball file among a program's arguments; null where there is none. Chromium puts switches of its
 * own between them, and the first arguments name the program.
 * @param folder what a relative path is relative to
 */
export function fileAmong(args: readonly string[], folder: string): string | null {
  const file = args.slice(1).findLast((arg) => !arg.startsWith('-') && openedAs(arg) !== null);
  if (file === undefined) return null;
  return isAbsolute(file) ? file : resolve(folder, file);
}

/**
 * Passes on what is double-clicked or dropped on the dock while the app runs, on every system; `shown` is called
 * when Tenkai is started again without a file. Call before the app is ready: macOS tells of the first file earlier.
 */
export function watchOpenedFiles(opened: Opened, shown: () => void): void {
  app.on('open-file', (event, path) => {
    event.preventDefault();
    opened(path);
  });
  app.on('second-instance', (_, args, folder) => {
    shown();
    const file = fileAmong(args, folder);
    if (file !== null) opened(file);
  });
}

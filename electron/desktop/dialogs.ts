import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { FilePurpose } from '#shared/host/calls.ts';
import type { PickedFile } from '#shared/host/replies.ts';
import { HostError } from '#shared/host/reply.ts';
import { DIALOGS, withExtension } from './file-types.ts';

interface Choice {
  readonly purpose: FilePurpose;
  readonly suggestedName: string;
}

/** Gives the host a path to keep and the page a token for it. */
type GrantFile = (path: string, purpose: FilePurpose) => Promise<PickedFile>;

let lastFolder: string | null = null;

/**
 * Asks for a file through the system's own dialog. The path goes to the host; the page gets its token and name.
 * @throws HostError `cancelled` where the person closes the dialog
 */
export async function chooseFile(
  window: BrowserWindow,
  { purpose, suggestedName }: Choice,
  grantFile: GrantFile,
): Promise<PickedFile> {
  const path = DIALOGS[purpose].saves
    ? await savePath(window, purpose, suggestedName)
    : await openPath(window, purpose);
  if (path === null) throw new HostError('cancelled', 'No file was chosen.', '');
  lastFolder = dirname(path);
  return grantFile(path, purpose);
}

async function openPath(window: BrowserWindow, purpose: FilePurpose): Promise<string | null> {
  const { title, name, extension } = DIALOGS[purpose];
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    defaultPath: folder(),
    filters: [{ name, extensions: [extension] }],
    properties: ['openFile'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

async function savePath(
  window: BrowserWindow,
  purpose: FilePurpose,
  suggestedName: string,
): Promise<string | null> {
  const { title, name, extension } = DIALOGS[purpose];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    // The name comes from the page: never more than a name.
    defaultPath: join(folder(), withExtension(basename(suggestedName) || 'Untitled', extension)),
    filters: [{ name, extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return null;
  const path = withExtension(filePath, extension);
  // The dialog has asked about the name as it was typed, not about the one with the ending.
  return path === filePath || (await mayReplace(window, path)) ? path : null;
}

async function mayReplace(window: BrowserWindow, path: string): Promise<boolean> {
  if (!existsSync(path)) return true;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: `Replace ${basename(path)}?`,
    detail: 'A file with this name exists already. What it holds will be lost.',
    buttons: ['Replace', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}

function folder(): string {
  return lastFolder ?? app.getPath('documents');
}

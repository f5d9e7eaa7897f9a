import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { FILE_TYPES, type FilePurpose, PURPOSES } from '#shared/host/file-types.ts';
import { dialogTitle, FILE_WORDS } from '#shared/host/file-words.ts';
import type { PickedFile } from '#shared/host/replies.ts';
import { HostError } from '#shared/host/reply.ts';
import { withExtension } from './file-types.ts';
import type { NativeWords } from './words.ts';

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
  words: NativeWords,
  grantFile: GrantFile,
): Promise<PickedFile> {
  const path = PURPOSES[purpose].saves
    ? await savePath(window, { purpose, suggestedName }, words)
    : await openPath(window, purpose, words);
  if (path === null) throw new HostError('cancelled', 'No file was chosen.', '');
  lastFolder = dirname(path);
  return grantFile(path, purpose);
}

async function openPath(
  window: BrowserWindow,
  purpose: FilePurpose,
  words: NativeWords,
): Promise<string | null> {
  const { type } = PURPOSES[purpose];
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: dialogTitle(purpose, words.language),
    defaultPath: folder(),
    filters: [{ name: FILE_WORDS[words.language].types[type], extensions: [...FILE_TYPES[type]] }],
    properties: ['openFile'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

async function savePath(
  window: BrowserWindow,
  { purpose, suggestedName }: Choice,
  words: NativeWords,
): Promise<string | null> {
  const { type } = PURPOSES[purpose];
  const [extension] = FILE_TYPES[type];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: dialogTitle(purpose, words.language),
    // The name comes from the page: never more than a name.
    defaultPath: join(folder(), withExtension(basename(suggestedName) || words.untitled, extension)),
    filters: [{ name: FILE_WORDS[words.language].types[type], extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return null;
  const path = withExtension(filePath, extension);
  // The dialog has asked about the name as it was typed, not about the one with the ending.
  return path === filePath || (await mayReplace(window, path, words)) ? path : null;
}

async function mayReplace(window: BrowserWindow, path: string, { replace }: NativeWords): Promise<boolean> {
  if (!existsSync(path)) return true;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: replace.question(basename(path)),
    detail: replace.detail,
    buttons: [replace.yes, replace.no],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}

function folder(): string {
  return lastFolder ?? app.getPath('documents');
}

import { app, type BrowserWindow } from 'electron';

/** Lets a file leave the window by the drag that the person has begun in it, with the icon that the system gives its type. */
export async function dragOut(window: BrowserWindow, file: string): Promise<void> {
  const icon = await app.getFileIcon(file);
  window.webContents.startDrag({ file, icon });
}

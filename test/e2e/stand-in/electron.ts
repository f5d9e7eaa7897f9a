// biome-ignore-all lint/performance/noBarrelFile: it is the face of a module, as Electron's own is.

/**
 * A test double of Electron's API, as far as the desktop shell uses it. Windows are pages of a real Chromium; what
 * cannot be real here (dialogs, the menu bar, displays) is kept where a test can see it and answer it.
 */
import './electron/controls.ts';

export { app } from './electron/app.ts';
export { BrowserWindow } from './electron/browser-window.ts';
export { dialog, shell } from './electron/dialog.ts';
export { ipcMain } from './electron/ipc-main.ts';
export { Menu } from './electron/menu.ts';
export { nativeTheme, screen } from './electron/screen.ts';
export { protocol, session } from './electron/session.ts';

/** The three that only a preload script has; it runs in a context of its own, see preload-script.ts. */
export const contextBridge = undefined;
export const ipcRenderer = undefined;
export const webUtils = undefined;

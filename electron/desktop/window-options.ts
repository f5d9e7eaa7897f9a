import type { BrowserWindowConstructorOptions, Session, WebPreferences } from 'electron';

/** The only place where a window's rights are written down. Electron's defaults agree; they may change, this does not. */
function webPreferences(extra: WebPreferences): WebPreferences {
  return {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    ...extra,
  };
}

/** A window of the app: hidden until it has something to show, in the colour that the page will have. */
export function pageWindowOptions(preload: string, dark: boolean): BrowserWindowConstructorOptions {
  return {
    title: 'Tenkai',
    show: false,
    minWidth: 800,
    minHeight: 560,
    backgroundColor: dark ? '#1c1d20' : '#ffffff',
    webPreferences: webPreferences({ preload }),
  };
}

/** A window that nobody sees, to print from: no preload script, a session of its own. */
export function printWindowOptions(session: Session): BrowserWindowConstructorOptions {
  return { show: false, webPreferences: webPreferences({ session }) };
}

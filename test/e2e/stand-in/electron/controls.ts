import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { runningChromium } from './chromium.ts';
import { dialogAnswers, dialogsShown, linksOpened } from './dialog.ts';
import { chooseMenuItem, menuEntries } from './menu.ts';

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a test can see and do that a person would with hands and eyes outside the page. */
export const controls = {
  browserAddress: async () => (await runningChromium()).address,
  menu: () => menuEntries(),
  choose: (id: string) => chooseMenuItem(id),
  answerDialogs: (answers: readonly (string | null)[]) => dialogAnswers.push(...answers),
  dialogs: () => dialogsShown,
  links: () => linksOpened,
  recentDocuments: () => app.recentDocuments,
  sandboxed: () => app.isSandboxed,
  windows: () =>
    BrowserWindow.getAllWindows().map((window) => ({
      bounds: window.getBounds(),
      maximized: window.isMaximized(),
      minimized: window.isMinimized(),
      visible: window.isVisible(),
      backgroundColor: window.options.backgroundColor ?? '',
      rights: { ...window.options.webPreferences, session: undefined, preload: undefined },
    })),
  setBounds: (bounds: Bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
  maximize: () => BrowserWindow.getAllWindows()[0]?.maximize(),
  minimize: () => BrowserWindow.getAllWindows()[0]?.minimize(),
  closeWindow: () => void BrowserWindow.getAllWindows()[0]?.close(),
  quit: () => app.quit(),
};

export type Controls = typeof controls;

interface Order {
  readonly id: number;
  readonly name: keyof Controls;
  readonly args: readonly unknown[];
}

process.on('message', ({ id, name, args }: Order) => {
  const control = controls[name] as (...given: unknown[]) => unknown;
  Promise.resolve()
    .then(() => control(...args))
    .then(
      (value) => process.send?.({ id, value }),
      (error: unknown) => process.send?.({ id, error: String(error) }),
    );
});

import { app, Menu } from 'electron';
import type { CommandName } from '#shared/host/commands.ts';
import { menuTemplate } from './menu-template.ts';
import type { NativeWords } from './words.ts';

/** Puts the menu in place, and the panel behind "About". `choose` is told the command of the item. */
export function installMenu(words: NativeWords, choose: (command: CommandName) => void): void {
  app.setAboutPanelOptions({
    applicationName: 'Tenkai',
    applicationVersion: app.getVersion(),
    version: '',
    copyright: words.tagline,
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate({ platform: process.platform, developing: !app.isPackaged, words, choose }),
    ),
  );
}

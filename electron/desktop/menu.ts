import { app, Menu } from 'electron';
import type { CommandName } from '#shared/host/commands.ts';
import { menuTemplate } from './menu-template.ts';

/** Puts the menu in place, and the panel behind "About". `choose` is told the command of the item. */
export function installMenu(choose: (command: CommandName) => void): void {
  app.setAboutPanelOptions({
    applicationName: 'Tenkai',
    applicationVersion: app.getVersion(),
    version: '',
    copyright: 'Hoshin Kanri on your own machine: X-matrices, catchball by file, printed packs.',
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate({ platform: process.platform, developing: !app.isPackaged, choose })),
  );
}

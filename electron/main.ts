import './desktop/security/apply.ts';
import { app, shell } from 'electron';
import { runApp } from './desktop/run-app.ts';
import { thisPlatform, usualFolders } from './host/folders.ts';
import { startHost } from './host/port.ts';

runApp({
  startHost: ({ print, firstFile }) =>
    startHost({
      setting: {
        version: app.getVersion(),
        shell: 'desktop',
        platform: thisPlatform(),
        folders: usualFolders(process.env),
        firstFile,
      },
      print,
      reveal: (path) => Promise.resolve(shell.showItemInFolder(path)),
    }),
});

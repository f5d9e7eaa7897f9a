import './desktop/security/apply.ts';
import { app, shell } from 'electron';
import { commandIn } from './cli/names.ts';
import { runApp } from './desktop/run-app.ts';
import { runCommand } from './desktop/run-command.ts';
import { thisPlatform, usualFolders } from './host/folders.ts';
import { startHost } from './host/port.ts';

// In development the program's name is followed by the app's folder.
const command = commandIn(process.argv.slice(app.isPackaged ? 1 : 2));

if (command) {
  runCommand(async (print) => {
    const { runCommandLine } = await import('./cli/run.ts');
    return runCommandLine(command, { version: app.getVersion(), print });
  });
} else {
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
}

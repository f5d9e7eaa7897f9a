import { resolve } from 'node:path';
import { openInBrowser } from './start/browser.ts';
import { bringUpToDate } from './start/bundle.ts';
import { calledFrom } from './start/called-from.ts';
import { electronProgram, openInElectron } from './start/desktop.ts';

// `npm start`: the desktop app where Electron can run, else the same app in the browser.

const [file] = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const firstFile = file === undefined ? null : resolve(calledFrom('start', process.env), file);

async function start(): Promise<void> {
  const { program, because } = await electronProgram(process.env);
  if (program !== null) {
    await bringUpToDate(['renderer', 'electron']);
    if (await openInElectron(program, firstFile)) return;
  }
  console.log(`${because ?? 'Electron did not start here'}; opening Tenkai in the browser instead.`);
  await bringUpToDate(['renderer']);
  await openInBrowser(firstFile);
}

start().catch((error: unknown) => {
  console.error(`Tenkai could not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});

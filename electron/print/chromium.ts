import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { chromium } from 'playwright-core';

/** What the lookup asks of the machine; a test passes another one. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Whether there is a file at this path that this user may run. */
  readonly isProgram: (path: string) => boolean;
  /** Where Playwright would keep its own download, whether it is there or not. */
  readonly downloaded: () => string;
}

/** Names on the PATH, the plain ones first: they are the distribution's own packages. */
const PROGRAM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
] as const;

const MAC_APPLICATIONS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
] as const;

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
] as const;

/**
 * The path of an installed Chromium, Chrome or Edge, or null where there is none. Installs and downloads nothing.
 * Order: `CHROME_PATH`, the PATH, the platform's usual places, Playwright's own download.
 */
export function findChromium(machine: Machine = thisMachine): string | null {
  return candidates(machine).find(machine.isProgram) ?? null;
}

function candidates(machine: Machine): string[] {
  const { CHROME_PATH } = machine.environment;
  return [
    ...(CHROME_PATH ? [CHROME_PATH] : []),
    ...onPath(machine),
    ...usualPlaces(machine),
    machine.downloaded(),
  ];
}

function onPath({ platform, environment }: Machine): string[] {
  // On Windows browsers do not register on the PATH.
  if (platform === 'win32') return [];
  const folders = (environment.PATH ?? '').split(posix.delimiter).filter((folder) => folder !== '');
  return PROGRAM_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

function usualPlaces({ platform, environment, home }: Machine): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', posix.join(home, 'Applications')];
    return MAC_APPLICATIONS.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
  }
  if (platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
      .map((name) => environment[name])
      .filter((folder) => folder !== undefined);
    return WINDOWS_PROGRAMS.flatMap((name) => folders.map((folder) => win32.join(folder, name)));
  }
  return ['/snap/bin/chromium', '/opt/google/chrome/chrome'];
}

const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  home: homedir(),
  isProgram: (path) => {
    try {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false;
    }
  },
  downloaded: () => chromium.executablePath(),
};

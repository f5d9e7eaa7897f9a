import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '#electron/print/chromium.ts';

/** What the search for a browser does to the machine; a test passes another one. */
export interface Installer {
  readonly find: () => string | null;
  /** Whether the program starts: a download may lack the system's libraries. */
  readonly starts: (program: string) => boolean;
  /** Fetches Playwright's own Chromium into Playwright's usual place. */
  readonly download: () => void;
  /** Whether apt is there and may be used. */
  readonly hasApt: () => boolean;
  readonly aptInstall: () => void;
  readonly say: (sentence: string) => void;
}

export class NoChromiumError extends Error {
  constructor() {
    super(
      'The browser tests need Chromium or Google Chrome, and none could be fetched: install one, or name it in CHROME_PATH, and run this again.',
    );
    this.name = 'NoChromiumError';
  }
}

/**
 * The path of a Chromium that starts: one that is installed, else Playwright's download, else on Debian as root the
 * distribution's package.
 * @throws NoChromiumError where none of the three can be had.
 */
export function ensureChromium(installer: Installer = thisMachine): string {
  const working = () => {
    const program = installer.find();
    return program !== null && installer.starts(program) ? program : null;
  };
  let program = working();
  if (program === null) {
    installer.say('No Chromium is installed; fetching the one of Playwright (about 170 MB).');
    installer.download();
    program = working();
  }
  if (program === null && installer.hasApt()) {
    installer.say('That did not give a Chromium that starts; installing the package of this system.');
    installer.aptInstall();
    program = working();
  }
  if (program === null) throw new NoChromiumError();
  return program;
}

const PLAYWRIGHT = join(import.meta.dirname, '../../node_modules/playwright-core/cli.js');

/** Runs a program in silence: where it fails there is a next thing to try, or a sentence at the end. */
function run(program: string, ...args: readonly string[]): boolean {
  const { status } = spawnSync(program, args, {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

const thisMachine: Installer = {
  find: () => findChromium(),
  // On macOS and Windows a browser brings its libraries, and `--version` would open a window.
  starts: (program) =>
    process.platform !== 'linux' || spawnSync(program, ['--version'], { timeout: 30_000 }).status === 0,
  download: () => {
    run(process.execPath, PLAYWRIGHT, 'install', 'chromium');
  },
  hasApt: () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
  aptInstall: () => {
    if (run('apt-get', 'update', '-qq')) {
      run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
    }
  },
  say: (sentence) => console.log(sentence),
};

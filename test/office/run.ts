import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * `npm run test:office`: workbooks and slides in a real LibreOffice. Where it is missing it is installed, on Debian as root;
 * nothing else in this project needs it.
 */

const PACKAGES = ['libreoffice-calc', 'libreoffice-impress', 'poppler-utils', 'fonts-noto-cjk', 'chromium'];

function works(program: string, ...args: readonly string[]): boolean {
  const { status } = spawnSync(program, args, {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

const isThere = () => works('soffice', '--version') && works('pdftotext', '-v');

if (!isThere()) {
  console.log('LibreOffice or poppler is missing; installing the packages of this system (about 400 MB).');
  if (works('apt-get', 'update', '-qq')) {
    works('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...PACKAGES);
  }
}
if (isThere()) {
  const vitest = join(import.meta.dirname, '../../node_modules/vitest/vitest.mjs');
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--project', 'office', ...process.argv.slice(2)],
    {
      stdio: 'inherit',
    },
  );
  process.exitCode = status ?? 1;
} else {
  console.error(
    'The tests of workbooks and slides need LibreOffice (soffice) and poppler (pdftotext): install both.',
  );
  process.exitCode = 1;
}

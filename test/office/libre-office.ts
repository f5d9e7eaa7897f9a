import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';

/** Start of the program, a fresh profile, and a slow machine. */
const PATIENCE_MS = 120_000;

/**
 * Opens a file by LibreOffice without a screen and stores it anew, in a folder of its own beside it. Each call has its
 * own profile, so that calls and a person's own LibreOffice do not meet.
 * @param format ending of the format to store: `pdf`, `xlsx`, `png`
 * @returns path of what was stored
 * @throws Error where LibreOffice is not installed or cannot read the file
 */
export function throughLibreOffice(path: string, format: string): string {
  const profile = mkdtempSync(join(tmpdir(), 'tenkai-office-profile-'));
  const folder = mkdtempSync(join(tmpdir(), 'tenkai-office-'));
  try {
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${profile}`,
        '--headless',
        '--norestore',
        '--convert-to',
        format,
        '--outdir',
        folder,
        path,
      ],
      { stdio: ['ignore', 'pipe', 'pipe'], timeout: PATIENCE_MS },
    );
    return join(folder, `${basename(path, extname(path))}.${format}`);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

import { describe, expect, it } from 'vitest';
import { findChromium, type Machine } from '#electron/print/chromium.ts';

const DOWNLOADED = '/home/me/.cache/ms-playwright/chromium/chrome';

function machine(programs: readonly string[], changes: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    environment: { PATH: '/usr/local/bin:/usr/bin' },
    home: '/home/me',
    isProgram: (path) => programs.includes(path),
    downloaded: () => DOWNLOADED,
    ...changes,
  };
}

describe('findChromium', () => {
  it('says null where there is none', () => {
    expect(findChromium(machine([]))).toBeNull();
  });

  it('takes CHROME_PATH before anything else', () => {
    const environment = { PATH: '/usr/bin', CHROME_PATH: '/opt/mine/chrome' };
    const programs = ['/usr/bin/chromium', '/opt/mine/chrome'];
    expect(findChromium(machine(programs, { environment }))).toBe('/opt/mine/chrome');
  });

  it('passes over a CHROME_PATH that leads nowhere', () => {
    const environment = { PATH: '/usr/bin', CHROME_PATH: '/gone/chrome' };
    expect(findChromium(machine(['/usr/bin/chromium'], { environment }))).toBe('/usr/bin/chromium');
  });

  it('prefers an installed browser to a downloaded one', () => {
    expect(findChromium(machine(['/usr/bin/google-chrome', DOWNLOADED]))).toBe('/usr/bin/google-chrome');
    expect(findChromium(machine([DOWNLOADED]))).toBe(DOWNLOADED);
  });

  it('knows the folders of macOS', () => {
    const chrome = '/home/me/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findChromium(machine([chrome], { platform: 'darwin' }))).toBe(chrome);
  });

  it('knows the folders of Windows', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const environment = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
    expect(findChromium(machine([edge], { platform: 'win32', environment }))).toBe(edge);
  });
});

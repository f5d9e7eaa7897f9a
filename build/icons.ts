import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '#electron/print/chromium.ts';
import { icns, ico, type Picture } from './icon-files.ts';

// Draws the icons of every platform from the drawings in build/icons: `npm run icons` after a drawing was changed.

const drawings = join(import.meta.dirname, 'icons');

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;
const ICO_SIZES = new Set<number>([16, 24, 32, 48, 64, 128, 256]);
const ICNS_SIZES = new Set<number>([16, 32, 64, 128, 256, 512, 1024]);

/**
 * The names by which electron-builder looks for them, and which drawing shows one at a size: small ones leave out
 * what would blur.
 */
const ICONS = {
  icon: (size: number) => (size <= 48 ? 'app-small.svg' : 'app.svg'),
  hoshin: () => 'hoshin.svg',
  catchball: () => 'catchball.svg',
} as const;

async function draw(browser: Browser, drawing: string, size: number): Promise<Picture> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = readFileSync(join(drawings, drawing), 'utf8');
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return { size, png };
}

async function main(): Promise<void> {
  const program = findChromium();
  if (program === null) throw new Error('Drawing the icons needs Chromium or Google Chrome: install one.');
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
  for (const [name, drawingAt] of Object.entries(ICONS)) {
    const pictures = await Promise.all(SIZES.map((size) => draw(browser, drawingAt(size), size)));
    writeFileSync(
      join(import.meta.dirname, `${name}.ico`),
      ico(pictures.filter(({ size }) => ICO_SIZES.has(size))),
    );
    writeFileSync(
      join(import.meta.dirname, `${name}.icns`),
      icns(pictures.filter(({ size }) => ICNS_SIZES.has(size))),
    );
    // Linux wants the app's as single files, named by size.
    if (name === 'icon') {
      for (const { size, png } of pictures) writeFileSync(join(drawings, `${size}x${size}.png`), png);
    }
  }
  await browser.close();
}

await main();

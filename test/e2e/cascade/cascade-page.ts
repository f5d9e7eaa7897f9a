import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { findChromium } from '#electron/print/chromium.ts';

const root = join(import.meta.dirname, '../../..');

/** A Chromium and a server for the page that shows the cascade of a plan in memory. */
export interface CascadeStage {
  readonly open: (query: string, options?: BrowserContextOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
}

export async function startCascadeStage(): Promise<CascadeStage> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium to show the cascade in.');
  const server: ViteDevServer = await createServer({
    root: `${import.meta.dirname}/page`,
    configFile: false,
    plugins: [react()],
    logLevel: 'error',
    server: {
      host: '127.0.0.1',
      port: 0,
      fs: { allow: [root, realpathSync(`${root}/node_modules`)] },
      hmr: false,
    },
  });
  await server.listen();
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const address = server.resolvedUrls?.local[0] ?? '';
  return {
    open: async (query, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
      const page = await context.newPage();
      await page.goto(`${address}?${query}`);
      await page.getByRole('region', { name: /Cascade|Kaskade|展開/ }).waitFor();
      return page;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Builds the page into dist/renderer: plain files with relative addresses, the same under app:// and http://.
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: join(import.meta.dirname, '../dist/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    sourcemap: true,
    // The page's content security policy allows no data: addresses; fonts and icons stay files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Read from the disk of the person's own computer, so that one file more or less makes no difference.
    chunkSizeWarningLimit: 2000,
  },
});

import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../../..');
let preload: Promise<string> | undefined;

/**
 * A folder laid out as the built app is: the preload script made from its source, and a page.
 * @param page the folder of the built page; dist/renderer where absent
 */
export async function makeAppFolder(page = join(root, 'dist/renderer')): Promise<string> {
  preload ??= bundlePreload();
  const folder = mkdtempSync(join(tmpdir(), 'tenkai-app-'));
  mkdirSync(join(folder, 'dist/electron'), { recursive: true });
  writeFileSync(join(folder, 'dist/electron/preload.cjs'), await preload);
  symlinkSync(page, join(folder, 'dist/renderer'), 'junction');
  return folder;
}

async function bundlePreload(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      write: false,
      minify: false,
      lib: { entry: join(root, 'electron/preload.ts'), formats: ['cjs'], fileName: 'preload' },
      rolldownOptions: { external: ['electron'] },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('The preload script was not built.');
  return chunk.code;
}

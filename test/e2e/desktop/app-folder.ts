import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createBuilder } from 'vite';

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

let bundled: Promise<void> | undefined;

/** The app as it is shipped: everything compiled, beside a package.json. Replaces dist/electron and dist/shared. */
export async function makeBuiltAppFolder(page = join(root, 'dist/renderer')): Promise<string> {
  bundled ??= createBuilder({ configFile: join(root, 'electron/vite.config.ts') }).then((builder) =>
    builder.buildApp(),
  );
  await bundled;
  const folder = mkdtempSync(join(tmpdir(), 'tenkai-app-'));
  for (const part of ['electron', 'shared']) {
    cpSync(join(root, 'dist', part), join(folder, 'dist', part), { recursive: true });
  }
  symlinkSync(page, join(folder, 'dist/renderer'), 'junction');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
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

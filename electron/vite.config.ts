import { readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { z } from 'zod';

// Compiles electron/ and what it uses of shared/ for a package: dist/electron and dist/shared mirror the source folders
// module by module, so that a path relative to a module means the same before and after. Development needs none of
// this: Node runs the sources as they are.

const root = join(import.meta.dirname, '..');
const { dependencies } = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

/** What is not compiled in but found in node_modules when the app runs. */
const external = [
  'electron',
  /^electron\//,
  /^node:/,
  ...builtinModules,
  ...Object.keys(dependencies).flatMap((name) => [name, new RegExp(`^${name}/`)]),
];

/** The programs: started by Electron, and as the host's worker thread. */
const entries = ['electron/main.ts', 'electron/host/worker.ts'];

/** `new URL('./worker.ts', import.meta.url)` names a file that ends in .js once it is compiled. */
const compiledNames: Plugin = {
  name: 'compiled-names',
  renderChunk: (code) => {
    const names = /(?<=new URL\((["'`])\.{1,2}\/[^"'`]+\.)ts(?=\1,\s*import\.meta\.url\))/g;
    // Of the same length, so the source map stays right.
    return names.test(code) ? { code: code.replaceAll(names, 'js'), map: null } : null;
  },
};

export default defineConfig({
  root,
  publicDir: false,
  logLevel: 'warn',
  plugins: [compiledNames],
  builder: {
    async buildApp({ build, environments: { modules, preload } }) {
      for (const folder of ['electron', 'shared']) {
        rmSync(join(root, 'dist', folder), { recursive: true, force: true });
      }
      if (modules) await build(modules);
      if (preload) await build(preload);
    },
  },
  environments: {
    modules: {
      consumer: 'server',
      build: {
        outDir: 'dist',
        emptyOutDir: false,
        target: 'node24',
        minify: false,
        sourcemap: true,
        rolldownOptions: {
          input: entries.map((file) => join(root, file)),
          external,
          platform: 'node',
          output: {
            format: 'es',
            preserveModules: true,
            preserveModulesRoot: root,
            entryFileNames: '[name].js',
          },
        },
      },
    },
    // A sandboxed preload script is one CommonJS file that may require nothing but Electron.
    preload: {
      consumer: 'server',
      resolve: { noExternal: true },
      build: {
        outDir: 'dist/electron',
        emptyOutDir: false,
        target: 'node24',
        minify: false,
        sourcemap: true,
        rolldownOptions: {
          input: join(root, 'electron/preload.ts'),
          external: ['electron'],
          platform: 'node',
          output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
        },
      },
    },
  },
});

import { registerHooks } from 'node:module';

// Preloaded with `node --import`: from here on `import … from 'electron'` is the stand-in.

const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});

import { defineConfig } from 'tsup';

const shared = { outDir: 'dist', target: 'es2022', sourcemap: false, clean: false, treeshake: true } as const;

export default defineConfig([
  // The core has no Node imports and runs in a browser.
  { ...shared, entry: { index: 'src/index.ts' }, format: ['esm', 'cjs'], platform: 'neutral', dts: true },
  {
    ...shared,
    entry: { node: 'src/node.ts', training: 'src/training.ts' },
    format: ['esm', 'cjs'],
    platform: 'node',
    // `import.meta.url` for CommonJS.
    shims: true,
    dts: true,
  },
  {
    ...shared,
    entry: { gongo: 'src/command/gongo.ts', 'assess-worker': 'src/command/whole-list/assess-worker.ts' },
    format: ['esm'],
    platform: 'node',
    splitting: true,
    banner: { js: '#!/usr/bin/env node' },
  },
]);

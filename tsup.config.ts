import { defineConfig } from 'tsup';

const shared = {
  outDir: 'dist',
  target: 'es2022',
  sourcemap: false,
  clean: false,
  treeshake: true,
  // Its build for browsers is the one in ES modules, which alone can be bundled into ours.
  esbuildOptions(options: { alias?: Record<string, string> }) {
    options.alias = { yaml: './node_modules/yaml/browser/index.js' };
  },
} as const;

export default defineConfig([
  // These have no Node imports and run in a browser.
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      statements: 'src/statements.ts',
      criteria: 'src/criteria.ts',
      names: 'src/names.ts',
      forum: 'src/forum.ts',
      extraction: 'src/extraction.ts',
    },
    format: ['esm', 'cjs'],
    platform: 'neutral',
    dts: true,
  },
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

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
  // The core has no Node imports and runs in a browser.
  {
    ...shared,
    entry: { index: 'src/index.ts', criteria: 'src/criteria.ts' },
    format: ['esm', 'cjs'],
    platform: 'neutral',
    dts: true,
  },
  {
    ...shared,
    entry: { node: 'src/node.ts', training: 'src/training.ts' },
    format: ['esm', 'cjs'],
    platform: 'node',
    dts: true,
  },
  {
    ...shared,
    entry: { gongo: 'src/command/gongo.ts' },
    format: ['esm'],
    platform: 'node',
    splitting: true,
    banner: { js: '#!/usr/bin/env node' },
  },
]);

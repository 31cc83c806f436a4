import { defineConfig } from 'tsup';

const shared = {
  outDir: 'dist',
  target: 'es2022',
  sourcemap: false,
  clean: false,
  treeshake: true,
  // The lexicons are bundled: escaped letters and indented lists would double the package.
  esbuildOptions(options: { charset?: 'utf8' | 'ascii'; minifyWhitespace?: boolean }) {
    options.charset = 'utf8';
    options.minifyWhitespace = true;
  },
} as const;

export default defineConfig([
  // These have no Node imports and run in a browser.
  {
    ...shared,
    entry: { index: 'src/index.ts', statements: 'src/statements.ts', extraction: 'src/extraction.ts' },
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

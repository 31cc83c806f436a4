import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'esbuild';
import { defineConfig } from 'tsup';

/** These have no Node imports and run in a browser. */
const core = { index: 'src/index.ts' };
const pure = {
  statements: 'src/statements.ts',
  criteria: 'src/criteria.ts',
  names: 'src/names.ts',
  forum: 'src/forum.ts',
  extraction: 'src/extraction.ts',
  reports: 'src/reports.ts',
  service: 'src/service.ts',
};
const forNode = { node: 'src/node.ts', training: 'src/training.ts' };
const command = { gongo: 'src/command/gongo.ts', 'assess-worker': 'src/command/whole-list/assess-worker.ts' };

/** Words and weights would be half of what is installed: the largest go into bundles as base64 of gzip, see `unpacked`. */
const packed =
  /[\\/]models[\\/](?:extraction[\\/].*|names[\\/](?:words|places)|stance[\\/]..|states[\\/]lexicon)\.json$/;

const packModels: Plugin = {
  name: 'pack-models',
  setup(build) {
    build.onLoad({ filter: packed }, async ({ path }) => {
      const json = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: JSON.stringify(gzipSync(json, { level: 9 }).toString('base64')), loader: 'json' };
    });
  },
};

const shared = {
  outDir: 'dist',
  target: 'es2022',
  sourcemap: false,
  clean: false,
  // In one file and without what is not used it loads in a third of the time. Its schemas know those of another copy.
  noExternal: ['zod'] as string[],
  esbuildPlugins: [packModels] as Plugin[],
  // Which packages went into the bundles: `scripts/third-party-licences.ts` reads it.
  metafile: true,
  esbuildOptions(options: { alias?: Record<string, string>; charset?: 'ascii' | 'utf8'; minifyWhitespace?: boolean }) {
    // Its build for browsers is the one in ES modules, which alone can be bundled into ours.
    options.alias = { yaml: './node_modules/yaml/browser/index.js' };
    // Half of a bundle is data: escaped letters and white space would double it.
    options.charset = 'utf8';
    options.minifyWhitespace = true;
  },
} as const;

export default defineConfig([
  // One build of all ES modules: what the entry points and the command have in common stands in chunks that they share.
  {
    ...shared,
    entry: { ...pure, ...forNode, ...command },
    format: ['esm'],
    platform: 'node',
    splitting: true,
    dts: { entry: { ...core, ...pure, ...forNode } },
  },
  // The core apart: one file loads in two thirds of the time of two dozen chunks.
  { ...shared, entry: core, format: ['esm'], platform: 'neutral', treeshake: true },
  // CommonJS for the first entry points only: every Node that is supported can `require` an ES module, and the rest is mostly data.
  {
    ...shared,
    entry: core,
    format: ['cjs'],
    platform: 'neutral',
    treeshake: true,
    dts: true,
  },
  {
    ...shared,
    entry: forNode,
    format: ['cjs'],
    platform: 'node',
    // `import.meta.url` for CommonJS.
    shims: true,
    treeshake: true,
    dts: true,
  },
]);

import { defineConfig } from 'tsup';

/** These have no Node imports and run in a browser. */
const pure = {
  index: 'src/index.ts',
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

const shared = {
  outDir: 'dist',
  target: 'es2022',
  sourcemap: false,
  clean: false,
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
    dts: { entry: { ...pure, ...forNode } },
  },
  // CommonJS for the first entry points only: every Node that is supported can `require` an ES module, and the rest is mostly data.
  {
    ...shared,
    entry: { index: pure.index },
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

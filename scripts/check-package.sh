#!/usr/bin/env bash
# Packs the package as npm would publish it, installs the tarball into an empty project, and uses it as people would:
# from ESM, CommonJS and TypeScript, and by its command. Says what it costs to install.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tarball=$(cd "$root" && npm pack --silent --ignore-scripts --pack-destination "$work")
cd "$work"
echo '{"name":"stranger","private":true}' > package.json
npm install --silent --no-audit --no-fund "./$tarball"

cat > esm.mjs <<'JS'
import { assess, organisationSchema, exampleRecord } from 'gongo-classifier';
import { readRecords } from 'gongo-classifier/node';
import { fitRidgeLogisticRegression } from 'gongo-classifier/training';
import { readStatement } from 'gongo-classifier/statements';
const result = assess(organisationSchema.parse(exampleRecord));
if (typeof result.probability !== 'number' || typeof readRecords !== 'function') throw new Error('ESM');
const fit = fitRidgeLogisticRegression([[-1], [1], [-1], [1], [1]], [0, 1, 1, 0, 1], 1);
if (!(fit.gradient < 1e-6)) throw new Error('training');
const text = 'We condemn the torture of journalists in Eritrea and demand their immediate release.';
if (readStatement({ id: 'x', text, state: 'ER' }).stance !== 'criticises') throw new Error('statements');
JS
cat > cjs.cjs <<'JS'
const { assess, exampleRecord } = require('gongo-classifier');
const { readRecords } = require('gongo-classifier/node');
const { fitModel } = require('gongo-classifier/training');
const { readStatement } = require('gongo-classifier/statements');
if (typeof assess(exampleRecord).probability !== 'number' || typeof readRecords !== 'function' || typeof fitModel !== 'function' || typeof readStatement !== 'function') throw new Error('CJS');
JS
cat > types.mts <<'TS'
import { assess, type Assessment, type Organisation } from 'gongo-classifier';
const organisation: Organisation = { id: 'x', name: 'X', country: 'KE', evidence: [{ kind: 'stance', stance: 'praises' }] };
const result: Assessment = assess(organisation);
// @ts-expect-error a kind that does not exist
const wrong: Organisation = { id: 'x', name: 'X', country: 'KE', evidence: [{ kind: 'rumour' }] };
export { result, wrong };
TS
node esm.mjs
node cjs.cjs
"$root/node_modules/.bin/tsc" --noEmit --strict --module node16 --moduleResolution node16 --target es2022 --skipLibCheck types.mts
"$root/node_modules/.bin/tsc" --noEmit --strict --module esnext --moduleResolution bundler --target es2022 --skipLibCheck types.mts

# The command says nothing but its results, and its core bundles for a browser without any Node module.
node_modules/.bin/gongo assess node_modules/gongo-classifier/examples/accreditation-list.jsonl --format jsonl > out.jsonl 2> err.txt
test "$(wc -l < out.jsonl)" -ge 12
test ! -s err.txt
echo "import { assess } from 'gongo-classifier'; globalThis.assess = assess;" > page.js
"$root/node_modules/.bin/esbuild" page.js --bundle --platform=browser --format=iife --minify --outfile=page.min.js --log-level=error
(cd "$root" && node_modules/.bin/publint --strict && node_modules/.bin/attw --pack . --profile node16 --quiet)

packages=$(find node_modules -name package.json -path '*node_modules/*' -not -path '*/test/*' | grep -cE 'node_modules/(@[^/]+/)?[^/]+/package.json$')
size=$(du -sm node_modules | cut -f1)
echo "node $(node --version): package works in ESM, CJS, TypeScript, command and browser bundle ($(wc -c < page.min.js) bytes); installs $packages packages, $size MB"
test "$packages" -le 15
test "$size" -le 18

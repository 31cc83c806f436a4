#!/usr/bin/env bash
# Packs the package as npm would publish it, installs the tarball into an empty project, and uses it as people would:
# from ESM, CommonJS and TypeScript, and by its command. Says what it costs to install.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tarball=$(cd "$root" && npm pack --silent --ignore-scripts --pack-destination "$work")
cd "$work"
# Nothing goes into the package that is not meant to: sources, tests, records of training and scratch files stay out.
tar -tzf "$tarball" | grep -vE '^package/(package.json|README.md|CHANGELOG.md|LICENSE|RESPONSIBLE-USE.md|CITATION.cff|dist/[A-Za-z0-9_-]+(\.d)?\.c?(js|ts)|dist/THIRD_PARTY_LICENSES.txt|models/([a-z-]+/)?[A-Za-z0-9-]+\.(json|md|svg)|schemas/[a-z-]+\.schema\.json|examples/accreditation-list.jsonl|training-data/README.md)$' > unexpected.txt || true
if test -s unexpected.txt; then
  echo "the package holds files that it should not:" && cat unexpected.txt && exit 1
fi
echo '{"name":"stranger","private":true}' > package.json
npm install --silent --no-audit --no-fund "./$tarball"

cat > esm.mjs <<'JS'
import { assess, organisationSchema, exampleRecord } from 'gongo-classifier';
import { readCriteriaSet, readRecords } from 'gongo-classifier/node';
import { criteriaSets, decide } from 'gongo-classifier/criteria';
import { writeFileSync } from 'node:fs';
import { fitRidgeLogisticRegression } from 'gongo-classifier/training';
import { readStatement } from 'gongo-classifier/statements';
import { createService } from 'gongo-classifier/service';
import { compareNames } from 'gongo-classifier/names';
if (compareNames('中国红十字会', 'Red Cross Society of China').decision !== 'same') throw new Error('names');
import { reportPage } from 'gongo-classifier/reports';
import { forumReport } from 'gongo-classifier/forum';
const result = assess(organisationSchema.parse(exampleRecord));
if (!reportPage([{ assessment: result, organisation: exampleRecord }]).includes('Content-Security-Policy')) throw new Error('reports');
if (forumReport([{ record: 'statement', date: '2024', speaker: 'A' }]).statements.total !== 1) throw new Error('forum');
if (typeof result.probability !== 'number' || typeof readRecords !== 'function') throw new Error('ESM');
const health = await createService({ version: '0' }).fetch(new Request('http://localhost/health'));
if (health.status !== 200) throw new Error('service');
const fit = fitRidgeLogisticRegression([[-1], [1], [-1], [1], [1]], [0, 1, 1, 0, 1], 1);
if (!(fit.gradient < 1e-6)) throw new Error('training');
const text = 'We condemn the torture of journalists in Eritrea and demand their immediate release.';
if (readStatement({ id: 'x', text, state: 'ER' }).stance !== 'criticises') throw new Error('statements');
writeFileSync('set.yaml', JSON.stringify(criteriaSets[0]));
const read = await readCriteriaSet('set.yaml');
if (!('set' in read) || decide(read.set, exampleRecord).set.id !== 'icij-2025') throw new Error('criteria');
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
test -s node_modules/gongo-classifier/dist/THIRD_PARTY_LICENSES.txt
node esm.mjs
node cjs.cjs
"$root/node_modules/.bin/tsc" --noEmit --strict --module node16 --moduleResolution node16 --target es2022 --skipLibCheck types.mts
"$root/node_modules/.bin/tsc" --noEmit --strict --module esnext --moduleResolution bundler --target es2022 --skipLibCheck types.mts

# The command says nothing but its results, and its core bundles for a browser without any Node module.
node_modules/.bin/gongo assess node_modules/gongo-classifier/examples/accreditation-list.jsonl --format jsonl > out.jsonl 2> err.txt
test "$(wc -l < out.jsonl)" -ge 12
test ! -s err.txt
# A list in threads; and workbooks without their optional packages: what to install is said.
for _ in $(seq 60); do cat node_modules/gongo-classifier/examples/accreditation-list.jsonl; done | gzip > long.jsonl.gz
node_modules/.bin/gongo assess long.jsonl.gz --out long-out.jsonl --workers 2
test "$(wc -l < long-out.jsonl)" -ge 1140
printf 'PK\003\004' > list.xlsx
node_modules/.bin/gongo template --xlsx new.xlsx > said.txt 2>&1 || true
node_modules/.bin/gongo validate list.xlsx >> said.txt 2>&1 || true
grep -q 'npm install write-excel-file' said.txt
grep -q 'npm install read-excel-file' said.txt
bundle() {
  echo "import { $1 } from 'gongo-classifier'; globalThis.it = $1;" > page.js
  "$root/node_modules/.bin/esbuild" page.js --bundle --platform=browser --format=iife --minify --outfile="$2" --log-level=error
}
bundle assess page.min.js
test "$(wc -c < page.min.js)" -le 260000
# What is not used is shaken out: a function that needs no model comes without it. zod's schemas stay.
bundle isHeadline small.min.js
test "$(wc -c < small.min.js)" -le 200000
(cd "$root" && node_modules/.bin/publint --strict && node_modules/.bin/attw --pack . --profile node16 --ignore-rules cjs-resolves-to-esm --quiet)

packages=$(find node_modules -name package.json -path '*node_modules/*' -not -path '*/test/*' | grep -cE 'node_modules/(@[^/]+/)?[^/]+/package.json$')
size=$(du -sm node_modules | cut -f1)
echo "node $(node --version): package works in ESM, CJS, TypeScript, command and browser bundle ($(wc -c < page.min.js) bytes); installs $packages packages, $size MB"
test "$packages" -le 15
test "$size" -le 18

/**
 * How fast it is: `npm run build && npm run bench [organisations]`. Writes benchmarks/results/speed.json and speed.md.
 *
 * Times are processor time, medians of some rounds in which the two sides of a ratio take turns; two workers go by the clock.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { command, type Row, root, rounds } from './measure.js';
import { packageRows } from './package.js';
import { recordRows } from './records.js';
import { scikitRows } from './scikit.js';
import { textRows } from './texts.js';

if (!existsSync(command)) throw new Error('run npm run build first');
const organisations = Number(process.argv[2] ?? 10_000);
const load = loadavg()[0]!;
const rows: Row[] = [
  ...recordRows(organisations),
  ...scikitRows(Math.min(organisations, 2_000)),
  ...(await textRows()),
  ...packageRows(),
];
const machine = {
  date: new Date().toISOString().slice(0, 10),
  processor: cpus()[0]!.model,
  processors: cpus().length,
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  node: process.version,
  v8: process.versions.v8,
  /** Processes that wanted to run at the beginning and at the end: more than there are processors make times longer. */
  load: [load, loadavg()[0]!].map((one) => Number(one.toFixed(1))),
};
const cells = ({ what, measured, against, ratio, target, met }: Row) =>
  [what, measured, against, ratio?.toFixed(2) ?? '', target ?? '', met === undefined ? '' : met ? 'yes' : 'no'].join(
    ' | ',
  );
const table = [
  `${machine.date}, Node ${machine.node}, ${machine.processors} x ${machine.processor}, load ${machine.load.join(' to ')}. Processor time, medians of ${rounds} rounds.`,
  '',
  '| what | measured | against | ratio | target | met |',
  '| --- | --- | --- | --- | --- | --- |',
  ...rows.map((row) => `| ${cells(row)} |`),
  '',
].join('\n');
writeFileSync(`${root}benchmarks/results/speed.json`, `${JSON.stringify({ machine, rows }, null, 2)}\n`);
writeFileSync(`${root}benchmarks/results/speed.md`, table);
process.stdout.write(table);

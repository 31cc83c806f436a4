import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { assessCandidates, type Organisation, organisationSchema } from '../../src/index.js';
import { deriveStances } from '../../src/statements/derive-stances.js';
import { organisations } from '../workload/organisations.js';
import {
  command,
  medians,
  milliseconds,
  perSecond,
  processorSeconds,
  type Row,
  secondsOver,
  taken,
} from './measure.js';

/** The command and its parts on the made-up list, against JSON.parse of the same bytes. */
export function recordRows(count: number): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'gongo-bench-'));
  try {
    return [
      ...rowsOf('coded evidence', folder, [...organisations(count, { statements: false })], 4),
      ...rowsOf('with three statements each', folder, [...organisations(count, { statements: true })], 9),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowsOf(name: string, folder: string, list: readonly Organisation[], most: number): Row[] {
  const lines = list.map((organisation) => JSON.stringify(organisation));
  const [file, out] = [join(folder, 'list.jsonl'), join(folder, 'results.jsonl')];
  writeFileSync(file, `${lines.join('\n')}\n`);
  const run = (workers: string) => taken(process.execPath, command, 'assess', file, '--out', out, '--workers', workers);
  const compiled = z.compile(organisationSchema);
  const clocks = { one: [] as number[], two: [] as number[] };
  const results = list.flatMap((organisation) => assessCandidates(organisation, { derive: deriveStances }));
  const seconds = medians({
    parse: () => secondsOver(lines, (line) => JSON.parse(line)),
    validate: () => secondsOver(list, (organisation) => compiled.parse(organisation)),
    assess: () =>
      processorSeconds(() => {
        for (const organisation of list) assessCandidates(organisation, { derive: deriveStances });
      }),
    stringify: () => secondsOver(results, (result) => JSON.stringify(result)),
    one: () => clocked(clocks.one, run('1')),
    two: () => clocked(clocks.two, run('2')),
  });
  const sizes = [Buffer.byteLength(readFileSync(file)), Buffer.byteLength(readFileSync(out))];
  const [input, output] = sizes.map((size) => `${(size / list.length / 1000).toFixed(1)} kB`);
  const against = `JSON.parse ${milliseconds(seconds.parse)}`;
  const part = (what: string, part: number): Row => ({
    what: `- ${what}, in one process`,
    measured: milliseconds(part),
    against,
    ratio: part / seconds.parse,
  });
  const speedUp = Math.min(...clocks.one) / Math.min(...clocks.two);
  return [
    {
      what: `**${name}** (${list.length} records of ${input}, results of ${output}): gongo assess, read to written, start included`,
      measured: `${milliseconds(seconds.one)}, ${perSecond(list.length, seconds.one)}`,
      against,
      ratio: seconds.one / seconds.parse,
      target: `at most ${most}`,
      met: seconds.one <= most * seconds.parse,
    },
    part('zod alone (compiled)', seconds.validate),
    part('assessing', seconds.assess),
    part('JSON.stringify of the results', seconds.stringify),
    {
      what: `- two workers, by the clock, best of ${clocks.two.length} (${availableParallelism()} processors)`,
      measured: `${Math.min(...clocks.two).toFixed(1)} s`,
      against: `one: ${Math.min(...clocks.one).toFixed(1)} s`,
      ratio: speedUp,
      target: 'at least 1.8',
      met: speedUp >= 1.8,
    },
  ];
}

function clocked(clocks: number[], { clock, processor }: ReturnType<typeof taken>): number {
  clocks.push(clock);
  return processor;
}

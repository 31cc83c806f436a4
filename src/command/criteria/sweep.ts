import type { Command } from 'commander';
import { Option } from 'commander';
import { sweepThreshold } from '../../criteria/sweep.js';
import { sweepSections } from '../../reports/criteria-sections.js';
import { sweepSvg } from '../../reports/sweep-svg.js';
import type { ExitStatus } from '../exit-status.js';
import { working } from '../progress.js';
import { fileOutput, standardOutput } from '../streams.js';
import { labelledOf } from './organisations.js';
import { type ResultFormat, writeResult } from './result-format.js';
import { setOf, told } from './sets.js';

interface Options {
  readonly format: ResultFormat | 'svg';
  readonly out?: string;
}

export function addSweep(criteria: Command): void {
  criteria
    .command('sweep')
    .summary('how recall and harm change as the threshold of a rule moves')
    .argument('<set>', 'id or file')
    .argument('<rule>', 'id of a rule that has a threshold')
    .argument('<file>', 'labelled organisations')
    .addOption(
      new Option('-f, --format <format>', 'form of the result')
        .choices(['text', 'json', 'markdown', 'svg'])
        .default('text'),
    )
    .option('-o, --out <file>', 'write the curve as SVG to this file, too')
    .addHelpText(
      'after',
      '\nExample:\n  gongo criteria sweep funding-majority-naive half training-data/organisations.jsonl --out curve.svg',
    )
    .action(async (set: string, rule: string, file: string, options: Options) => {
      process.exitCode = await told(() => sweep(set, rule, file, options));
    });
}

async function sweep(name: string, ruleId: string, file: string, { format, out }: Options): Promise<ExitStatus> {
  const set = await setOf(name);
  const { labelled, status } = await labelledOf(file);
  const result = await working('moving the threshold', () => sweepThreshold(set, ruleId, labelled));
  if (out !== undefined) {
    const output = fileOutput(out);
    await output.write(sweepSvg(result));
    await output.finish();
  }
  if (format === 'svg') await standardOutput().write(sweepSvg(result));
  else await writeResult(format, result, sweepSections(result, set.rules.find(({ id }) => id === ruleId)!));
  return status;
}

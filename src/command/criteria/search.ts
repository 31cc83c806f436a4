import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { factNames } from '../../criteria/atoms.js';
import { defaultConstraints, type SearchOptions, searchSet } from '../../criteria/search.js';
import { searchSections } from '../../reports/criteria-sections.js';
import { working } from '../progress.js';
import { fileOutput } from '../streams.js';
import { countingNumber, positiveNumber } from './numbers.js';
import { labelledOf } from './organisations.js';
import { formatOption, type ResultFormat, writeResult } from './result-format.js';
import { told } from './sets.js';

type Facts = NonNullable<SearchOptions['facts']>;

interface Options {
  readonly format: ResultFormat;
  readonly maxRules: number;
  readonly maxOffsets: number;
  readonly maxHarm: number;
  readonly minCountries: number;
  readonly facts?: Facts;
  readonly folds: number;
  readonly permutations: number;
  readonly seed: number;
  readonly out?: string;
}

export function addSearch(criteria: Command): void {
  criteria
    .command('search')
    .summary('find the best small set within constraints, and say how much of it is luck')
    .description(
      'Exact: no set of simple rules within the constraints hits more gongos. The honest figure judges every country by a set that was searched without it; a permutation test says what the search finds where there is nothing to find.',
    )
    .argument('<file>', 'labelled organisations')
    .addOption(formatOption())
    .option('--max-rules <number>', 'rules at most', positiveNumber, defaultConstraints.rules)
    .option('--max-offsets <number>', 'of these, offsets at most', countingNumber, defaultConstraints.offsets)
    .option('--max-harm <number>', 'independents hit at most', countingNumber, defaultConstraints.independentsHit)
    .option(
      '--min-countries <number>',
      'countries whose gongos a trigger must hit',
      positiveNumber,
      defaultConstraints.countries,
    )
    .option('--facts <list>', 'only these indicators or kinds of evidence, such as funding,leadership', facts)
    .option('--folds <number>', 'groups of countries that are left out in turn', positiveNumber, 10)
    .option('--permutations <number>', 'times that labels are dealt at random', positiveNumber, 200)
    .option('--seed <number>', 'the same seed gives the same result', positiveNumber, 1)
    .option('-o, --out <file>', 'write the set that was found to this file, as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  gongo criteria search training-data/organisations.jsonl --max-rules 4 --facts registration',
    )
    .action(async (file: string, options: Options) => {
      const { labelled, status } = await labelledOf(file);
      const result = await told(() =>
        working('searching', () =>
          searchSet(labelled, {
            rules: options.maxRules,
            offsets: options.maxOffsets,
            independentsHit: options.maxHarm,
            countries: options.minCountries,
            folds: options.folds,
            permutations: options.permutations,
            seed: options.seed,
            ...(options.facts !== undefined && { facts: options.facts }),
          }),
        ),
      );
      if (options.out !== undefined) {
        const output = fileOutput(options.out);
        await output.write(`${JSON.stringify(result.set, null, 2)}\n`);
        await output.finish();
      }
      await writeResult(options.format, result, searchSections(result));
      process.exitCode = status;
    });
}

function facts(text: string): Facts {
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !factNames.includes(name));
  if (unknown !== undefined)
    throw new InvalidArgumentError(
      `"${unknown}" is no indicator or kind of evidence; there are ${factNames.join(', ')}`,
    );
  return names as unknown as Facts;
}

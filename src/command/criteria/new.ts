import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { type CriteriaSet, criteriaSetSchema } from '../../criteria/criteria-set.js';
import { criteriaSets } from '../../criteria/sets.js';
import { exitStatus, UsageError } from '../exit-status.js';
import { fileOutput, standardOutput } from '../streams.js';
import { askForRule, type ruleRoles } from './ask-for-rule.js';
import { type Interview, openInterview } from './interview.js';

export function addNew(criteria: Command): void {
  criteria
    .command('new')
    .summary('walk through writing a set of your own')
    .description(
      'Asks for one rule after another and writes the set as YAML. Questions go to standard error, the set to --out or standard output.',
    )
    .option('-o, --out <file>', 'where to write the set, such as my-set.yaml; an existing file is kept')
    .addHelpText('after', '\nExample:\n  gongo criteria new --out my-set.yaml')
    .action(async ({ out }: { out?: string }) => {
      if (out !== undefined && existsSync(out)) throw new UsageError(`${out} exists: choose another name`);
      const interview = openInterview(process.stdin, process.stderr);
      try {
        await write(await askForSet(interview), out);
      } finally {
        interview.close();
      }
      process.exitCode = exitStatus.done;
    });
}

async function write(set: CriteriaSet, out: string | undefined): Promise<void> {
  const { stringify } = await import('yaml');
  const output = out === undefined ? standardOutput() : fileOutput(out);
  await output.write(`# Try it: gongo criteria test ${out ?? 'my-set.yaml'} training-data/organisations.jsonl\n`);
  await output.write(stringify(set, { lineWidth: 110 }));
  await output.finish();
}

async function askForSet(interview: Interview): Promise<CriteriaSet> {
  interview.say('A set is a list of rules over evidence. An empty answer takes what stands in [brackets].\n');
  const id = await interview.ask('Id of the set, such as my-board-rule', (text) => {
    if (criteriaSets.some((set) => set.id === text)) return { again: 'a set that ships with the library has this id' };
    const result = criteriaSetSchema.shape.id.safeParse(text);
    return result.success ? { value: result.data } : { again: result.error.issues[0]!.message };
  });
  const name = await interview.text('Name', id);
  const scope = await interview.text('Which organisations is it for', 'any organisation');
  const hitMeans = await interview.text('What does a hit mean, in words', 'tied to the state by these rules');
  const countsMandatory = await interview.yes('Count what law imposes on every organisation of a kind');
  const rules: CriteriaSet['rules'] = [];
  do {
    rules.push(await askForRule(interview, rules));
  } while (await interview.yes('Another rule'));
  const has = (role: (typeof ruleRoles)[number]) => rules.filter((rule) => rule.role === role).length;
  const triggers =
    has('trigger') === 0 ? null : await interview.number('How many triggers make a hit', 1, has('trigger'));
  const supports =
    has('support') === 0 ? null : await interview.number('How many supports together make a hit', 1, has('support'), 2);
  return criteriaSetSchema.parse({
    id,
    name,
    scope,
    combination: [
      ...(triggers === null ? [] : [`${triggers} of the triggers`]),
      ...(supports === null ? [] : [`${supports} of the supports`]),
    ].join(', or '),
    combine: { method: 'count', triggers, supports },
    hitMeans,
    countsMandatory,
    expectedMisfires: [],
    rules,
  });
}

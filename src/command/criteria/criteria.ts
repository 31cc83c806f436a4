import type { Command } from 'commander';
import { addAblate } from './ablate.js';
import { addCompareSets } from './compare.js';
import { addList } from './list.js';
import { addNew } from './new.js';
import { addSearch } from './search.js';
import { addShow } from './show.js';
import { addSpare } from './spare.js';
import { addSweep } from './sweep.js';
import { addTest } from './test.js';

/** `gongo criteria ...`: see what a rule would do before proposing it. */
export function addCriteria(program: Command): void {
  const criteria = program
    .command('criteria')
    .summary('run criteria sets, published ones and your own: whom they catch and whom they harm')
    .description(
      'Criteria sets are rules over evidence. A set is named by its id (gongo criteria list) or by the path of a JSON or YAML file.',
    )
    .addHelpText(
      'after',
      `
Examples:
  gongo criteria list
  gongo criteria test icij-2025 training-data/organisations.jsonl
  gongo criteria compare icij-2025 my-set.yaml model training-data/organisations.jsonl
  gongo criteria new --out my-set.yaml

Not for: a decision about an organisation by a rule alone. A hit says what a rule says, not what an organisation is.`,
    );
  addList(criteria);
  addShow(criteria);
  addTest(criteria);
  addCompareSets(criteria);
  addSweep(criteria);
  addAblate(criteria);
  addSpare(criteria);
  addSearch(criteria);
  addNew(criteria);
}

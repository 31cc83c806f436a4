import { readFileSync, writeFileSync } from 'node:fs';
import { pages, withOutputs } from './docs/code-blocks.js';
import { openWorkshop } from './docs/workshop.js';

// Puts the real output of commands into the pages that show it (below a mark `<!-- output: COMMAND -->`); tests/docs fails when
// it is out of step. Commands of one page run in one folder, in order, `sh` blocks included.
for (const path of pages()) {
  const before = readFileSync(path, 'utf8');
  if (!before.includes('<!-- output: ')) continue;
  const workshop = openWorkshop();
  try {
    const after = withOutputs(before, ({ language, text, outputOf }) => {
      if (outputOf !== undefined) return workshop.run(outputOf).stdout;
      if (language === 'sh') workshop.run(text.replace(/^(npm|git) .*$/gm, ''));
      return undefined;
    });
    if (after !== before) writeFileSync(path, after);
  } finally {
    workshop.remove();
  }
}

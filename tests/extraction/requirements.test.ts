import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { patternsOf } from '../../src/extraction/language-patterns.js';
import { markedSentences } from '../../src/extraction/marked-sentences.js';
import { mayHold } from '../../src/extraction/requirements.js';
import { type Language, languages } from '../../src/text/index.js';

interface Trap {
  readonly language: Language;
  readonly organisation: string;
  readonly text: string;
}

const traps = readFileSync('training-data/extraction/traps.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Trap);

test.each(languages)('no wording that matches a sentence is passed over for what it requires: %s', (language) => {
  const { requirements, frames, roles } = patternsOf(language);
  const patterns = [...[...frames.values()].flat(), ...roles];
  let matches = 0;
  for (const { text, organisation } of traps.filter((trap) => trap.language === language))
    for (const { marked } of markedSentences(text, { language, organisation, ownVoice: true })) {
      const held = requirements.heldBy(marked.text);
      for (const { expression, required } of patterns) {
        expression.lastIndex = 0;
        if (!expression.test(marked.text)) continue;
        matches += 1;
        expect(mayHold(required, held), `${expression.source} in ${text}`).toBe(true);
      }
    }
  expect(matches).toBeGreaterThan(10);
});

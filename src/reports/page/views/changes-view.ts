import type { Dossier } from '../dossier.js';
import { element, type PageElement, webLink } from '../element.js';
import type { Words } from '../words.js';
import { itemBody } from './evidence-view.js';
import { answerWords } from './result.js';
import { section } from './section.js';

/** The single facts and sources on which the band hangs, and the smallest sets of findings that would move it. */
export function changesSection(dossier: Dossier, words: Words): PageElement {
  const { wouldChange, hangsOnSource, furtherFindings } = dossier.result;
  const answer = ({ band, probability }: Pick<Dossier['row'], 'band' | 'probability'>) => ({
    band: words.term('bands', band),
    probability: answerWords(probability, words),
  });
  const weighed = [...dossier.evidenceFor, ...dossier.evidenceAgainst];
  const items = wouldChange.map((change) =>
    element(
      'li',
      {},
      element('p', {}, words.text('dossier.changeItem', answer(change))),
      ...itemBody(
        dossier.evidence[change.index] ?? null,
        weighed.find(({ index }) => index === change.index)?.reason,
        words,
      ),
    ),
  );
  const sources = hangsOnSource.map((change) =>
    element(
      'li',
      {},
      element('p', {}, words.text('dossier.changeSource', answer(change))),
      element('p', {}, webLink(change.url)),
    ),
  );
  const findings = furtherFindings.map(({ towards, band, findings: set }) =>
    element(
      'li',
      {},
      element(
        'p',
        {},
        words.text(`dossier.${towards === 'state' ? 'changeState' : 'changeIndependence'}`, {
          band: words.term('bands', band),
        }),
      ),
      element('ul', {}, ...set.map(({ feature }) => element('li', {}, words.term('features', feature)))),
    ),
  );
  const all = [...items, ...sources, ...findings];
  return section(
    'changes',
    words,
    all.length === 0
      ? element('p', {}, words.text('dossier.changeNothing'))
      : element('ul', { class: 'changes' }, ...all),
  );
}

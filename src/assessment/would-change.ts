import type { AffiliationModel, Band } from '../model/affiliation-model.js';
import { type Score, score } from '../model/score.js';
import type { Assessment } from './assessment.js';
import { verdictOf } from './verdict.js';

/** Only the weightiest facts are tried: one that counts less than fifty others does not carry a band. */
const tried = 50;

/** The single facts on which the band hangs: what the answer would be were the fact wrong (R15). */
export function wouldChange(result: Score, band: Band, model: AffiliationModel): Assessment['wouldChange'] {
  const findings = result.contributions.map(({ finding }) => finding);
  return [...result.contributions]
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution) || a.finding.index - b.finding.index)
    .slice(0, tried)
    .flatMap(({ finding }) => {
      const others = findings.filter((other) => other !== finding);
      const without = verdictOf(others, score(others, model), model);
      if (without.band === band) return [];
      return [{ index: finding.index, reason: finding.reason, probability: without.probability, band: without.band }];
    });
}

/** The sources on which the band hangs: what the answer would be without everything that was read there. */
export function hangsOnSource(
  result: Score,
  band: Band,
  urlOf: (index: number) => string,
  model: AffiliationModel,
): Assessment['hangsOnSource'] {
  const findings = result.contributions.map(({ finding }) => finding);
  const urls = [...new Set(findings.map(({ index }) => urlOf(index)))].slice(0, tried);
  return urls.flatMap((url) => {
    const others = findings.filter(({ index }) => urlOf(index) !== url);
    const without = verdictOf(others, score(others, model), model);
    return without.band === band ? [] : [{ url, probability: without.probability, band: without.band }];
  });
}

import type { Finding } from '../evidence/reading.js';
import { type Indicator, indicators } from '../indicators/index.js';
import type { AffiliationModel } from '../model/affiliation-model.js';
import type { Assessment } from './assessment.js';

/**
 * What is not known, as questions, first those that could tell most. How much an indicator could tell is the log-odds that its
 * features moved an average training organisation, without regard to direction.
 */
export function missingOf(findings: readonly Finding[], model: AffiliationModel): Assessment['missing'] {
  const known = new Set<string>(findings.map((finding) => finding.indicator));
  return questionsOf(model).filter(({ indicator }) => !known.has(indicator));
}

const questions = new WeakMap<AffiliationModel, Assessment['missing']>();

/** All questions, those that could tell most first. They are the same in all results, so that none may be changed. */
function questionsOf(model: AffiliationModel): Assessment['missing'] {
  const known = questions.get(model);
  if (known !== undefined) return known;
  const all = indicators
    .map((indicator) =>
      Object.freeze({
        indicator: indicator.id,
        couldTell: couldTell(indicator, model),
        question: indicator.question,
        whereToLook: indicator.whereToLook,
      }),
    )
    .sort((a, b) => b.couldTell - a.couldTell);
  questions.set(model, all);
  return all;
}

function couldTell(indicator: Indicator, model: AffiliationModel): number {
  const own = new Set(indicator.features.map((feature) => feature.id));
  return model.features
    .filter((feature) => own.has(feature.id))
    .reduce((sum, feature) => sum + Math.abs(feature.weight) * feature.mean, 0);
}

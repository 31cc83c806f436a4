import type { Assessment } from '../assessment/assessment.js';
import type { LabelledOrganisation } from '../organisation/labelled-organisation.js';
import type { Organisation } from '../organisation/organisation.js';
import type { CriteriaSet } from './criteria-set.js';
import { type DecideOptions, decide } from './decide.js';
import type { Answer } from './decision.js';

/** Whatever answers for an organisation: a criteria set, or the model. */
export interface Judge {
  readonly id: string;
  readonly name: string;
  readonly warning: string | null;
  /** True where results must not name organisations. */
  readonly locked: boolean;
  /** The verdict on one organisation. */
  judge(organisation: Organisation): Judged;
}

/** An organisation with the verdict on it. */
export interface Judged {
  readonly answer: Answer;
  /** The answer in words, with what made it. */
  readonly words: string;
  /** What spoke for a hit, in words, each with its place in the record. */
  readonly because: readonly { readonly reason: string; readonly evidence: readonly number[] }[];
}

/** A labelled organisation and what a judge says of it. */
export interface Verdict extends Judged {
  readonly organisation: LabelledOrganisation;
}

/** A criteria set as a judge. */
export function judgeBySet(set: CriteriaSet, options: DecideOptions = {}): Judge {
  return {
    id: set.id,
    name: set.name,
    warning: set.warning ?? null,
    locked: set.locked === true,
    judge(organisation) {
      const { answer, words, rules } = decide(set, organisation, options);
      const firing = rules.filter(
        ({ outcome, undoneBy, pointsTo }) => outcome === 'fires' && undoneBy.length === 0 && pointsTo === 'state',
      );
      return {
        answer,
        words,
        because: firing.map(({ id, reason, evidence }) => ({ reason: `${reason} [${id}]`, evidence })),
      };
    },
  };
}

/**
 * The model as a judge: a state band is a hit, the band `independent` is clear; `mixed` and `insufficient-evidence` do not
 * answer.
 *
 * @param assess - such as `assess`, or what judges every country by a model that has not seen it
 */
export function judgeByModel(assess: (organisation: Organisation) => Assessment): Judge {
  return {
    id: 'model',
    name: 'the model of this library',
    warning: null,
    locked: false,
    judge(organisation) {
      const { band, evidenceFor } = assess(organisation);
      const answer = band.startsWith('state-') ? 'hit' : band === 'independent' ? 'clear' : 'abstained';
      return {
        answer,
        words: `Band ${band}.`,
        because: evidenceFor.slice(0, 3).map(({ reason, index }) => ({ reason, evidence: [index] })),
      };
    },
  };
}

/** What a judge says of each organisation. */
export function verdictsOf(judge: Judge, organisations: readonly LabelledOrganisation[]): Verdict[] {
  return organisations.map((organisation) => ({ organisation, ...judge.judge(organisation) }));
}

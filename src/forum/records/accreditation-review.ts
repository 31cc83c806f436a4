import * as z from 'zod';
import { stateCode } from '../../organisation/state.js';
import { shortText } from '../../organisation/text.js';
import { commonFields } from './common-fields.js';

/** What a committee on accreditation can do with an application. All but `deferred` end it. */
export const accreditationDecision = z.enum(['deferred', 'recommended', 'declined', 'closed', 'withdrawn']);

export type AccreditationDecision = z.infer<typeof accreditationDecision>;

/** One event in the review of one application: a question by a state, a decision, or both. */
export const accreditationReviewSchema = z
  .looseObject({
    record: z.literal('accreditation-review'),
    ...commonFields,
    /** The applicant. */
    organisation: shortText,
    organisationId: shortText.optional(),
    /** The applicant's state. */
    country: stateCode.optional(),
    /** The state that asked. One row a question. */
    askedBy: stateCode.optional(),
    /** What the question was about, such as `funding` or `terminology`. */
    topic: shortText.optional(),
    decision: accreditationDecision.optional(),
  })
  .refine((review) => review.askedBy !== undefined || review.decision !== undefined, {
    message: 'must name the state that asked (askedBy), the decision, or both',
  });

export type AccreditationReview = z.infer<typeof accreditationReviewSchema>;

import * as z from 'zod';
import { evidenceKind } from '../evidence/item.js';
import { kind } from './indicator.js';

/**
 * Facts about control that published criteria ask for and that the labelled records do not hold. Criteria sets read
 * them; the model does not, for nothing has taught it how much they weigh.
 */
const notWeighed = () => ({ unused: 'is read by criteria sets only: the model has not learned how much it weighs' });

/** Seats on the governing body. */
const boardSeats = evidenceKind('board-seats', {
  seats: z.int().positive(),
  /** Of these, filled by the state. */
  stateAppointed: z.int().nonnegative(),
  /** Whether those named by the state may vote. */
  stateVotes: z.boolean().optional(),
});

const tenure = evidenceKind('tenure', {
  fixedTerm: z.boolean(),
  /** Who can dismiss the leaders before their term ends. */
  dismissal: z.enum(['independent', 'executive', 'unknown']).optional(),
});

/** What somebody may do to the organisation under its statutes or the law. */
const controlRight = evidenceKind('control-right', {
  right: z.enum([
    'appoint',
    'remove',
    'veto',
    'approve-budget',
    'approve-statutes',
    'set-functions',
    'dissolve',
    'dissolve-and-take-assets',
  ]),
  holderKind: z.enum(['government', 'ruling-party', 'members', 'board', 'other']),
});

/** Who decides what it does or publishes, as it shows in cases. */
const autonomy = evidenceKind('autonomy', {
  over: z.enum(['programme', 'editorial']),
  level: z.enum(['free', 'constrained', 'none']),
});

const membershipBasis = evidenceKind('membership-basis', { basis: z.enum(['voluntary', 'compulsory']) });

/** Whether it may still leave the contract and bear the consequences. */
const contractTerms = evidenceKind('contract-terms', { terms: z.enum(['can-renege', 'bound']) });

/** How much of its financial risk a government has openly taken on. */
const guarantee = evidenceKind('guarantee', { extent: z.enum(['all', 'most', 'some']) });

/** Whether it declared and explained the support of governments, as ECOSOC resolution 1996/31 asks. */
const supportDeclared = evidenceKind('support-declared', { declared: z.boolean() });

/** The part of its statements that repeats the state's wording. */
const talkingPoints = evidenceKind('talking-points', { ratio: z.number().min(0).max(1) });

export const fundingControl = [
  kind(contractTerms, notWeighed),
  kind(guarantee, notWeighed),
  kind(supportDeclared, notWeighed),
] as const;

export const leadershipControl = [kind(boardSeats, notWeighed), kind(tenure, notWeighed)] as const;

export const registrationControl = [
  kind(controlRight, notWeighed),
  kind(autonomy, notWeighed),
  kind(membershipBasis, notWeighed),
] as const;

export const statementsControl = [kind(talkingPoints, notWeighed)] as const;

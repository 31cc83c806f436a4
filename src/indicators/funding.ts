import * as z from 'zod';
import { evidenceKind } from '../evidence/item.js';
import { shortText } from '../organisation/text.js';
import { fundingControl } from './control-facts.js';
import { type Indicator, kind, type Reading, type Unread } from './indicator.js';

const fundingSource = evidenceKind('funding-source', {
  funder: shortText,
  funderKind: z.enum([
    'government',
    'ruling-party',
    'state-enterprise',
    'state-foundation',
    'intergovernmental',
    'private-foundation',
    'individuals',
    'members',
    'commercial',
    'religious',
    'unknown',
  ]),
  /** Part of the organisation's income, 0..1. */
  share: z.number('must be a number from 0 to 1').min(0).max(1, 'must be a part of 1: write 0.4 for 40 %').optional(),
  amount: z.number().nonnegative().optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as "EUR"')
    .optional(),
  form: z.enum(['core', 'project', 'contract', 'in-kind']).optional(),
});

const fundingPolicy = evidenceKind('funding-policy', {
  policy: z.enum(['refuses-government-funds', 'refuses-own-government-funds']),
});

const financialDisclosure = evidenceKind('financial-disclosure', {
  level: z.enum(['none', 'partial', 'audited']),
});

type FundingSource = z.infer<typeof fundingSource>;

/** How near the payer stands to those who rule. A state foundation decides at arm's length more often than a ministry. */
const payerOfTheState: Partial<Record<FundingSource['funderKind'], number>> = {
  government: 0.8,
  'ruling-party': 1,
  'state-enterprise': 0.9,
  'state-foundation': 0.6,
};

/** How well money of this kind lets a body live without the state. */
const payerApart: Partial<Record<FundingSource['funderKind'], number>> = {
  'private-foundation': 1,
  individuals: 0.8,
  members: 0.8,
  intergovernmental: 0.8,
  religious: 0.6,
  commercial: 0.3,
};

/** Money for a project or bought by contract commits the payer less than money that keeps the body alive. */
const formWeight: Record<NonNullable<FundingSource['form']>, number> = {
  core: 1,
  'in-kind': 1,
  project: 0.6,
  contract: 0.5,
};

/** Of an unknown share we assume that it matters, not that it is all. */
const unknownShare = 0.5;

function readFundingSource(item: FundingSource): Reading | Unread {
  const share = item.share ?? unknownShare;
  const part = item.share === undefined ? '' : `, ${Math.round(item.share * 100)} % of its income`;
  const form = item.form === undefined ? '' : ` (${item.form})`;
  const ofTheState = payerOfTheState[item.funderKind];
  if (ofTheState !== undefined) {
    return {
      feature: 'funding.state-money',
      strength: ofTheState * (0.2 + 0.8 * share) * formWeight[item.form ?? 'core'],
      reason: `paid by ${item.funder} [${item.funderKind}]${part}${form}`,
    };
  }
  const apart = payerApart[item.funderKind];
  if (apart !== undefined) {
    return {
      feature: 'funding.other-money',
      strength: apart * (0.2 + 0.8 * share),
      reason: `has money of others: ${item.funder} [${item.funderKind}]${part}`,
    };
  }
  return { unused: 'the kind of funder is unknown' };
}

/** Money of other states lets a body live without this one. That it may bind it to the payer is asked of the payer's state. */
function readForeignMoney(item: FundingSource): Reading | Unread {
  if (payerOfTheState[item.funderKind] === undefined) return readFundingSource(item);
  const share = item.share ?? unknownShare;
  return {
    feature: 'funding.other-money',
    strength: 0.8 * (0.2 + 0.8 * share),
    reason: `has money of another state: ${item.funder} [${item.funderKind}]`,
  };
}

/**
 * Who pays. State money is a hint, not control (R4): the model file puts a ceiling on all that this indicator can add.
 * Grants and contracts, ministries and parties, and money of other states are kept apart (R3); money of another state
 * never ties to this one: it is money of others.
 */
export const funding = {
  id: 'funding',
  question: 'Who pays for it, how much of its income comes from each payer, and in which form?',
  whereToLook: 'annual accounts, charity or tax registers, donor lists, IATI and 360Giving, budget laws',
  features: [
    {
      id: 'funding.state-money',
      pointsTo: 'state',
      meaning: 'money of the state, its ruling party or its enterprises',
      halfLife: 10,
    },
    {
      id: 'funding.other-money',
      pointsTo: 'independence',
      meaning: 'money of members, individuals, foundations, international bodies or other states',
      halfLife: 10,
    },
    { id: 'funding.open-accounts', pointsTo: 'independence', meaning: 'published accounts', halfLife: 10 },
  ],
  kinds: [
    kind(fundingSource, readFundingSource, readForeignMoney),
    kind(fundingPolicy, (item) => ({
      feature: 'funding.other-money',
      strength: 1,
      reason:
        item.policy === 'refuses-government-funds'
          ? 'takes no money from governments'
          : 'takes no money from its own government',
    })),
    kind(financialDisclosure, (item) => {
      // Hidden accounts are not read against anyone: genuine groups under threat must hide their donors.
      if (item.level === 'none') return { unused: 'unpublished accounts are not evidence of anything' };
      return {
        feature: 'funding.open-accounts',
        strength: item.level === 'audited' ? 1 : 0.6,
        reason: item.level === 'audited' ? 'publishes audited accounts' : 'publishes part of its accounts',
      };
    }),
    ...fundingControl,
  ],
} as const satisfies Indicator;

import * as z from 'zod';
import type { Evidence } from '../evidence/evidence.js';
import type { Organisation } from '../organisation/organisation.js';
import { yearsOf } from '../organisation/partial-date.js';
import { stateOf } from '../organisation/state.js';

export type FundingSource = Extract<Evidence, { kind: 'funding-source' }>;

const share = z.number().min(0).max(1).nullable();

/**
 * Who pays, kept apart by direction (R3). Shares are those that sources state, the newest for each payer; null = no
 * source states one. They are told, not scored: the model reads the items themselves.
 */
export const fundingProfileSchema = z.strictObject({
  /** Different payers that are named. */
  payers: z.int().nonnegative(),
  /** The payer with the largest share that a source states. */
  largestPayer: z.strictObject({ funder: z.string(), share: z.number() }).nullable(),
  shares: z.strictObject({
    /** Of the state that the tie is measured to: its government ... */
    government: share,
    /** ... its ruling party, enterprises and foundations. */
    partyAndEnterprises: share,
    otherStates: share,
    intergovernmental: share,
    /** Members, individuals, foundations, believers, businesses. */
    private: share,
    unknown: share,
  }),
  /** Of all shares, what comes by contract and what otherwise. */
  contracts: share,
  grants: share,
});

/** Who pays, by direction of the money (R3); see `fundingProfileSchema`. */
export type FundingProfile = z.infer<typeof fundingProfileSchema>;

/** Puts together what a record says about money. Null when it says nothing. */
export function fundingProfile(
  organisation: Pick<Organisation, 'country' | 'evidence'>,
  state: string,
): FundingProfile | null {
  const items = organisation.evidence.filter(
    (item): item is FundingSource => item.kind === 'funding-source' && item.source !== undefined,
  );
  if (items.length === 0) return null;
  const newest = newestByPayer(items);
  const largest = newest
    .filter((item) => item.share !== undefined)
    .sort((a, b) => b.share! - a.share! || (a.funder < b.funder ? -1 : 1))[0];
  const sumOf = (wanted: (item: FundingSource) => boolean) => {
    const shares = newest.filter(wanted).flatMap((item) => item.share ?? []);
    return shares.length === 0
      ? null
      : Math.min(
          1,
          shares.reduce((sum, one) => sum + one, 0),
        );
  };
  const group = (name: Group) => sumOf((item) => groupOf(item, organisation.country, state) === name);
  return {
    payers: newest.length,
    largestPayer: largest === undefined ? null : { funder: largest.funder, share: largest.share! },
    shares: {
      government: group('government'),
      partyAndEnterprises: group('partyAndEnterprises'),
      otherStates: group('otherStates'),
      intergovernmental: group('intergovernmental'),
      private: group('private'),
      unknown: group('unknown'),
    },
    contracts: sumOf((item) => item.form === 'contract'),
    grants: sumOf((item) => item.form !== undefined && item.form !== 'contract'),
  };
}

type Group = keyof FundingProfile['shares'];

function groupOf(item: FundingSource, country: string, state: string): Group {
  switch (item.funderKind) {
    case 'government':
    case 'ruling-party':
    case 'state-enterprise':
    case 'state-foundation':
      if (stateOf(item.state ?? country) !== state) return 'otherStates';
      return item.funderKind === 'government' ? 'government' : 'partyAndEnterprises';
    case 'intergovernmental':
      return 'intergovernmental';
    case 'unknown':
      return 'unknown';
    default:
      return 'private';
  }
}

/** For each payer its newest item that states a share, else its newest item. */
export function newestByPayer(items: readonly FundingSource[]): FundingSource[] {
  const newest = new Map<string, FundingSource>();
  for (const item of items) {
    const payer = item.funder.normalize('NFKC').toLowerCase();
    const before = newest.get(payer);
    if (before === undefined || rank(item) > rank(before)) newest.set(payer, item);
  }
  return [...newest.values()];
}

function rank(item: FundingSource): number {
  const date = item.to ?? item.from;
  return (item.share === undefined ? 0 : 10_000) + (date === undefined ? 0 : yearsOf(date));
}

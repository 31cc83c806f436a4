import type { Evidence } from '../evidence/evidence.js';

type FundingSource = Extract<Evidence, { kind: 'funding-source' }>;

/** One payment to an organisation. */
export interface Payment {
  readonly funder: string;
  readonly funderKind: FundingSource['funderKind'];
  readonly state?: string | undefined;
  readonly amount?: number | undefined;
  readonly currency?: string | undefined;
  readonly form?: FundingSource['form'] | undefined;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  readonly source: NonNullable<FundingSource['source']>;
}

/** Payers whose money ties to one state; when nobody says which, the organisation's own must not be assumed. */
const ofAState: ReadonlySet<string> = new Set(['government', 'ruling-party', 'state-enterprise', 'state-foundation']);

/**
 * Payments as evidence: those of one funder, year, currency and form are added up; what is not known stays apart. No share
 * is worked out, since payments do not tell the whole income.
 */
export function fundingOf(payments: Iterable<Payment>): FundingSource[] {
  const sums = new Map<string, FundingSource>();
  for (const { funder, funderKind: told, state, amount, currency, form, date, source } of payments) {
    const funderKind = state === undefined && ofAState.has(told) ? 'unknown' : told;
    const year = date?.slice(0, 4);
    const key = JSON.stringify([funder, funderKind, state, currency, form, year]);
    const known = sums.get(key);
    if (known !== undefined) {
      if (amount !== undefined) known.amount = (known.amount ?? 0) + amount;
      continue;
    }
    sums.set(key, {
      kind: 'funding-source',
      funder,
      funderKind,
      ...(state !== undefined && { state }),
      ...(amount !== undefined && { amount }),
      ...(currency !== undefined && { currency }),
      ...(form !== undefined && { form }),
      ...(year !== undefined && { from: year, to: year }),
      source,
    });
  }
  return [...sums.values()];
}

/** An amount as a number, or undefined when the text is none or below zero (a refund is no funding). */
export function amountOf(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const amount = Number(text.replace(/[,\s]/g, ''));
  return Number.isFinite(amount) && amount >= 0 ? amount : undefined;
}

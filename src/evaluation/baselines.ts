import { isStateSide, type LabelledOrganisation } from '../organisation/labelled-organisation.js';
import { stateOf } from '../organisation/state.js';

/** A simple way to tell the state's side from independents, to see what a model must beat. */
export interface Baseline {
  readonly id: string;
  readonly title: string;
  /** One score an organisation, higher towards the state, made without looking at its own label. */
  scores(organisations: readonly LabelledOrganisation[]): number[];
}

const stateMoney: ReadonlySet<string> = new Set(['government', 'ruling-party', 'state-enterprise', 'state-foundation']);

function aboutOwnState({ country, evidence }: LabelledOrganisation): LabelledOrganisation['evidence'] {
  return evidence.filter((item) => stateOf(item.state ?? country) === stateOf(country));
}

/** Few sources state a share; a rule on funding must assume something for the rest. */
const assumedShare = 0.5;

/** The largest part of its income that one payer of its own state gives, 0..1. */
function stateShare(organisation: LabelledOrganisation): number {
  const shares = aboutOwnState(organisation).flatMap((item) =>
    item.kind === 'funding-source' && stateMoney.has(item.funderKind) ? [item.share ?? assumedShare] : [],
  );
  return Math.max(0, ...shares);
}

function ledByOfficials(organisation: LabelledOrganisation): boolean {
  return aboutOwnState(organisation).some((item) => item.kind === 'office-held' && item.timing === 'concurrent');
}

function speaksForState(organisation: LabelledOrganisation): boolean {
  return aboutOwnState(organisation).some(
    (item) => item.kind === 'stance' && (item.stance === 'praises' || item.stance === 'defends'),
  );
}

/** Words of a name in any script, for the name-only model. */
function wordsOf(name: string): string[] {
  return [
    ...new Set(
      name
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
    ),
  ];
}

/** Naive Bayes on the words of the name, learned from organisations of other countries. */
function nameScores(organisations: readonly LabelledOrganisation[]): number[] {
  const all = new WordCounts();
  const byCountry = new Map<string, WordCounts>();
  for (const organisation of organisations) {
    const own = byCountry.get(organisation.country) ?? new WordCounts();
    byCountry.set(organisation.country, own);
    for (const counts of [all, own]) counts.add(wordsOf(organisation.name), isStateSide(organisation.label));
  }
  return organisations.map((organisation) => {
    const own = byCountry.get(organisation.country)!;
    return wordsOf(organisation.name).reduce((sum, word) => sum + all.logRatioWithout(own, word), 0);
  });
}

class WordCounts {
  private readonly counts = new Map<string, [state: number, independent: number]>();
  private readonly totals: [state: number, independent: number] = [0, 0];

  add(words: readonly string[], stateSide: boolean): void {
    const side = stateSide ? 0 : 1;
    this.totals[side] += 1;
    for (const word of words) {
      const count = this.counts.get(word) ?? [0, 0];
      count[side] += 1;
      this.counts.set(word, count);
    }
  }

  /** Log of how much more often the word stands in names of the state's side, with Laplace's correction. */
  logRatioWithout(other: WordCounts, word: string): number {
    const here = this.counts.get(word) ?? [0, 0];
    const there = other.counts.get(word) ?? [0, 0];
    const rate = (side: 0 | 1) => (here[side] - there[side] + 1) / (this.totals[side] - other.totals[side] + 2);
    return Math.log(rate(0) / rate(1));
  }
}

/** The part of the other organisations of its country that stands on the state's side, with Laplace's correction. */
function countryScores(organisations: readonly LabelledOrganisation[]): number[] {
  const tally = new Map<string, { all: number; state: number }>();
  for (const { country, label } of organisations) {
    const counts = tally.get(country) ?? { all: 0, state: 0 };
    tally.set(country, { all: counts.all + 1, state: counts.state + Number(isStateSide(label)) });
  }
  return organisations.map(({ country, label }) => {
    const { all, state } = tally.get(country)!;
    return (state - Number(isStateSide(label)) + 1) / (all + 1);
  });
}

export const baselines: readonly Baseline[] = [
  {
    id: 'majority-funding',
    title: 'the share of its income that comes from its own state (half where not stated)',
    scores: (organisations) => organisations.map(stateShare),
  },
  {
    id: 'icij-like',
    title: 'signs that ICIJ counted: leaders in office, majority state funding, official language',
    scores: (organisations) =>
      organisations.map(
        (one) => Number(ledByOfficials(one)) + Number(stateShare(one) >= 0.5) + Number(speaksForState(one)),
      ),
  },
  { id: 'name-only', title: 'words of the name (naive Bayes, other countries)', scores: nameScores },
  { id: 'country-only', title: 'the country (its other organisations)', scores: countryScores },
];

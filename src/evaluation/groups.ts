import type { LabelledOrganisation } from '../organisation/labelled-organisation.js';
import { stateOf } from '../organisation/state.js';
import { regionOf } from './region.js';

/** A way to sort organisations into groups, to see whether errors fall on some more than on others (R8). */
export interface Grouping {
  readonly id: string;
  readonly title: string;
  /** Undefined: the record does not say, and stands in no group. */
  groupOf(organisation: LabelledOrganisation): string | undefined;
}

const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);

/** All groupings of an evaluation. None of them is a feature of the model. */
export const groupings: readonly Grouping[] = [
  { id: 'country', title: 'country', groupOf: ({ country }) => country },
  { id: 'region', title: 'region', groupOf: ({ country }) => regionOf(country) },
  { id: 'subject', title: 'subject', groupOf: ({ subject }) => text(subject) },
  { id: 'size', title: 'size', groupOf: ({ size }) => text(size) },
  {
    id: 'exile',
    title: 'place of work',
    groupOf: ({ basedIn, country }) =>
      basedIn === undefined || stateOf(basedIn) === stateOf(country) ? 'at home' : 'in exile or abroad',
  },
  { id: 'stateFunded', title: 'money of the own state', groupOf: stateFunded },
  { id: 'sourceLanguage', title: 'language of most sources', groupOf: sourceLanguage },
  { id: 'sourceDomain', title: 'domain of most sources', groupOf: sourceDomain },
  { id: 'evidenceItems', title: 'items of evidence', groupOf: ({ evidence }) => range(evidence.length) },
];

/** How much of its income comes from its own state, in words; undefined when nothing is recorded about money. */
export function stateFunded({ country, evidence }: LabelledOrganisation): string | undefined {
  const funding = evidence.filter((item) => item.kind === 'funding-source');
  if (funding.length === 0) return undefined;
  const own = funding.filter(
    (item) =>
      ['government', 'ruling-party', 'state-enterprise', 'state-foundation'].includes(item.funderKind) &&
      stateOf(item.state ?? country) === stateOf(country),
  );
  if (own.length === 0) return 'none recorded';
  const share = Math.max(...own.map((item) => item.share ?? 0));
  return share >= 0.5 ? 'half or more' : share > 0 ? 'less than half' : 'share not known';
}

/** Of sources that tell their language in a field `language`. */
function sourceLanguage({ evidence }: LabelledOrganisation): string | undefined {
  return mostFrequent(evidence.flatMap(({ source }) => text(source?.language)?.split('-')[0] ?? []));
}

function sourceDomain({ country, evidence }: LabelledOrganisation): string | undefined {
  const ending = country === 'GB' ? '.uk' : `.${country.toLowerCase()}`;
  return mostFrequent(
    evidence.flatMap(({ source }) => {
      if (source === undefined || !URL.canParse(source.url)) return [];
      return new URL(source.url).hostname.endsWith(ending) ? "under its country's domain" : 'elsewhere';
    }),
  );
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))[0]?.[0];
}

function range(items: number): string {
  if (items <= 1) return '0 or 1';
  if (items <= 3) return '2 or 3';
  return items <= 6 ? '4 to 6' : '7 or more';
}

import { regionOf } from '../evaluation/region.js';
import type { LabelledOrganisation } from '../organisation/labelled-organisation.js';
import { stateOf } from '../organisation/state.js';

/** The group of an organisation; undefined where the record does not tell. */
export type Grouping = (organisation: LabelledOrganisation) => string | undefined;

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** How error rates are split. `subject` and `size` are read from the fields of these names, where records have them. */
export const groupings = {
  country: (organisation) => organisation.country,
  region: (organisation) => regionOf(organisation.country),
  subject: (organisation) => text(organisation.subject),
  size: (organisation) => text(organisation.size),
  exile: ({ country, basedIn }) =>
    basedIn !== undefined && stateOf(basedIn) !== stateOf(country)
      ? 'works from another country'
      : 'at home, or not told',
  stateFunded: ({ evidence }) =>
    evidence.some(
      (item) => item.kind === 'funding-source' && item.funderKind === 'government' && item.source !== undefined,
    )
      ? 'has money of a government'
      : 'none told',
} as const satisfies Record<string, Grouping>;

export type GroupingId = keyof typeof groupings;

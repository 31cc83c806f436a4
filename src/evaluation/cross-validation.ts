import type { AffiliationModel } from '../model/affiliation-model.js';
import type { LabelledOrganisation } from '../organisation/labelled-organisation.js';
import { fitModel } from '../training/fit-model.js';

/** A model, and the organisations of countries that it has never seen. */
export interface Fold {
  readonly model: AffiliationModel;
  readonly heldOut: readonly LabelledOrganisation[];
}

/**
 * Leaves whole countries out: the countries are dealt into groups of about equal size, and each group is judged by a
 * model fitted on all others. Yields fold by fold, for a fit takes about half a second.
 */
export function* leaveCountriesOut(organisations: readonly LabelledOrganisation[], groups: number): Generator<Fold> {
  for (const group of countryGroups(organisations, groups)) {
    const rest = organisations.filter((organisation) => !group.has(organisation.country));
    const unsealed = fitModel({ file: 'all but the countries held out', digest: '', organisations: rest });
    const model = { ...unsealed, digest: `sha256:${'0'.repeat(64)}` };
    yield { model, heldOut: organisations.filter((organisation) => group.has(organisation.country)) };
  }
}

/** Deals countries, largest first, each to the group that has fewest organisations so far. */
export function countryGroups(organisations: readonly LabelledOrganisation[], groups: number): Set<string>[] {
  const sizes = new Map<string, number>();
  for (const { country } of organisations) sizes.set(country, (sizes.get(country) ?? 0) + 1);
  const countries = [...sizes].sort(([a, sizeA], [b, sizeB]) => sizeB - sizeA || (a < b ? -1 : 1));
  const dealt = Array.from({ length: Math.min(groups, countries.length) }, () => ({
    size: 0,
    countries: new Set<string>(),
  }));
  for (const [country, size] of countries) {
    const smallest = dealt.reduce((least, group) => (group.size < least.size ? group : least));
    smallest.size += size;
    smallest.countries.add(country);
  }
  return dealt.map((group) => group.countries);
}

import type { Organisation } from '../organisation/organisation.js';

/** Deals countries, largest first, each to the group that has fewest organisations so far. */
export function countryGroups(organisations: readonly Pick<Organisation, 'country'>[], groups: number): Set<string>[] {
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

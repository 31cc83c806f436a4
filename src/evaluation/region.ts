import table from '../../models/regions.json' with { type: 'json' };

const regions: ReadonlyMap<string, string> = new Map(
  table.regions.flatMap(({ name, countries }) => countries.map((code) => [code, name] as const)),
);

/** The sub-region of the UN geoscheme (M49) in which a country lies; undefined for made-up codes. */
export function regionOf(country: string): string | undefined {
  return regions.get(country);
}

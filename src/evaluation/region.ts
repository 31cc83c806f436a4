import table from '../../models/regions.json' with { type: 'json' };

const regions: ReadonlyMap<string, string> = new Map(
  Object.entries(table.regions).flatMap(([region, codes]) => codes.split(' ').map((code) => [code, region] as const)),
);

/** The region of a country for error tables (UN M49 sub-regions, `models/regions.json`); undefined where it has none. */
export function regionOf(country: string): string | undefined {
  return regions.get(country);
}

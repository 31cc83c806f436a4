/** Names that the United Nations use and `Intl` does not, and abbreviations. */
const furtherNames: Readonly<Record<string, string>> = {
  'Bolivia (Plurinational State of)': 'BO',
  'Brunei Darussalam': 'BN',
  'Cabo Verde': 'CV',
  'Czech Republic': 'CZ',
  "Democratic People's Republic of Korea": 'KP',
  'Democratic Republic of the Congo': 'CD',
  'European Union': 'EU',
  'Holy See': 'VA',
  'Iran (Islamic Republic of)': 'IR',
  'Islamic Republic of Iran': 'IR',
  'Ivory Coast': 'CI',
  "Lao People's Democratic Republic": 'LA',
  'Micronesia (Federated States of)': 'FM',
  Palestine: 'PS',
  "People's Republic of China": 'CN',
  PRC: 'CN',
  'Republic of Korea': 'KR',
  'Republic of Moldova': 'MD',
  'Russian Federation': 'RU',
  'State of Palestine': 'PS',
  'Syrian Arab Republic': 'SY',
  'The Netherlands': 'NL',
  Turkey: 'TR',
  UAE: 'AE',
  UK: 'GB',
  'United Kingdom of Great Britain and Northern Ireland': 'GB',
  'United Republic of Tanzania': 'TZ',
  'United States of America': 'US',
  USA: 'US',
  'Venezuela (Bolivarian Republic of)': 'VE',
  'Viet Nam': 'VN',
};

const languages = ['en', 'fr', 'es', 'zh', 'ru', 'ar'];

let byName: ReadonlyMap<string, string> | undefined;

/**
 * The ISO 3166-1 alpha-2 code of a country that is given by its code or by its name in a language of the UN; the text
 * itself when it is neither, so that the schema's message names it.
 */
export function countryCode(text: string): string {
  const code = text.trim();
  if (/^[A-Za-z]{2}$/.test(code) && code.toUpperCase() !== 'UK') return code.toUpperCase();
  byName ??= namesOfCountries();
  return byName.get(plain(code)) ?? code;
}

function namesOfCountries(): Map<string, string> {
  const names = new Map<string, string>();
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  for (const language of languages) {
    const displayNames = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const first of letters)
      for (const second of letters) {
        const name = displayNames.of(first + second);
        // Former countries come last in the alphabet of codes as often as first: the code in use is listed below.
        if (name !== undefined && !retired.has(first + second)) names.set(plain(name), first + second);
      }
  }
  for (const [name, code] of Object.entries(furtherNames)) names.set(plain(name), code);
  return names;
}

/** Codes for which `Intl` gives the name of the country that followed, or of no country. */
const retired = new Set('AN BU CS DD DY FX HV NH NT RH SU TP UK VD YD YU ZR EZ QO UN XA XB ZZ'.split(' '));

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

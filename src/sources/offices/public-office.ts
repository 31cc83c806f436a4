import type { OfficeHeld } from './office-held.js';

type Office = Pick<OfficeHeld, 'officeKind' | 'level'>;

/**
 * Phrases in the title of a post that can only mean an office of the state, with its branch; the first that fits counts.
 * Words that private bodies use too (president, deputy, governor, general, assembly) are not among them: a title that holds
 * none is left out rather than guessed.
 */
const phrases: readonly (readonly [OfficeHeld['officeKind'], string])[] = [
  [
    'diplomatic',
    'ambassador|consul|consul general|ambassadeur|ambassadrice|embajador|embajadora|посол|大使|总领事|سفير',
  ],
  ['judiciary', 'judge|magistrate|supreme court|juge|juez|судья|法官|قاضي'],
  [
    'military-security',
    'army|armed forces|navy|police|intelligence service|state security|armée|gendarmerie|ejército|policía|вооруженных сил|полиции|公安|警察|解放军|شرطة|الجيش',
  ],
  [
    'legislature',
    'parliament|member of parliament|senator|congressman|congresswoman|national assembly|state duma|parlement|sénateur|assemblée nationale|parlamento|senador|senadora|государственной думы|сенатор|парламент|人大代表|政协委员|البرلمان',
  ],
  ['ruling-party', 'politburo|政治局|中央委员会委员'],
  [
    'executive',
    'prime minister|deputy minister|vice minister|minister of|minister for|ministry|head of state|president of the republic|secretary of state|government cabinet|mayor|prefect|ministre|ministère|président de la république|premier ministre|maire|préfet|ministro|ministra|ministerio|presidente de la república|alcalde|министр|министерств|губернатор|部长|副部长|国务院|省长|市长|وزير|وزارة|محافظ',
  ],
];

const local =
  'mayor|prefect|regional|provincial|municipal|city council|maire|préfet|alcalde|municipal|губернатор|областн|省长|市长|محافظ';

/** What kind of public office a title names, or undefined. */
export function publicOffice(title: string): Office | undefined {
  const text = ` ${title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `;
  const found = phrases.find(([, list]) => holdsAny(text, list));
  if (found === undefined) return undefined;
  return { officeKind: found[0], level: holdsAny(text, local) ? 'subnational' : 'national' };
}

/** Latin words stand alone; those of other scripts may be stems or have no spaces around them. */
function holdsAny(text: string, list: string): boolean {
  return list
    .split('|')
    .some((phrase) => text.includes(/^[\p{Script=Latin} ]+$/u.test(phrase) ? ` ${phrase} ` : phrase));
}

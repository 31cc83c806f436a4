import type { Assessment } from '../../assessment/assessment.js';
import { indicators } from '../../indicators/index.js';
import type { Organisation } from '../../organisation/organisation.js';
import { rounded } from '../../reports/assessment-csv.js';
import { probabilityText } from '../../reports/probability-text.js';

/** Something that can be fetched of an organisation, as one cell. */
export interface Property {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Whether it is a score, which never travels without what it stands on (R1). */
  readonly isScore: boolean;
  /** Null where nothing is known. */
  value(organisation: Organisation, assessment: Assessment): string | number | null;
}

const fact = (
  id: string,
  name: string,
  description: string,
  value: (organisation: Organisation, assessment: Assessment) => string | null,
): Property => ({ id, name, description, isScore: false, value });

const reasons = (items: readonly { readonly reason: string }[]): string | null =>
  items.length === 0 ? null : items.map(({ reason }) => reason).join('\n');

const listed = (texts: readonly string[]): string | null => (texts.length === 0 ? null : texts.join('\n'));

/** What comes with every score, asked for or not. */
const grounds: readonly Property[] = [
  fact(
    'coverage',
    'Coverage',
    'How many indicators, items and sources the result stands on',
    (_, { coverage: { indicators: known, evidence, sources } }) =>
      `${known} of ${indicators.length} indicators, ${evidence} items, ${sources} sources`,
  ),
  fact('evidence-for', 'Evidence for a tie', 'What ties it to the state, strongest first', (_, { evidenceFor }) =>
    reasons(evidenceFor),
  ),
  fact(
    'evidence-against',
    'Evidence of independence',
    'What speaks for independence, strongest first',
    (_, { evidenceAgainst }) => reasons(evidenceAgainst),
  ),
];

export const properties: readonly Property[] = [
  fact('country', 'Country', 'Code of the country; narrows a query, too', ({ country }) => country),
  fact('identifier', 'Identifiers', 'scheme:id; narrows a query, too', ({ identifiers = [] }) =>
    listed(identifiers.map(({ scheme, id }) => `${scheme}:${id}`)),
  ),
  fact('state', 'State', 'The state that the tie is measured to', (_, { state }) => state),
  {
    id: 'band',
    name: 'Band, probability and interval',
    description: 'The band, with the probability of a tie and its 95 % interval',
    isScore: true,
    value: (_, { band, probability, interval }) =>
      probability === null || interval === null
        ? band
        : `${band}: ${probabilityText(probability)} (${interval.map(probabilityText).join(' to ')})`,
  },
  {
    id: 'probability',
    name: 'Probability of a tie',
    description: 'Of standing on the side of the state, 0 to 1; empty with too little evidence',
    isScore: true,
    value: (_, { probability }) => rounded(probability),
  },
  ...indicators.map(
    ({ id }): Property => ({
      id,
      name: `${id.charAt(0).toUpperCase()}${id.slice(1)} score`,
      description: '0 points to independence, 1 to the state; empty when nothing is known',
      isScore: true,
      value: (_, assessment) => rounded(assessment.indicators[id].score),
    }),
  ),
  ...grounds,
  fact('missing', 'What is not known', 'As questions, first what could tell most', (_, { missing }) =>
    listed(missing.map(({ question }) => question)),
  ),
  fact('cautions', 'Cautions', 'What to mind when reading the result', (_, { cautions }) => listed(cautions)),
  fact('replies', 'Replies', 'What the organisation or others say against the record', (_, { replies }) =>
    listed(replies.map(({ by, date, text }) => `${by} (${date}): ${text}`)),
  ),
  fact(
    'model',
    'Model',
    'Which model the result is of',
    (_, { model }) => `${model.id} ${model.version} ${model.digest}`,
  ),
];

/** The properties of these ids, each once, and with a score what it stands on. Ids that are none are left out. */
export function propertiesOf(ids: readonly string[]): readonly Property[] {
  const asked = [...new Set(ids)].flatMap((id) => properties.find((property) => property.id === id) ?? []);
  return asked.some(({ isScore }) => isScore) ? [...new Set([...asked, ...grounds])] : asked;
}

import type { Assessment } from '../assessment/assessment.js';
import type { Organisation } from '../organisation/organisation.js';
import { probabilityText } from './probability-text.js';

/** Codes of FollowTheMoney for states that are no more; other codes are those of ISO 3166-1 in small letters. */
const historic: Readonly<Record<string, string>> = { SU: 'suhh', YU: 'yucs', CS: 'csxx', DD: 'dd' };

/** Codes that have a name but are reserved, withdrawn or of no country. */
const noCountries = new Set(
  'AC AN BU CP CQ DG DY EA EZ FX HV IC NH NT QO QU RH TA TP UK UN VD XA XB YD ZR ZZ'.split(' '),
);

let regions: Intl.DisplayNames | undefined;

/** The country in FollowTheMoney's list; undefined for made-up codes and for ZZ, which means unknown here and global there. */
function ftmCountry(code: string): string | undefined {
  if (historic[code] !== undefined) return historic[code];
  regions ??= new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  return noCountries.has(code) || regions.of(code) === undefined ? undefined : code.toLowerCase();
}

/**
 * A result as entities of FollowTheMoney, one a line: the organisation, and a note on it with the result, what speaks on
 * both sides, and the sources. The organisation itself gets no topic: a result is an annotation, not a property of it.
 */
export function assessmentEntities(assessment: Assessment, organisation: Organisation): string {
  const country = ftmCountry(organisation.country);
  const { name, otherNames = [] } = organisation;
  const aliases = otherNames.filter(({ kind }) => kind !== 'former').map((other) => other.name);
  const former = otherNames.filter(({ kind }) => kind === 'former').map((other) => other.name);
  const id = entityId(organisation.id);
  const body = entity(id, 'Organization', {
    name: [name],
    alias: aliases,
    previousName: former,
    country: country === undefined ? [] : [country],
  });
  const note = entity(entityId(`${organisation.id}-affiliation-${assessment.state}`), 'Note', {
    name: [`Evidence of a tie of ${name} to ${assessment.state}`],
    entity: [id],
    summary: [summaryOf(assessment)],
    description: [descriptionOf(assessment)],
    sourceUrl: sourcesOf(assessment, organisation),
    publisher: ['gongo-classifier'],
    modifiedAt: [assessment.asOf],
  });
  return `${JSON.stringify(body)}\n${JSON.stringify(note)}\n`;
}

/** The longest id that FollowTheMoney takes. */
const longestId = 200;

/**
 * An id of letters, digits, dots and hyphens, as FollowTheMoney wants it: other characters are written by their number, and
 * an id that is too long ends in a number made of the whole.
 */
function entityId(id: string): string {
  if (id.length <= longestId && /^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/.test(id)) return id;
  const plain = id.replace(/[^0-9a-zA-Z.-]/gu, (character) => `-u${character.codePointAt(0)!.toString(16)}-`);
  const whole = `x${plain}x`;
  return whole.length <= longestId ? whole : `${whole.slice(0, longestId - 20)}-${fingerprint(whole)}`;
}

/** FNV-1a over UTF-16 code units, in 32 bits. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16);
}

function entity(id: string, schema: string, properties: Readonly<Record<string, readonly string[]>>) {
  const filled = Object.entries(properties).filter(([, values]) => values.length > 0);
  return { id, schema, properties: Object.fromEntries(filled.map(([name, values]) => [name, [...new Set(values)]])) };
}

function summaryOf({ band, probability, interval, state, coverage }: Assessment): string {
  const odds =
    probability === null
      ? ''
      : `, probability ${probabilityText(probability)} (${probabilityText(interval![0])} to ${probabilityText(interval![1])})`;
  return `${band} with regard to ${state}${odds}; ${coverage.indicators} of 6 indicators, ${coverage.evidence} items, ${coverage.sources} sources`;
}

function descriptionOf(assessment: Assessment): string {
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `- ${line}`)];
  const { model } = assessment;
  return [
    summaryOf(assessment),
    ...list(
      'For a tie',
      assessment.evidenceFor.map(({ reason }) => reason),
    ),
    ...list(
      'For independence',
      assessment.evidenceAgainst.map(({ reason }) => reason),
    ),
    ...list(
      'Not known',
      assessment.missing.map(({ question }) => question),
    ),
    ...list('Cautions', assessment.cautions),
    ...list(
      'Replies',
      assessment.replies.map(({ by, date, text }) => `${by} (${date}): ${text}`),
    ),
    `Model ${model.id} ${model.version} ${model.digest}. A reason to look closer, not a verdict.`,
  ].join('\n');
}

/** Web addresses only: FollowTheMoney takes nothing else for a link. */
function sourcesOf({ evidenceFor, evidenceAgainst, derived }: Assessment, { evidence }: Organisation): string[] {
  const all = [...evidence, ...derived];
  return [...evidenceFor, ...evidenceAgainst].flatMap(({ index }) => {
    const url = all[index]?.source?.url ?? '';
    return /^https?:\/\/[^\s.]+\.\S+$/.test(url) ? [url] : [];
  });
}

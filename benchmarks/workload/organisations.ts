import { randomNumbers } from '../../src/evaluation/random-numbers.js';
import type { Evidence, Organisation } from '../../src/index.js';
import type { Document } from '../../src/organisation/document.js';
import { type Language, languages } from '../../src/text/index.js';
import { sentencesOf, stateCodes } from './sentences.js';

export interface WorkloadOptions {
  /** Each organisation has three statements of about 150 words (225 characters of Chinese); else coded evidence alone. */
  readonly statements: boolean;
  readonly seed?: number;
}

/** Made-up organisations: three to six items of evidence with their sources each, the same for the same seed. */
export function* organisations(count: number, { statements, seed = 1 }: WorkloadOptions): Generator<Organisation> {
  // Two streams: the evidence is the same with and without statements.
  const [facts, words] = [drawing(seed), drawing(seed + 1)];
  for (let index = 0; index < count; index += 1) {
    const at = facts.below(stateCodes.length);
    const id = `workload-${index + 1}`;
    const name = `${facts.one(qualities)} ${facts.one(subjects)} ${facts.one(bodies)} ${index + 1}`;
    const evidence = Array.from({ length: 3 + facts.below(4) }, (_, item) => itemOf(facts, `${id}-${item}`));
    const documents = statements
      ? [0, 1, 2].map((n) => statementOf(words, (index + n) % 6, at, `${id}-s${n + 1}`))
      : [];
    yield { id, name, country: stateCodes[at]!, evidence, ...(statements && { documents }) };
  }
}

const qualities = ['National', 'Independent', 'Eastern', 'United', 'All-Country', 'Coastal', 'Young', 'Highland'];
const subjects = ['Women', 'Journalists', 'Teachers', 'Lawyers', 'Farmers', 'Human Rights', 'Environment', 'Education'];
const bodies = ['Association', 'Federation', 'Centre', 'Union', 'Foundation', 'Network', 'Institute', 'Committee'];
const offices = [
  'Deputy Minister of Culture',
  'Member of Parliament',
  'Head of the Office for Public Affairs',
  'Ambassador',
];
const payers = [
  'Ministry of Social Affairs',
  'Open Roads Foundation',
  'National Oil Company',
  'European Development Fund',
];
const events = [
  'report on detention',
  'panel on development',
  'letter to the High Commissioner',
  'rally in the capital',
];
const people = ['A. Mwangi', 'L. Chen', 'M. García', 'S. Ivanova', 'N. Hassan', 'P. Dubois', 'R. Silva', 'T. Nguyen'];

interface Drawing {
  below(limit: number): number;
  one<const Thing>(things: readonly Thing[]): Thing;
}

function drawing(seed: number): Drawing {
  const random = randomNumbers(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  return { below, one: (things) => things[below(things.length)]! };
}

function itemOf({ below, one }: Drawing, name: string): Evidence {
  const from = String(1990 + below(35));
  const source = {
    url: `https://${one(['news', 'register', 'archive', 'gazette'])}.example.org/records/${name}`,
    publisher: one(['Example Daily', 'Register of Associations', 'Example Monitor', 'The organisation itself']),
    date: `${2010 + below(16)}-0${1 + below(9)}-1${below(10)}`,
    quality: one(['press', 'official-record', 'advocacy', 'organisation'] as const),
  };
  const common = { from, ...(below(2) === 0 && { to: String(Number(from) + below(6)) }), source };
  // One item in eight concerns another state, as in the records that the model was fitted on.
  const state = below(8) === 0 ? { state: one(stateCodes) } : {};
  const what = `${one(events)} ${name}`;
  switch (below(12)) {
    case 0:
    case 1: {
      const funderKind = one(['government', 'private-foundation', 'state-enterprise', 'members'] as const);
      return { kind: 'funding-source', funder: one(payers), funderKind, share: below(100) / 100, ...state, ...common };
    }
    case 2: {
      const [officeKind, timing] = [one(['executive', 'legislature', 'diplomatic']), one(['concurrent', 'former'])];
      const post = {
        person: one(people),
        role: one(['president', 'board', 'director'] as const),
        office: one(offices),
      };
      return { kind: 'office-held', ...post, officeKind, level: 'national', timing, ...common };
    }
    case 3:
      return { kind: 'appointment', appointedBy: one(['state', 'members', 'board']), what, ...common };
    case 4:
    case 5: {
      const founderKind = one(['state', 'citizens', 'professionals', 'official'] as const);
      return { kind: 'founding', founder: `${one(people)} and others`, founderKind, ...common };
    }
    case 6:
      return {
        kind: 'legal-form',
        form: 'by its statute',
        formKind: one(['association', 'public-institution']),
        ...common,
      };
    case 7:
      return { kind: 'adverse-action', action: one(['raided', 'suspended', 'foreign-agent']), what, ...common };
    case 8:
    case 9: {
      const stance = one(['praises', 'defends', 'criticises', 'neutral'] as const);
      return { kind: 'stance', stance, forum: 'Human Rights Council', topic: one(events), what, ...state, ...common };
    }
    case 10: {
      const conduct = one(['documents-abuses', 'advocates-for-state', 'participates', 'defends-victims'] as const);
      return { kind: 'conduct', conduct, what, ...state, ...common };
    }
    default: {
      const otherKind = one(['independent', 'government', 'unknown', 'gongo'] as const);
      return { kind: 'link', other: `${one(subjects)} ${one(bodies)}`, relation: 'member-of', otherKind, ...common };
    }
  }
}

function statementOf({ below, one }: Drawing, language: number, state: number, id: string): Document {
  const name: Language = languages[language]!;
  const { states, subjects: topics, sentences } = sentencesOf[name];
  const enough = name === 'zh' ? (text: string) => text.length >= 225 : (text: string) => text.split(' ').length >= 150;
  let text = '';
  for (let at = below(sentences.length); !enough(text); at = (at + 1 + below(4)) % sentences.length) {
    const sentence = sentences[at]!.replace('{s}', one(topics))
      .replace('{n}', states[state]!)
      .replace('{d}', String(2 + below(60)));
    text += name === 'zh' || text === '' ? sentence : ` ${sentence}`;
  }
  const source = { url: `https://statements.example.org/${id}`, publisher: 'Example Council' };
  return { id, kind: 'statement', text, date: `${2015 + below(10)}`, forum: 'Human Rights Council', source };
}

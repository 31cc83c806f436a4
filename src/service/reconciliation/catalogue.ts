import { compareOrganisations, type NamedOrganisation, namedOrganisation } from '../../merge/compare-organisations.js';
import { conflictingScheme, identifiersOf, sharedIdentifier } from '../../merge/identifiers.js';
import type { NameDecision } from '../../names/compare-names.js';
import { createNameIndex, parseName } from '../../names/index.js';
import type { Organisation } from '../../organisation/organisation.js';
import { serviceLimits } from '../limits.js';

/** What is known of an organisation that is looked for. */
export interface Description {
  /** Its name, or the id of one of the list. */
  readonly text: string;
  readonly country?: string;
  readonly identifiers: readonly { readonly scheme: string; readonly id: string }[];
}

/** An organisation of the list that may be the one described. */
export interface Candidate {
  readonly organisation: Organisation;
  readonly decision: NameDecision;
  /** The probability that it is, 0..1. */
  readonly confidence: number;
  readonly reason: string;
  readonly sharesIdentifier: boolean;
  /** It is, and no other one can be: what nobody has to look at. */
  readonly isMatch: boolean;
}

/** A list of organisations in which others are looked up. */
export interface Catalogue {
  readonly organisations: readonly Organisation[];
  get(id: string): Organisation | undefined;
  /** Those who may be meant, the likeliest first; those who are not are left out. */
  find(description: Description): Candidate[];
  /** Those one of whose names or whose id begins as, or holds a word that begins as, the text. */
  beginningWith(text: string): Organisation[];
}

interface Entry extends NamedOrganisation {
  /** Its names and id, as they are searched while somebody types. */
  readonly searched: string;
}

/** @param organisations - each with an id of its own */
export function createCatalogue(organisations: readonly Organisation[]): Catalogue {
  const entries = organisations.map((organisation): Entry => {
    const names = [organisation.name, ...(organisation.otherNames ?? []).map(({ name }) => name)];
    return { ...namedOrganisation(organisation), searched: ` ${[...names, organisation.id].map(plain).join(' ')}` };
  });
  const byId = new Map(entries.map((entry) => [entry.organisation.id, entry]));
  const byIdentifier = new Map<string, Set<Entry>>();
  for (const entry of entries)
    for (const key of identifierKeys(entry.organisation))
      byIdentifier.set(key, (byIdentifier.get(key) ?? new Set()).add(entry));
  const owners: Entry[] = [];
  // Abbreviations find candidates, too, who are then compared by their whole names only.
  const index = createNameIndex(
    entries.flatMap((entry) => {
      const short = (entry.organisation.otherNames ?? []).filter(({ kind }) => kind === 'abbreviation');
      const names = [...entry.names, ...short.map(({ name }) => parseName(name))];
      owners.push(...names.map(() => entry));
      return names;
    }),
  );
  return {
    organisations,
    get: (id) => byId.get(id)?.organisation,
    find({ text, country, identifiers }) {
      const name = text.slice(0, serviceLimits.queryText);
      const wanted: Organisation = {
        id: '',
        name,
        country: country ?? '',
        identifiers: [...identifiers],
        evidence: [],
      };
      const named = namedOrganisation(wanted);
      const found = new Set<Entry>();
      if (byId.has(text)) found.add(byId.get(text)!);
      for (const key of identifierKeys(wanted)) for (const entry of byIdentifier.get(key) ?? []) found.add(entry);
      if (named.name.forms.length > 0)
        for (const position of index.candidates(named.name)) found.add(owners[position]!);
      const judged = [...found]
        .map((entry) => judge(named, entry, country))
        .filter(({ decision }) => decision !== 'different')
        .sort((a, b) => b.confidence - a.confidence || (a.organisation.id < b.organisation.id ? -1 : 1));
      const certain = judged.filter(({ decision }) => decision === 'same');
      return judged.map((one) => ({
        ...one,
        isMatch: certain.length === 1 && certain[0] === one && (one.organisation.possibleMatches ?? []).length === 0,
      }));
    },
    beginningWith(text) {
      const start = plain(text.slice(0, serviceLimits.queryText));
      const whole = entries.filter(({ searched }) => searched.startsWith(` ${start}`));
      const within = entries.filter(
        ({ searched }) => searched.indexOf(` ${start}`, 1) > 0 && !searched.startsWith(` ${start}`),
      );
      return [...whole, ...within].map(({ organisation }) => organisation);
    },
  };
}

function judge(wanted: NamedOrganisation, entry: Entry, country: string | undefined): Omit<Candidate, 'isMatch'> {
  const { organisation } = entry;
  if (wanted.organisation.name === organisation.id)
    return { organisation, decision: 'same', confidence: 1, reason: 'its id', sharesIdentifier: false };
  const shared = sharedIdentifier(wanted.organisation, organisation);
  const asked = { ...wanted.organisation, country: country ?? organisation.country };
  const byName = compareOrganisations({ ...wanted, organisation: asked }, entry);
  const sharesIdentifier = shared !== undefined;
  const conflict = conflictingScheme(wanted.organisation, organisation);
  if (sharesIdentifier) {
    const agrees = wanted.organisation.name === '' || byName.decision !== 'different';
    const reason = `both have ${shared}`;
    return agrees
      ? { organisation, decision: 'same', confidence: 1, reason, sharesIdentifier }
      : {
          organisation,
          decision: 'ambiguous',
          confidence: 0.5,
          reason: `${reason}, but ${byName.reason}`,
          sharesIdentifier,
        };
  }
  if (conflict !== undefined && byName.decision === 'same') {
    const reason = `${byName.reason}; but they have different identifiers in ${conflict}`;
    return {
      organisation,
      decision: 'ambiguous',
      confidence: Math.min(0.5, byName.confidence),
      reason,
      sharesIdentifier,
    };
  }
  const { decision, confidence, reason } = byName;
  return { organisation, decision, confidence, reason, sharesIdentifier };
}

function identifierKeys(organisation: Organisation): string[] {
  return [...identifiersOf(organisation)].flatMap(([scheme, ids]) => [...ids].map((id) => `${scheme}\n${id}`));
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

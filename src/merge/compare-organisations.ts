import { compareNames, type NameMatch } from '../names/compare-names.js';
import { sameInLists } from '../names/group-names.js';
import { type ParsedName, parseName } from '../names/parse-name.js';
import type { Organisation } from '../organisation/organisation.js';
import { stateOf } from '../organisation/state.js';

/** The names under which a record is compared. */
export interface NamedOrganisation {
  readonly organisation: Organisation;
  readonly name: ParsedName;
  /** Its name and its other names, abbreviations aside: too many organisations share one. */
  readonly names: readonly ParsedName[];
}

export function namedOrganisation(organisation: Organisation): NamedOrganisation {
  const others = (organisation.otherNames ?? []).filter(({ kind }) => kind !== 'abbreviation');
  const name = parseName(organisation.name);
  return { organisation, name, names: [name, ...others.map((other) => parseName(other.name))] };
}

/**
 * Whether two records describe one organisation, by their names. It takes more than for two names that somebody holds
 * together (`sameInLists`), and a contradiction between the names or the countries leaves a question at best.
 */
export function compareOrganisations(a: NamedOrganisation, b: NamedOrganisation): NameMatch {
  const main = compareNames(a.name, b.name);
  let best = main;
  for (const nameA of a.names)
    for (const nameB of b.names) {
      if (nameA === a.name && nameB === b.name) continue;
      const match = compareNames(nameA, nameB);
      if (match.confidence > best.confidence)
        best = { ...match, reason: `“${nameA.text}” and “${nameB.text}”: ${match.reason}` };
    }
  if (best.decision === 'different') return best;
  const doubts: string[] = [];
  if (best !== main && main.isContradiction) doubts.push(`their main names contradict each other (${main.reason})`);
  const [countryA, countryB] = [stateOf(a.organisation.country), stateOf(b.organisation.country)];
  if (countryA !== countryB) doubts.push(`one is of ${countryA}, the other of ${countryB}`);
  if (doubts.length > 0) {
    const confidence = Math.min(best.confidence, 0.5);
    return { decision: 'ambiguous', confidence, reason: `${best.reason}; but ${doubts.join(' and ')}` };
  }
  return { ...best, decision: best.confidence >= sameInLists ? 'same' : 'ambiguous' };
}

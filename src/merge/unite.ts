import { factKey } from '../evidence/duplicates.js';
import type { Organisation } from '../organisation/organisation.js';
import { stateOf } from '../organisation/state.js';
import { identifiersOf } from './identifiers.js';

type OtherName = NonNullable<Organisation['otherNames']>[number];

/**
 * One record of several that describe one organisation. The first gives id, name and country, and every field that the
 * others lack; names, identifiers, evidence, documents and replies of all are kept. A fact that several tell is told once,
 * with a source if any of them has one.
 */
export function unite(organisations: readonly Organisation[]): Organisation {
  const [first, ...others] = organisations as readonly [Organisation, ...Organisation[]];
  if (others.length === 0) return first;
  const lists = {
    otherNames: otherNames(organisations),
    identifiers: distinct(
      organisations.flatMap(({ identifiers = [] }) => identifiers),
      (identifier) =>
        JSON.stringify(
          [...identifiersOf({ ...first, identifiers: [identifier] })].map(([scheme, ids]) => [scheme, ...ids]),
        ),
    ),
    documents: distinct(
      organisations.flatMap(({ documents = [] }) => documents),
      JSON.stringify,
    ),
    replies: distinct(
      organisations.flatMap(({ replies = [] }) => replies),
      JSON.stringify,
    ),
  };
  const united: Organisation = {
    ...Object.assign({}, ...[...others].reverse(), first),
    evidence: evidence(organisations),
  };
  delete united.possibleMatches;
  for (const [field, list] of Object.entries(lists)) if (list.length > 0) united[field] = list;
  return united;
}

function otherNames(organisations: readonly Organisation[]): OtherName[] {
  const [first] = organisations;
  const named = organisations.flatMap(({ name, otherNames = [] }, index): OtherName[] =>
    index === 0 || name === first!.name ? otherNames : [{ name, kind: 'alias' }, ...otherNames],
  );
  return distinct(named, ({ name }) => name.normalize('NFKC').toLowerCase()).filter(({ name }) => name !== first!.name);
}

function evidence(organisations: readonly Organisation[]): Organisation['evidence'] {
  const { country } = organisations[0]!;
  const byFact = new Map<string, Organisation['evidence'][number]>();
  for (const organisation of organisations)
    for (const item of organisation.evidence) {
      // An item without a state is about its own record's country, which need not be the united record's.
      const told =
        item.state === undefined && organisation.country !== country ? { ...item, state: organisation.country } : item;
      const key = factKey(told, stateOf(told.state ?? country));
      const known = byFact.get(key);
      if (known === undefined || (known.source === undefined && told.source !== undefined)) byFact.set(key, told);
    }
  return [...byFact.values()];
}

function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const seen = new Map<string, Item>();
  for (const item of items) {
    const key = keyOf(item);
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}

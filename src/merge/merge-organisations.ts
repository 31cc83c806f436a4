import { createNameIndex } from '../names/name-index.js';
import type { Organisation } from '../organisation/organisation.js';
import { compareOrganisations, type NamedOrganisation, namedOrganisation } from './compare-organisations.js';
import { type Decision, pairKey } from './decision.js';
import { conflictingScheme, identifiersOf, sharedIdentifier } from './identifiers.js';
import { unite } from './unite.js';

/** Why two records were put together. */
export interface Join {
  readonly a: Organisation;
  readonly b: Organisation;
  readonly by: 'decision' | 'identifier' | 'name';
  /** 1 for decisions and identifiers; for names the calibrated probability. */
  readonly confidence: number;
  readonly reason: string;
}

/** Two records that a person has to decide on. */
export interface Question {
  readonly a: Organisation;
  readonly b: Organisation;
  readonly confidence: number;
  readonly reason: string;
}

/** Two lists joined, and what was joined and why. */
export interface Merge {
  /** One record an organisation: those of the first list in their order, then what only the second has. */
  readonly organisations: readonly Organisation[];
  readonly joins: readonly Join[];
  /** The records of an open question stay apart, each naming the other in `possibleMatches`: neither gets a score (R10). */
  readonly questions: readonly Question[];
  /** Pairs that look alike and were kept apart for good: by a decision, or because a register lists them as two. */
  readonly keptApart: readonly Pick<Question, 'a' | 'b' | 'reason'>[];
}

/**
 * Joins two lists of organisations: by the user's decisions, then by identifiers, then by names. Nothing is joined on
 * a doubt.
 */
export function mergeOrganisations(
  first: readonly Organisation[],
  second: readonly Organisation[],
  decisions: readonly Decision[] = [],
): Merge {
  const records = [...first, ...second];
  const decided = new Map(decisions.map((one) => [pairKey(one.a, one.b), one.decision]));
  const groupOf = records.map((_, index) => [index]);
  const joins: Join[] = [];
  const questions: Question[] = [];
  const keptApart: Merge['keptApart'][number][] = [];
  const pair = (i: number, j: number) => ({ a: records[i]!, b: records[j]! });

  /** What stands against joining the groups of two records, if anything. */
  const obstacle = (i: number, j: number): string | undefined => {
    for (const x of groupOf[i]!)
      for (const y of groupOf[j]!) {
        const [a, b] = [records[x]!, records[y]!];
        if (decided.get(pairKey(a, b)) === 'different') return 'you decided that they are different';
        const scheme = conflictingScheme(a, b);
        if (scheme !== undefined) return `they have different identifiers in ${scheme}`;
      }
    return undefined;
  };
  const join = (i: number, j: number, by: Join['by'], confidence: number, reason: string) => {
    if (groupOf[i] === groupOf[j]) return;
    joins.push({ ...pair(i, j), by, confidence, reason });
    const group = [...groupOf[i]!, ...groupOf[j]!].sort((x, y) => x - y);
    for (const member of group) groupOf[member] = group;
  };

  for (const [i, j] of pairsDecidedSame(records, decisions))
    join(i, j, 'decision', 1, 'you decided that they are the same');
  for (const [i, j] of pairsByIdentifier(records)) {
    if (groupOf[i] === groupOf[j]) continue;
    const against = obstacle(i, j);
    const shared = sharedIdentifier(records[i]!, records[j]!);
    if (against === undefined) join(i, j, 'identifier', 1, `both have ${shared}`);
    else if (against.startsWith('you')) keptApart.push({ ...pair(i, j), reason: against });
    else questions.push({ ...pair(i, j), confidence: 0.5, reason: `both have ${shared}, but ${against}` });
  }

  const named = records.map(namedOrganisation);
  const found = pairsByName(named, first.length).filter(({ i, j }) => groupOf[i] !== groupOf[j]);
  const certain = found.filter(({ match }) => match.decision === 'same');
  for (const { i, j, match } of found) {
    if (groupOf[i] === groupOf[j]) continue;
    const against = obstacle(i, j);
    const rivals = certain
      .filter((other) => (other.i === i) !== (other.j === j))
      .filter((other) => {
        const [x, y] = other.i === i ? [other.j, j] : [other.i, i];
        return groupOf[x] !== groupOf[y];
      });
    if (against !== undefined) keptApart.push({ ...pair(i, j), reason: `${match.reason}; but ${against}` });
    else if (match.decision !== 'same') questions.push({ ...pair(i, j), ...match });
    else if (rivals.length > 0)
      questions.push({
        ...pair(i, j),
        ...match,
        confidence: 0.5,
        reason: `${match.reason}; but ${rivals.length} more match as well`,
      });
    else join(i, j, 'name', match.confidence, match.reason);
  }

  return { organisations: united(records, groupOf, questions), joins, questions, keptApart };
}

function united(
  records: readonly Organisation[],
  groupOf: readonly (readonly number[])[],
  questions: readonly Question[],
): Organisation[] {
  return records.flatMap((_record, index) => {
    const group = groupOf[index]!;
    if (group[0] !== index) return [];
    const members = group.map((member) => records[member]!);
    const { possibleMatches: _, ...organisation } = unite(members);
    const open = questions.flatMap(({ a, b, confidence, reason }) => {
      const other = members.includes(a) ? b : members.includes(b) ? a : undefined;
      return other === undefined ? [] : [{ id: other.id, name: other.name, confidence, reason }];
    });
    return [
      open.length === 0 ? (organisation as Organisation) : ({ ...organisation, possibleMatches: open } as Organisation),
    ];
  });
}

function pairsDecidedSame(records: readonly Organisation[], decisions: readonly Decision[]): [number, number][] {
  const positions = new Map<string, number[]>();
  for (const [index, { id, name }] of records.entries()) {
    const key = `${id}\n${name}`;
    positions.set(key, [...(positions.get(key) ?? []), index]);
  }
  return decisions
    .filter(({ decision }) => decision === 'same')
    .flatMap(({ a, b }) => {
      const all = [...(positions.get(`${a.id}\n${a.name}`) ?? []), ...(positions.get(`${b.id}\n${b.name}`) ?? [])];
      return all.slice(1).flatMap((index): [number, number][] => (index === all[0] ? [] : [[all[0]!, index]]));
    });
}

function pairsByIdentifier(records: readonly Organisation[]): [number, number][] {
  const holders = new Map<string, number>();
  const pairs: [number, number][] = [];
  for (const [index, record] of records.entries())
    for (const [scheme, ids] of identifiersOf(record))
      for (const id of ids) {
        const holder = holders.get(`${scheme}\n${id}`);
        if (holder === undefined) holders.set(`${scheme}\n${id}`, index);
        else if (holder !== index) pairs.push([holder, index]);
      }
  return pairs;
}

/** Pairs across the lists whose names may name one organisation, the likeliest first. */
function pairsByName(named: readonly NamedOrganisation[], firstLength: number) {
  const owners: number[] = [];
  const names = named.flatMap((one, index) => {
    if (index < firstLength) return [];
    owners.push(...one.names.map(() => index));
    return one.names;
  });
  const index = createNameIndex(names);
  return named
    .slice(0, firstLength)
    .flatMap((one, i) => {
      const candidates = new Set(
        one.names.flatMap((name) => index.candidates(name)).map((position) => owners[position]!),
      );
      return [...candidates].map((j) => ({ i, j, match: compareOrganisations(one, named[j]!) }));
    })
    .filter(({ match }) => match.decision !== 'different')
    .sort((x, y) => y.match.confidence - x.match.confidence || x.i - y.i || x.j - y.j);
}

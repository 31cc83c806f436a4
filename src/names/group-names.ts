import matcher from '../../models/names/matcher.json' with { type: 'json' };
import { compareNames, type NameMatch } from './compare-names.js';
import { createNameIndex } from './name-index.js';

/** The least confidence at which names of lists are taken for one organisation's. */
export const sameInLists = matcher.sameInLists;

/** Two names of a list, by their positions, and what their comparison found. */
export interface NamePair extends NameMatch {
  readonly a: number;
  readonly b: number;
}

/** The names of a list that name one organisation. */
export interface NameGroup {
  /** The spelling that stands most often in the list; of several, the longest. */
  readonly name: string;
  /** Positions in the list, ascending. */
  readonly members: readonly number[];
}

/** Names that belong to one organisation each, and the pairs in doubt. */
export interface NameGroups {
  /** Every position stands in exactly one group; in the order of their first members. */
  readonly groups: readonly NameGroup[];
  /** Why names were put together; a name that is written the same to the letter is not mentioned. */
  readonly joined: readonly NamePair[];
  /** Pairs across groups that may name one organisation: for a person to decide. The likeliest first. */
  readonly ambiguous: readonly NamePair[];
}

/** How names are grouped. */
export interface GroupNamesOptions {
  /**
   * The least confidence at which names are put together, 0..1. Default 0.9: a list holds far more pairs of different
   * organisations than of one, so that it takes more than for a pair that somebody holds together.
   */
  readonly minimumConfidence?: number;
}

/**
 * Finds the names in a list that name one organisation, such as an applicant who is spelt otherwise from session to
 * session. Two groups are joined only where no name of the one contradicts a name of the other. Ten thousand names take seconds.
 */
export function groupNames(names: readonly string[], options: GroupNamesOptions = {}): NameGroups {
  const positions = new Map<string, number[]>();
  for (const [position, name] of names.entries()) {
    const known = positions.get(name);
    if (known === undefined) positions.set(name, [position]);
    else known.push(position);
  }
  const spellings = [...positions.keys()];
  const index = createNameIndex(spellings);
  const compare = (a: number, b: number) => compareNames(index.names[a]!, index.names[b]!);
  const pairs: NamePair[] = [];
  for (const [a, name] of index.names.entries())
    for (const b of index.candidates(name)) {
      if (b <= a) continue;
      const match = compare(a, b);
      if (match.decision !== 'different') pairs.push({ a, b, ...match });
    }
  pairs.sort((x, y) => y.confidence - x.confidence || x.a - y.a || x.b - y.b);
  const groupOf = spellings.map((_, spelling) => [spelling]);
  const joined: NamePair[] = [];
  const open: NamePair[] = [];
  for (const pair of pairs) {
    const [one, other] = [groupOf[pair.a]!, groupOf[pair.b]!];
    if (one === other) continue;
    const isSame = pair.confidence >= (options.minimumConfidence ?? sameInLists);
    if (!isSame || contradict(one, other, compare)) {
      open.push(pair);
      continue;
    }
    joined.push(pair);
    const both = [...one, ...other];
    for (const spelling of both) groupOf[spelling] = both;
  }
  const first = (spelling: number) => positions.get(spellings[spelling]!)![0]!;
  const toPositions = (pair: NamePair): NamePair => ({ ...pair, a: first(pair.a), b: first(pair.b) });
  const groups = [...new Set(groupOf)].map((group): NameGroup => {
    const often = (spelling: number) => positions.get(spellings[spelling]!)!.length;
    const best = [...group].sort(
      (a, b) => often(b) - often(a) || spellings[b]!.length - spellings[a]!.length || a - b,
    )[0]!;
    const members = group.flatMap((spelling) => positions.get(spellings[spelling]!)!).sort((a, b) => a - b);
    return { name: spellings[best]!, members };
  });
  return {
    groups: groups.sort((a, b) => a.members[0]! - b.members[0]!),
    joined: joined.map(toPositions),
    ambiguous: open.filter(({ a, b }) => groupOf[a] !== groupOf[b]).map(toPositions),
  };
}

/** Names of one group that may be compared with each of another's before they are joined. */
const mostCompared = 12;

function contradict(
  one: readonly number[],
  other: readonly number[],
  compare: (a: number, b: number) => NameMatch,
): boolean {
  return one
    .slice(0, mostCompared)
    .some((a) => other.slice(0, mostCompared).some((b) => compare(a, b).decision === 'different'));
}

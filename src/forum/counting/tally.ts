/** Counts by group and, within it, by participant or subject, filled one record at a time. */
export class Tally<Group extends string | number> {
  private readonly groups = new Map<Group, Map<string, number>>();

  add(group: Group, what: string): void {
    let counts = this.groups.get(group);
    if (counts === undefined) {
      counts = new Map();
      this.groups.set(group, counts);
    }
    count(counts, what);
  }

  of(group: Group): ReadonlyMap<string, number> {
    return this.groups.get(group) ?? new Map();
  }

  /** Groups in order (numbers by size, names as people sort them), each with its counts. */
  sorted(): [Group, ReadonlyMap<string, number>][] {
    return [...this.groups].sort(([a], [b]) => compareGroups(a, b));
  }
}

const collator = new Intl.Collator('en', { numeric: true });

function compareGroups(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

/** Counts one more of `key`. */
export function count<Key>(counts: Map<Key, number>, key: Key, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** Entries of a count, the greatest first; ties by key, so that the same records give the same bytes. */
export function ranked<Key extends string | number>(counts: ReadonlyMap<Key, number>): [Key, number][] {
  return [...counts].sort(([a, left], [b, right]) => right - left || compareGroups(a, b));
}

/** Things by what `key` says of them, in the order of their first. */
export function grouped<Key, Thing>(things: Iterable<Thing>, key: (thing: Thing) => Key): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const of = groups.get(key(thing));
    if (of === undefined) groups.set(key(thing), [thing]);
    else of.push(thing);
  }
  return groups;
}

/** Log-odds, or a feature with the tree that follows where it is there, and the one where it is not. */
export type FeatureTree = number | readonly [feature: number, there: FeatureTree, absent: FeatureTree];

/** Trees laid out as rows of numbers: nested ones take several times as long to read. */
export class Forest {
  /** Of every fork its feature and where it goes on, there and absent: below 0 at a leaf, `~place`. */
  private readonly forks: Int32Array;
  private readonly leaves: Float64Array;
  private readonly roots: Int32Array;

  constructor(trees: readonly FeatureTree[]) {
    const forks: number[] = [];
    const leaves: number[] = [];
    const lay = (tree: FeatureTree): number => {
      if (typeof tree === 'number') return ~(leaves.push(tree) - 1);
      const at = forks.length;
      forks.push(tree[0], 0, 0);
      forks[at + 1] = lay(tree[1]);
      forks[at + 2] = lay(tree[2]);
      return at;
    };
    this.roots = Int32Array.from(trees, lay);
    this.forks = Int32Array.from(forks);
    this.leaves = Float64Array.from(leaves);
  }

  /** The sum of what the trees say of a row; `has` holds 1 at the places of the row's features. */
  sum(has: Uint8Array): number {
    const { forks, leaves, roots } = this;
    let sum = 0;
    for (let tree = 0; tree < roots.length; tree += 1) {
      let node = roots[tree]!;
      while (node >= 0) node = forks[node + 2 - has[forks[node]!]!]!;
      sum += leaves[~node]!;
    }
    return sum;
  }
}

/** Log-odds, or a feature with the tree that follows where it is there, and the one where it is not. */
export type FeatureTree = number | readonly [feature: number, there: FeatureTree, absent: FeatureTree];

/** What a tree says of a row; `has` holds 1 at the places of the row's features. */
export function readTree(tree: FeatureTree, has: Uint8Array): number {
  let node = tree;
  while (typeof node !== 'number') node = has[node[0]] === 1 ? node[1] : node[2];
  return node;
}

import pairs from 'opencc-js/dict/TSCharacters';

/**
 * Traditional characters and the simplified one that replaces each, by code unit; characters beyond the Basic Multilingual
 * Plane are left as they are, so that a text keeps its length. The table is that of OpenCC.
 */
const simplified: ReadonlyMap<number, number> = new Map(
  pairs.split('|').flatMap((pair): [number, number][] => {
    const [from = '', to = ''] = pair.split(' ');
    return from.length === 1 && to.length === 1 ? [[from.charCodeAt(0), to.charCodeAt(0)]] : [];
  }),
);

/** The simplified form of a Han character, given and returned as a UTF-16 code unit. */
export function simplifiedCharacter(code: number): number {
  return simplified.get(code) ?? code;
}

/**
 * What a UTF-16 code unit is to a tokeniser: 0 separates words, 1 belongs to a word, 2 is a word by itself (Han
 * characters, which are written without spaces). Letters beyond the Basic Multilingual Plane count as parts of words.
 */
export const characterClass: Uint8Array = (() => {
  const table = new Uint8Array(0x10000);
  // Letters, digits, the marks that combine with them, and what is invisible inside words (joiners, soft hyphen).
  const word = /[\p{L}\p{N}\p{M}]|\u200c|\u200d|\u00ad/u;
  const han = /\p{Script=Han}/u;
  for (let code = 0x30; code < 0x10000; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) table[code] = 1;
    else if (code >= 0xe000 && code <= 0xf8ff) continue;
    else {
      const character = String.fromCharCode(code);
      if (han.test(character) && code >= 0x2e80) table[code] = 2;
      else if (word.test(character)) table[code] = 1;
    }
  }
  return table;
})();

export function isWordCharacter(code: number): boolean {
  return characterClass[code] !== 0;
}

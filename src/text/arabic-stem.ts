/** Conjunctions, prepositions and the article, as they are written joined to a word; longest first. */
const prefixes = ['وبال', 'وكال', 'وال', 'فال', 'بال', 'كال', 'ولل', 'لل', 'ال', 'وب', 'ول', 'و', 'ف', 'ب', 'ل', 'ك'];

/** Endings of number and gender and joined pronouns; longest first. */
const suffixes = ['هما', 'تهم', 'تها', 'ات', 'ان', 'ون', 'ين', 'يه', 'ها', 'هم', 'هن', 'نا', 'كم', 'ته', 'ه', 'ي', 'ت'];

/**
 * A light stem of an Arabic word in folded letters: one run of prefixes and one suffix are taken off while enough of the
 * word remains. After the "light" stemmers of Larkey, Ballesteros and Connell (SIGIR 2002), which do no morphology.
 */
export function arabicStem(word: string): string {
  let stem = word;
  for (const prefix of prefixes) {
    // A single letter may belong to the root, so more of the word must remain.
    const rest = prefix.length === 1 ? 4 : 3;
    if (stem.length >= prefix.length + rest && stem.startsWith(prefix)) {
      stem = stem.slice(prefix.length);
      break;
    }
  }
  for (const suffix of suffixes) {
    if (stem.length >= suffix.length + 3 && stem.endsWith(suffix)) {
      return stem.slice(0, -suffix.length);
    }
  }
  return stem;
}

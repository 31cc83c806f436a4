import { type FoldedText, foldText } from './folded-text.js';

/**
 * Items whose persons are written as the text first writes them: by "she" a person is known in folded letters, and one person
 * must not be two.
 */
export function withWrittenNames<Item extends object>(items: readonly Item[], text: string): Item[] {
  let folded: FoldedText | undefined;
  const written = new Map<string, string>();
  const writtenOf = (name: string): string => {
    folded ??= foldText(text);
    const at = folded.text.indexOf(name);
    return at === -1 ? name : text.slice(folded.offsets[at]!, folded.offsets[at + name.length - 1]! + 1);
  };
  return items.map((item) => {
    const { person } = item as { person?: unknown };
    if (typeof person !== 'string' || person === '' || text.includes(person)) return item;
    const name = written.get(person) ?? writtenOf(person);
    written.set(person, name);
    return { ...item, person: name };
  });
}

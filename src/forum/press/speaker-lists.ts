import { type CoveredSpeaker, nameOf } from './coverage.js';

/** A sentence that says that organisations, and not states, took the floor. */
const heading =
  /(?:(?:organi[sz]ations?|NGOs?|civil society)[^:.]{0,120}\b(?:took the floor|spoke|made statements?|speakers were)|(?:organisations?|ONG)[^:.]{0,120}\b(?:pris la parole|fait des déclarations|déclarations)|(?:speaking|also speaking)[^:.]{0,60}\b(?:organi[sz]ations|NGOs)[^:.]{0,40})\s*:\s*/iu;

const joint =
  /^(?:in a joint statement (?:with|on behalf of)|on behalf of|au nom (?:de|également de)|\(?(?:joint statement|déclaration commune))\s*/iu;

/**
 * Organisations that took the floor, from the lists in summaries of meetings. Names are parted by semicolons or, where there is none,
 * by commas; a last part that may be one name or two (`Rights and Freedom and Peace`) is left out.
 */
export function coveredSpeakers(paragraphs: readonly string[]): CoveredSpeaker[] {
  return paragraphs.flatMap((paragraph) => {
    const match = heading.exec(paragraph);
    if (match === null) return [];
    const list = paragraph.slice(match.index + match[0].length).replace(/\.\s*$/u, '');
    return speakersIn(partsOf(list));
  });
}

function partsOf(list: string): string[] {
  const separator = list.includes(';') ? /;\s*/u : /,\s+/u;
  const parts = list.split(separator).map((part) => part.trim());
  const last = parts.pop() ?? '';
  const led = /^(?:and|et|as well as|ainsi que) (.*)$/iu.exec(last)?.[1];
  const rest = led ?? last;
  const conjunctions = rest.match(/\s(?:and|et)\s/giu)?.length ?? 0;
  if (led !== undefined || conjunctions === 0) parts.push(rest);
  else if (conjunctions === 1 && !list.includes(';') && parts.length === 0) parts.push(rest);
  return parts;
}

function speakersIn(parts: readonly string[]): CoveredSpeaker[] {
  const speakers: { speaker: string; jointWith: string[] }[] = [];
  for (const part of parts) {
    const partner = joint.exec(part);
    if (partner !== null) {
      const name = nameOf(part.slice(partner[0].length));
      if (name !== undefined && isSpecific(name)) speakers.at(-1)?.jointWith.push(name);
      continue;
    }
    const name = nameOf(part);
    if (name !== undefined && isSpecific(name)) speakers.push({ speaker: name, jointWith: [] });
  }
  return speakers;
}

/** Two words, or an acronym; a single common word is a piece of a name that a comma cut. */
function isSpecific(name: string): boolean {
  return (
    !/^(?:several|a number of|plusieurs)\b/iu.test(name) &&
    (/\s/u.test(name) || /^\p{Lu}{3,}$/u.test(name)) &&
    !/^(?:Inc|Ltd|e\.?V)\b/u.test(name)
  );
}

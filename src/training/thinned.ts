import { factKey } from '../evidence/duplicates.js';
import type { LabelledOrganisation } from '../organisation/labelled-organisation.js';

/**
 * The organisation as it would stand with part of its evidence: every `parts`-th item in an order that is drawn by the items'
 * content. The order of the record leaves no trace and every run draws the same.
 *
 * @returns `parts` copies that share the evidence among them; none when there is too little to share
 */
export function thinned(organisation: LabelledOrganisation, parts: number): LabelledOrganisation[] {
  if (organisation.evidence.length < parts) return [];
  const drawn = organisation.evidence
    .map((item) => ({ item, draw: hash(factKey(item, '')) }))
    .sort((a, b) => a.draw - b.draw)
    .map(({ item }) => item);
  return Array.from({ length: parts }, (_, part) => ({
    ...organisation,
    evidence: drawn.filter((_item, place) => place % parts === part),
  }));
}

/** FNV-1a with a final mix: spreads texts evenly over 32 bits. Not for secrets. */
function hash(text: string): number {
  let state = 2166136261;
  for (let place = 0; place < text.length; place += 1) state = Math.imul(state ^ text.charCodeAt(place), 16777619);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  return (state ^ (state >>> 13)) >>> 0;
}

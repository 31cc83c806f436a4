import { serviceLimits } from '../limits.js';
import type { Catalogue } from './catalogue.js';
import { organisationType } from './manifest.js';
import { properties } from './properties.js';
import type { SuggestResult } from './protocol.js';

/** What is offered while somebody types; `cursor` is how many suggestions they have seen. */
export interface Typed {
  readonly prefix: string;
  readonly cursor: number;
}

export function suggestEntities(catalogue: Catalogue, { prefix, cursor }: Typed): SuggestResult {
  const exact = catalogue.get(prefix);
  const begun = prefix.trim() === '' ? [] : catalogue.beginningWith(prefix);
  // Who is written otherwise than it begins: other scripts, other spellings, slips.
  const alike = catalogue.find({ text: prefix, identifiers: [] }).map(({ organisation }) => organisation);
  const all = [...new Set([...(exact === undefined ? [] : [exact]), ...begun, ...alike])];
  return {
    result: all.slice(cursor, cursor + serviceLimits.suggestions).map(({ id, name, country, otherNames = [] }) => ({
      id,
      name,
      description: [country, ...otherNames.slice(0, 3).map((other) => other.name)].join('; '),
      notable: [organisationType],
    })),
  };
}

export function suggestProperties(typed: Typed): SuggestResult {
  return chosen(properties, typed);
}

export function suggestTypes(typed: Typed): SuggestResult {
  return chosen([organisationType], typed);
}

function chosen(
  all: readonly { readonly id: string; readonly name: string; readonly description?: string }[],
  { prefix, cursor }: Typed,
): SuggestResult {
  const start = prefix.trim().toLowerCase();
  const matches = all.filter(({ id, name }) =>
    [id, ...name.toLowerCase().split(/\s+/), name.toLowerCase()].some((word) => word.startsWith(start)),
  );
  return {
    result: matches
      .slice(cursor, cursor + serviceLimits.suggestions)
      .map(({ id, name, description }) => ({ id, name, ...(description !== undefined && { description }) })),
  };
}

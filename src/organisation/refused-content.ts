import { limits } from './limits.js';

/** Something in a record that must not be there, and where it stands. */
export interface RefusedContent {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * Fields about people that this library does not want to hold (R13): special categories of personal data in the sense of
 * article 9 GDPR, and ordinary party membership. Public office in a party is an `office-held` item instead.
 * Compared without case, spaces and punctuation.
 */
const personalFields = new Set(
  `religion religiousbelief religiousbeliefs faith ethnicity ethnicorigin ethnicgroup race racialorigin caste politicalopinion
   politicalopinions partymember partymembership ordinarymembership unionmembership tradeunionmembership sexualorientation sexlife gender health
   healthdata biometricdata geneticdata`.split(/\s+/),
);

const prototypeFields = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Looks through raw JSON for what no schema should let pass anywhere: keys that reach for an object's prototype, personal
 * data of special categories, text that is not well-formed Unicode, and nesting beyond `limits.depth`.
 * Stops at the first twenty findings.
 */
export function findRefusedContent(value: unknown): RefusedContent[] {
  const found: RefusedContent[] = [];
  visit(value, [], found);
  return found;
}

function visit(value: unknown, path: (string | number)[], found: RefusedContent[]): void {
  if (found.length >= 20) return;
  if (typeof value === 'string') {
    if (!value.isWellFormed())
      found.push({
        path: [...path],
        message: 'holds half a character (a lone surrogate); save the file again as UTF-8',
      });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (path.length >= limits.depth) {
    found.push({ path: [...path], message: `is nested deeper than ${limits.depth} levels` });
    return;
  }
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      path.push(index);
      visit(value[index], path, found);
      path.pop();
    }
    return;
  }
  for (const key of Object.keys(value)) {
    const message = harmless.has(key) ? undefined : whyRefused(key);
    path.push(key);
    if (message === undefined) visit((value as Record<string, unknown>)[key], path, found);
    else found.push({ path: [...path], message });
    path.pop();
  }
}

/** Field names that were found to be in order: most records use the same few. Bounded, as names can be anything. */
const harmless = new Set<string>();
const rememberedNames = 1_000;

function whyRefused(key: string): string | undefined {
  if (prototypeFields.has(key)) return 'is a field name that is not allowed';
  if (personalFields.has(key.toLowerCase().replace(/[^a-z]/g, '')))
    return 'is personal data that this library does not hold: only public roles of people are recorded';
  if (harmless.size < rememberedNames && key.length < 64) harmless.add(key);
  return undefined;
}

import type { Organisation } from '../organisation/organisation.js';

/** An organisation's identifiers by scheme, without the spaces and signs that people write differently. */
export function identifiersOf(organisation: Organisation): Map<string, Set<string>> {
  const byScheme = new Map<string, Set<string>>();
  for (const { scheme, id } of organisation.identifiers ?? []) {
    const plain = id.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
    if (plain === '') continue;
    const key = scheme.trim().toUpperCase();
    byScheme.set(key, (byScheme.get(key) ?? new Set()).add(plain));
  }
  return byScheme;
}

/** A scheme in which both have identifiers and share none: one register does not list an organisation twice. */
export function conflictingScheme(a: Organisation, b: Organisation): string | undefined {
  const other = identifiersOf(b);
  for (const [scheme, ids] of identifiersOf(a)) {
    const theirs = other.get(scheme);
    if (theirs !== undefined && ![...ids].some((id) => theirs.has(id))) return scheme;
  }
  return undefined;
}

/** An identifier that both have, as `scheme id`. */
export function sharedIdentifier(a: Organisation, b: Organisation): string | undefined {
  const other = identifiersOf(b);
  for (const [scheme, ids] of identifiersOf(a))
    for (const id of ids) if (other.get(scheme)?.has(id)) return `${scheme} ${id}`;
  return undefined;
}

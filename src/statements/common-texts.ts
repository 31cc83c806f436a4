import shipped from '../../models/un-texts.json' with { type: 'json' };
import { shinglesOf } from './shingles.js';

/** Hashes of the shingles of UN texts that anyone may quote. */
export function unShingles(): Set<number> {
  const bytes = Uint8Array.from(atob(shipped.shingles), (character) => character.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  const hashes = new Set<number>();
  for (let at = 0; at < bytes.length; at += 4) hashes.add(view.getUint32(at, true));
  for (const formula of shipped.formulae) for (const hash of shinglesOf(formula)) hashes.add(hash);
  return hashes;
}

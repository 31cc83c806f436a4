/**
 * Letters, as folded text holds them. Written out because expressions with the flag `u`, which `\p{L}` needs, take V8 five
 * times as long to match and to compile. Exact for the scripts of the six languages and their neighbours; of other scripts
 * whole blocks, with their punctuation, and nothing beyond the Basic Multilingual Plane. Ranges are few on purpose: more
 * than sixteen in a class are looked up by a call.
 */
const letters =
  'a-z\u00e6-\u00f0\u00f8-\u02d1\u0370-\u05f2\u0620-\u064a\u066e-\u06d2\u06d5-\u06fc\u0710-\u1fff\u3005-\u3007\u3041-\ud7ff\ufa0e-\ufd3d\ufd50-\ufdfb\ufe73-\ufefc';

const classes: Readonly<Record<string, string>> = {
  L: letters,
  N: '0-9\u00bc-\u00be\u2150-\u2189',
};

/** The source of an expression over folded text without `\p{...}`: it needs no flag `u`. */
export function withoutProperties(source: string): string {
  return source.replace(/\[(?:\\.|[^\]\\])*\]|\\p\{(\w+)\}/gu, (part, name: string | undefined) =>
    name === undefined ? part.replace(/\\p\{(\w+)\}/gu, (_, inner: string) => rangesOf(inner)) : `[${rangesOf(name)}]`,
  );
}

/** An expression for folded text, in the notation of those with the flag `u`. */
export function forFoldedText(source: string, flags = ''): RegExp {
  return new RegExp(withoutProperties(source), flags);
}

function rangesOf(name: string): string {
  const ranges = classes[name];
  if (ranges === undefined) throw new Error(`patterns know no class \\p{${name}}`);
  return ranges;
}

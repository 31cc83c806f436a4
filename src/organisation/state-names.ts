import table from '../../models/state-names.json' with { type: 'json' };

/** What a name is compared by: letters only, without case, accents and a leading article. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/^(?:the|la|le|les)\s+|^l['’]/u, '')
    .replace(/[^a-z]+/g, '');
}

const codes: ReadonlyMap<string, string> = new Map(
  Object.entries(table.names).flatMap(([code, names]) => names.map((name) => [plain(name), code] as const)),
);

/** The code of a state by its name in English or French as lists of the UN write it; undefined when it is none. */
export function stateCodeOfName(name: string): string | undefined {
  return codes.get(plain(name));
}

/** The English name of a state by its code; the code itself when it has none. */
export function stateName(code: string): string {
  return (table.names as Readonly<Record<string, readonly string[]>>)[code]?.[0] ?? code;
}

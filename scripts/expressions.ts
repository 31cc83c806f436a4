import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A regular expression of the code, and where it stands. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** `src/text/sentences.ts:12`; for one that is put together, where that happens. */
  readonly place: string;
}

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** Every regular expression that is written out in `src`. */
export function writtenExpressions(): Expression[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .sort()
    .flatMap((name) => {
      const file = ts.createSourceFile(name, readFileSync(src + name, 'utf8'), ts.ScriptTarget.Latest, true);
      const found: Expression[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf('/');
          const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
          found.push({
            source: node.text.slice(1, end),
            flags: node.text.slice(end + 1),
            place: `src/${name}:${line}`,
          });
        }
        ts.forEachChild(node, visit);
      };
      visit(file);
      return found;
    });
}

/** Every regular expression that is put together of text, such as the patterns of `models/extraction`, while `use` runs. */
export async function builtExpressions(use: () => Promise<void>): Promise<Expression[]> {
  const found = new Map<string, Expression>();
  const plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(plain, {
    construct(target, [source, flags = '']: [string | RegExp, string?], newTarget) {
      const made = Reflect.construct(target, [source, flags], newTarget) as RegExp;
      const frame = new Error().stack?.split('\n').find((line) => /[/\\]src[/\\][\w/\\-]+\.ts/.test(line));
      const place = /(src[/\\][\w/\\-]+\.ts)/.exec(frame ?? '')?.[1];
      if (place !== undefined) found.set(`${made}`, { source: made.source, flags: made.flags, place });
      return made;
    },
  });
  try {
    await use();
  } finally {
    globalThis.RegExp = plain;
  }
  return [...found.values()];
}

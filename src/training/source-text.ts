import { Parser } from 'htmlparser2';

/** Elements whose text is no prose of a page. */
const skipped: ReadonlySet<string> = new Set(['script', 'style', 'nav', 'header', 'footer']);

/** Elements that words do not run across. */
const parted = /^(?:p|div|br|li|h[1-6]|tr|td|section|article|ul|ol|table)$/u;

/** Objects in a file of JSON that are deeper than this are no texts of a collection. */
const deepest = 40;

/**
 * The prose of a file of a public collection as one string: strings of JSON and JSON Lines, the sentences of a CoNLL-U treebank, HTML and
 * XML without tags, Markdown without marks, anything else as it is. Numbers of footnotes are left out.
 *
 * @throws SyntaxError when a file that is named `.json` holds none
 */
export function sourceText(path: string, content: string): string {
  return proseOf(path, content).replaceAll(/\[\d{1,4}\]/gu, '');
}

function proseOf(path: string, content: string): string {
  const kind = /\.(\w+)$/u.exec(path)?.[1]?.toLowerCase();
  switch (kind) {
    case 'json':
      return stringsOf(JSON.parse(content)).map(withoutTags).join('\n');
    case 'jsonl':
      return content
        .split('\n')
        .flatMap((line) => (line.trim() === '' ? [] : stringsOf(JSON.parse(line))))
        .map(withoutTags)
        .join('\n');
    case 'conllu':
      return content
        .split('\n')
        .flatMap((line) => (line.startsWith('# text = ') ? line.slice(9) : []))
        .join(' ');
    case 'html':
    case 'htm':
    case 'xml':
      return withoutTags(content);
    case 'md':
    case 'markdown':
    case 'mdx':
    case 'rst':
      return withoutMarks(content.includes('</') ? withoutTags(content) : content);
    case 'csv':
    case 'tsv':
      return content;
    default:
      return content.trimStart().startsWith('<') ? withoutTags(content) : content;
  }
}

function stringsOf(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth > deepest) return [];
  return Object.values(value).flatMap((one) => stringsOf(one, depth + 1));
}

function withoutTags(text: string): string {
  if (!text.includes('<')) return text;
  const parts: string[] = [];
  let inside = 0;
  const parser = new Parser({
    onopentag(name) {
      if (skipped.has(name)) inside += 1;
      if (parted.test(name)) parts.push('\n');
    },
    ontext(data) {
      if (inside === 0) parts.push(data);
    },
    onclosetag(name) {
      if (skipped.has(name)) inside -= 1;
      if (parted.test(name)) parts.push('\n');
    },
  });
  parser.end(text);
  return parts.join('');
}

function withoutMarks(text: string): string {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/u, '')
    .replaceAll(/```[\s\S]*?```/gu, ' ')
    .replaceAll(/!\[[^[\]\n]*\]\([^()\n]*\)/gu, '')
    .replaceAll(/\[\^[^[\]\n]*\](?::.*)?/gu, '')
    .replaceAll(/\]\([^()\n[\]]*\)/gu, '')
    .replaceAll(/[*_`]{1,3}/gu, '');
}

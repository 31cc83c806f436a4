import { Parser } from 'htmlparser2';

/** What stands around the text of a page, or is not shown at all. */
const around: ReadonlySet<string> = new Set(
  'nav header footer aside script style noscript form button select svg template iframe menu dialog figure'.split(' '),
);

/** What begins a line of its own. */
const blocks: ReadonlySet<string> = new Set(
  'p div br li ul ol h1 h2 h3 h4 h5 h6 tr td th table section article main blockquote dd dt dl hr pre title'.split(' '),
);

/** Nesting beyond this is not followed: the rest is taken as it comes. */
const deepest = 2_000;

/**
 * The running text of a page: what stands in `<main>` or `<article>` where there is one, without navigation, headers and
 * footers; each block a line. Entities are resolved.
 */
export function htmlText(html: string): string {
  const whole: string[] = [];
  const main: string[] = [];
  let hidden = 0;
  let inMain = 0;
  let depth = 0;
  const write = (text: string) => {
    whole.push(text);
    if (inMain > 0) main.push(text);
  };
  const parser = new Parser(
    {
      onopentagname(name) {
        depth += 1;
        if (depth > deepest) return;
        if (around.has(name)) hidden += 1;
        if (name === 'main' || name === 'article') inMain += 1;
        if (blocks.has(name) && hidden === 0) write('\n');
      },
      onclosetag(name) {
        if (depth <= deepest) {
          if (around.has(name)) hidden = Math.max(0, hidden - 1);
          if (blocks.has(name) && hidden === 0) write('\n');
          if (name === 'main' || name === 'article') inMain = Math.max(0, inMain - 1);
        }
        depth -= 1;
      },
      ontext(text) {
        if (hidden === 0) write(text.replace(/\s+/gu, ' '));
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  const text = main.join('').trim().length > 200 ? main : whole;
  return text
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

import type { Child, PageElement } from './element.js';

/**
 * An element as Markdown (CommonMark with tables). Charts are left out: the text beside each says the same. All text is
 * escaped: nothing in the data can become a heading, a link or HTML.
 */
export function toMarkdown(root: PageElement): string {
  return `${blocks([root])
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

const containers = new Set(['div', 'article', 'section', 'header', 'figure', 'figcaption']);

/** Elements that stand in a line become lines of their own only where nothing else does. */
function blocks(children: readonly Child[]): string[] {
  return children.flatMap((child): string[] => {
    if (typeof child === 'string') return [inline([child])].filter(Boolean);
    const { tag, children: own } = child;
    if (tag === 'svg') return [];
    if (containers.has(tag)) return blocks(own);
    // Headings within lists would break the list.
    if (tag === 'h3') return [inline(own, '**')];
    if (/^h\d$/.test(tag)) return [`${'#'.repeat(Number(tag[1]))} ${inline(own)}`];
    if (tag === 'ul' || tag === 'ol') return [own.map((item) => listItem(item, tag)).join('\n')];
    if (tag === 'dl') return own.map((part) => inline(childrenOf(part), isTag(part, 'dt') ? '**' : ''));
    if (tag === 'table') return [table(child)];
    if (tag === 'blockquote') return [quoted(inline(own))];
    return [inline(own)].filter(Boolean);
  });
}

function listItem(item: Child, list: 'ul' | 'ol'): string {
  const mark = list === 'ol' ? '1. ' : '- ';
  const parts = isTag(item, 'li') && item.children.some(isBlock) ? blocks(item.children) : [inline(childrenOf(item))];
  return `${mark}${parts.join('\n\n').replace(/\n(?!\n)/g, `\n${' '.repeat(mark.length)}`)}`;
}

function table(element: PageElement): string {
  const all = rowsOf(element).map((row) => row.children.map((cell) => inline(childrenOf(cell)).replaceAll('|', '\\|')));
  const hasHead = element.children.some((part) => isTag(part, 'thead'));
  // A column of charts has nothing left to show below its heading.
  const filled = (all[0] ?? []).map((_, column) =>
    all.slice(hasHead ? 1 : 0).some((row) => (row[column] ?? '') !== ''),
  );
  const rows = all.map((row) => row.filter((_, column) => filled[column] !== false));
  const [head = []] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const body = hasHead ? rows.slice(1) : rows;
  return [line(hasHead ? head : head.map(() => '')), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

function rowsOf(element: PageElement): PageElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : child.tag === 'tr' ? [child] : rowsOf(child),
  );
}

function inline(children: readonly Child[], around = ''): string {
  const text = children.map(inlineOne).join('').replace(/\s+/gu, ' ').trim();
  return text === '' ? '' : `${around}${text}${around}`;
}

function inlineOne(child: Child): string {
  if (typeof child === 'string') return escaped(child);
  const own = inlineText(child.children);
  switch (child.tag) {
    case 'svg':
      return '';
    case 'a':
      return link(own, child.attributes.href ?? '');
    case 'strong':
      return own === '' ? '' : `**${own}**`;
    case 'mark':
      return `**${own}**`;
    default:
      return own;
  }
}

function inlineText(children: readonly Child[]): string {
  return children.map(inlineOne).join('');
}

/** Links within the page lead nowhere in a file of its own. */
function link(label: string, href: string): string {
  return href.startsWith('#') ? label : `[${label}](<${href.replace(/[<>\\]/g, encodeURIComponent)}>)`;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&').replace(/[\u2068\u2069]/g, '');
}

function quoted(text: string): string {
  return `> ${text}`;
}

function isTag(child: Child, tag: string): child is PageElement {
  return typeof child !== 'string' && child.tag === tag;
}

function isBlock(child: Child): boolean {
  return typeof child !== 'string' && ['p', 'ul', 'ol', 'h3', 'blockquote'].includes(child.tag);
}

function childrenOf(child: Child): readonly Child[] {
  return typeof child === 'string' ? [child] : child.children;
}

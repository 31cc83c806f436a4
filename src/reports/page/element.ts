/** A piece of a page as data: written as HTML or Markdown at build time, or drawn by the page's script. */
export interface PageElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Child[];
}

/** An element, or text that stands there as it is. */
export type Child = PageElement | string;

type Children = readonly (Child | null | undefined | false | Children)[];

/** Builds an element; what is absent (`null`, `false`) is left out. */
export function element(tag: string, attributes: Readonly<Record<string, string>> = {}, ...children: Children) {
  return { tag, attributes, children: flat(children) } satisfies PageElement;
}

function flat(children: Children): Child[] {
  return children.flatMap((child): Child[] => {
    if (child === null || child === undefined || child === false || child === '') return [];
    return typeof child === 'object' && !('tag' in child) ? flat(child) : [child];
  });
}

/**
 * Text that was not written by us: a name, a note. It keeps its own writing direction whatever stands around it, and marks that
 * would turn the direction of what follows are shown as what they are.
 */
export function foreign(text: string, language?: string): PageElement {
  return element('bdi', language === undefined ? {} : { lang: language }, visible(text));
}

/** A paragraph of text that was not written by us. */
export function foreignParagraph(text: string, attributes: Readonly<Record<string, string>> = {}): PageElement {
  return element('p', { dir: 'auto', ...attributes }, visible(text));
}

/** The text with control characters and direction overrides replaced; line breaks and tabs stay. */
export function visible(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}

/** A link to a page of the web; what is no web address stands there as text. */
export function webLink(url: string, ...label: Children): PageElement {
  const address = webAddress(url);
  const shown = label.length === 0 ? [foreign(url)] : label;
  if (address === undefined) return element('span', {}, ...shown, label.length > 0 && [' ', foreign(url)]);
  return element('a', { href: address, rel: 'noopener noreferrer', target: '_blank' }, ...shown);
}

/** The address when it is one of http or https, else undefined. */
export function webAddress(url: string): string | undefined {
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}

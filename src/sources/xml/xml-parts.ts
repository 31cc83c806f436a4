import { SaxesParser } from 'saxes';
import { limits } from '../../organisation/limits.js';
import { beginning } from '../bytes.js';
import { encodingOf, isEncoding } from '../table/text-encoding.js';
import type { XmlElement } from './element.js';

/** A part of an XML file with the line on which it ends, or why reading stopped. */
export type XmlPart =
  | { readonly element: XmlElement; readonly line: number }
  | { readonly line: number; readonly message: string };

/** Characters that may come without a tag before the file counts as hostile: one element's text is held until it ends. */
const heldText = limits.xmlText;

interface Open {
  name: string;
  attributes: Map<string, string>;
  children: XmlElement[];
  text: string;
}

class XmlRefused extends Error {}

/**
 * The elements of one name in an XML file, one after another in bounded memory. Document type declarations are refused,
 * so that no entity can multiply or reach for another file; text, elements and levels of a part are bounded. An XML file
 * that is broken somewhere cannot be read on from there: what came before is given, then the problem.
 */
export async function* xmlParts(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<XmlPart> {
  const { start, all } = await beginning(bytes, 1024);
  const parser = new SaxesParser({ xmlns: false, position: true });
  const stack: Open[] = [];
  const ready: XmlPart[] = [];
  let depth = 0;
  let elements = 0;
  let characters = 0;
  let sinceTag = 0;
  const refuse = (message: string): never => {
    throw new XmlRefused(message);
  };

  parser.on('doctype', () => refuse('holds a document type declaration, which is refused: delete <!DOCTYPE ...>'));
  parser.on('error', (error) => refuse(`is not well-formed XML: ${error.message.replace(/^[\d:]+\s*/, '')}`));
  parser.on('opentag', ({ name: qualified, attributes }) => {
    sinceTag = 0;
    depth += 1;
    if (depth > limits.xmlDepth) refuse(`is nested deeper than ${limits.xmlDepth} levels`);
    const local = qualified.slice(qualified.indexOf(':') + 1);
    if (stack.length === 0 && local !== name) return;
    elements += 1;
    if (elements > limits.xmlElements) refuse(`holds a <${name}> of more than ${limits.xmlElements} elements`);
    const own = Object.entries(attributes as Record<string, string>);
    for (const [, value] of own) characters += value.length;
    stack.push({ name: local, attributes: new Map(own), children: [], text: '' });
  });
  parser.on('text', (text) => {
    const open = stack.at(-1);
    if (open === undefined) return;
    characters += text.length;
    if (characters > limits.xmlText)
      refuse(`holds a <${name}> of more than ${limits.xmlText / 1024 / 1024} MiB of text`);
    open.text += text;
  });
  parser.on('cdata', (text) => {
    const open = stack.at(-1);
    if (open !== undefined) open.text += text;
  });
  parser.on('closetag', () => {
    sinceTag = 0;
    depth -= 1;
    const open = stack.pop();
    if (open === undefined) return;
    const element: XmlElement = { ...open, text: open.text.trim() };
    const parent = stack.at(-1);
    if (parent !== undefined) parent.children.push(element);
    else {
      ready.push({ element, line: parser.line });
      elements = 0;
      characters = 0;
    }
  });

  try {
    const decoder = new TextDecoder(declaredEncoding(start));
    for await (const chunk of all) {
      // In small steps, so that what is held without a tag is noticed before it fills memory.
      for (let from = 0; from < chunk.length; from += step) {
        const text = decoder.decode(chunk.subarray(from, from + step), { stream: true });
        sinceTag += text.length;
        parser.write(text);
        yield* ready.splice(0);
        if (sinceTag > heldText) refuse(`holds more than ${heldText / 1024 / 1024} MiB without a tag`);
      }
    }
    parser.write(decoder.decode());
    parser.close();
    yield* ready.splice(0);
  } catch (error) {
    if (!(error instanceof XmlRefused)) throw error;
    yield* ready.splice(0);
    yield { line: parser.line, message: error.message };
  }
}

const step = 64 * 1024;

/** What the XML declaration says, unless the bytes say otherwise. */
function declaredEncoding(start: Uint8Array): string {
  const told = encodingOf(start);
  if (told.label.startsWith('utf-16')) return told.label;
  const declared = /^[^>]{0,200}encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    Buffer.from(start).toString('latin1'),
  )?.[1];
  return declared !== undefined && isEncoding(declared) && !declared.toLowerCase().startsWith('utf-16')
    ? declared
    : 'utf-8';
}

import { basename, extname } from 'node:path';
import { limits } from '../organisation/limits.js';
import { bytesOf, heldBytes } from './bytes.js';
import { htmlText } from './html-text.js';
import { inThread, packageFile } from './in-thread.js';
import { unpacksWithin } from './table/unpacked-size.js';

/** A file that cannot be read as text, with what to do about it. */
export class UnreadableText extends Error {}

/** Bytes of a file of text: the longest text in its widest encoding, with room for markup. */
const mostBytes = limits.documentText * 8;

/** Endings of files that hold one text, not records. */
const textEndings: ReadonlySet<string> = new Set(['.txt', '.md', '.text', '.html', '.htm', '.xhtml', '.pdf', '.docx']);

/** Whether a file is a text by its name. Files of other names are told by how they begin. */
export function isTextFile(file: string): boolean {
  return textEndings.has(extname(file).toLowerCase());
}

/**
 * The text of a file: plain text; HTML, its main part only; PDF, its text layer; DOCX.
 *
 * @throws UnreadableText when the file is too large or damaged, or needs a package that is not installed
 * @throws Error of the file system
 */
export async function textOfFile(file: string): Promise<{ readonly id: string; readonly text: string }> {
  const bytes = await heldBytes(bytesOf(file), mostBytes);
  if (bytes === undefined) throw new UnreadableText(`is larger than ${mostBytes / 1_000_000} MB; split it`);
  const text = await textOf(bytes, extname(file).toLowerCase(), file);
  if (text.length > limits.documentText)
    throw new UnreadableText(`holds ${text.length} characters; at most ${limits.documentText} are read`);
  if (text.trim() === '') throw new UnreadableText('holds no text; a scanned page needs text recognition first');
  return { id: basename(file), text: text.toWellFormed() };
}

async function textOf(bytes: Uint8Array, ending: string, file: string): Promise<string> {
  switch (ending) {
    case '.pdf':
      return pdfText(bytes);
    case '.docx':
      return docxText(bytes);
    case '.html':
    case '.htm':
    case '.xhtml':
      return htmlText(new TextDecoder(charsetOf(bytes)).decode(bytes));
    default: {
      const text = new TextDecoder().decode(bytes);
      return /^\s*<(?:!doctype html|html)/i.test(text.slice(0, 200)) && file !== '' ? htmlText(text) : text;
    }
  }
}

/** The encoding that a page declares, as many in Russian, Chinese and Arabic are not UTF-8. */
function charsetOf(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048));
  const declared = /charset\s*=\s*["']?\s*([\w-]{3,20})/i.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return 'utf-8';
  }
}

const pages = `async ({ library, bytes, most }) => {
  const { extractText, getDocumentProxy } = require(library);
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  if (pdf.numPages > most) throw new Error('it has ' + pdf.numPages + ' pages; at most ' + most + ' are read: split it');
  return (await extractText(pdf, { mergePages: false })).text.join('\\n\\n');
}`;

async function pdfText(bytes: Uint8Array): Promise<string> {
  const library = installed('unpdf', 'PDF files');
  const read = await inThread<string>(pages, { library, bytes, most: limits.pdfPages });
  if ('result' in read) return read.result;
  throw new UnreadableText(read.tooMuch ? read.message : `is no PDF that can be read: ${read.message}`);
}

async function docxText(bytes: Uint8Array): Promise<string> {
  const library = installed('mammoth', 'DOCX files');
  const bound = limits.workbookBytes;
  try {
    if (!unpacksWithin(bytes, bound))
      throw new UnreadableText(`is larger than ${bound / 1024 / 1024} MiB once unpacked`);
  } catch (error) {
    if (error instanceof UnreadableText) throw error;
    throw new UnreadableText(`is no DOCX that can be read: ${(error as Error).message}`);
  }
  const expression =
    'async ({ library, bytes }) => (await require(library).extractRawText({ buffer: Buffer.from(bytes) })).value';
  const read = await inThread<string>(expression, { library, bytes });
  if ('result' in read) return read.result;
  throw new UnreadableText(read.tooMuch ? read.message : `is no DOCX that can be read: ${read.message}`);
}

/** The file of a package, or what to do where it is not installed. */
function installed(name: string, what: string): string {
  const file = packageFile(name);
  if (file === undefined) throw new UnreadableText(`${what} are read by the package "${name}": npm install ${name}`);
  return file;
}

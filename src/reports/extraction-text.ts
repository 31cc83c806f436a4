import type { ExtractedEvidence } from '../extraction/extract.js';
import { printable } from './printable.js';
import type { TerminalStyle } from './terminal-style.js';

/** Fields that say where an item comes from; the others say what it is. */
const ofPlace = new Set(['kind', 'start', 'end', 'confidence', 'rule', 'document', 'source', 'what', 'form']);

/** An item in a line: its kind, what it says and how sure the rule is. */
export function itemLine(item: ExtractedEvidence, style: TerminalStyle): string {
  const says = Object.entries(item)
    .filter(([field, value]) => !ofPlace.has(field) && value !== undefined)
    .map(
      ([field, value]) =>
        `${field}: ${printable(typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, 160)}`,
    );
  return `${style.bold(item.kind)}  ${says.join(', ')}  ${style.dim(item.confidence.toFixed(2))}`;
}

/** The words that carry an item, among those around them. */
export function quoted(text: string, item: ExtractedEvidence, style: TerminalStyle, around = 60): string {
  const before = text.slice(Math.max(0, item.start - around), item.start);
  const after = text.slice(item.end, item.end + around);
  return `${style.dim(`… ${printable(before)}`)}${printable(text.slice(item.start, item.end))}${style.dim(`${printable(after)} …`)}`;
}

/** What was read out of one text. */
export function extractionBlock(
  id: string,
  text: string,
  items: readonly ExtractedEvidence[],
  style: TerminalStyle,
): string {
  const lines = items.map((item) => `  ${itemLine(item, style)}\n    ${quoted(text, item, style)}\n`);
  return `${style.bold(printable(id))}  ${items.length === 0 ? 'no evidence found' : `${items.length} ${items.length === 1 ? 'item' : 'items'} proposed`}\n${lines.join('')}`;
}

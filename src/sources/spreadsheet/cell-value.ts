import { countryCode } from '../country-code.js';
import { closedValues, columnFields } from './fields.js';

const longest = 200;

/** The value of a cell for its field. What cannot be understood stays text, so that the schema's message names it. */
export function cellValue(column: string, text: string): unknown {
  const type = columnFields.get(column)?.type;
  // Nothing that is meant as a number, a date or a closed value is as long.
  if (text.length > longest && type !== 'text' && type !== 'list') return text;
  switch (type) {
    case 'number':
      return decimal(text.replace(/^[^\d-]+|[^\d]+$/gu, '')) ?? text;
    case 'share': {
      const part = /^([\d.,\s]+)\s*%$/.exec(text)?.[1];
      const number = decimal(part ?? text);
      if (number === undefined) return text;
      return part === undefined ? number : number / 100;
    }
    case 'boolean':
      return truth.get(text.toLowerCase()) ?? text;
    case 'date':
      return isoDate(text);
    case 'country':
      return countryCode(text);
    case 'closed':
      return closedValues(column).find((value) => letters(value) === letters(text)) ?? text;
    case 'list':
      return text
        .split(/[;|\n]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
    default:
      return text;
  }
}

const truth: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'true', '1', 'x', 'oui', 'sí', 'si', '是', 'да', 'نعم', 'y', 'vrai', 'verdadero'].map(
    (word) => [word, true] as const,
  ),
  ...['no', 'false', '0', 'non', '否', 'нет', 'لا', 'n', 'faux', 'falso'].map((word) => [word, false] as const),
]);

function letters(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, '-');
}

/** A number with a decimal point or comma, and with or without separators of thousands. */
function decimal(text: string): number | undefined {
  const compact = text.replace(/[\s\u00A0\u202F'’]/gu, '');
  if (!/^-?\d[\d.,]*$/.test(compact)) return undefined;
  const lastPoint = compact.lastIndexOf('.');
  const lastComma = compact.lastIndexOf(',');
  const mark = lastPoint > lastComma ? '.' : ',';
  const parts = compact.split(mark);
  const other = mark === '.' ? ',' : '.';
  // "1,234" and "1.234" alone could be either; groups of three after a mark that comes once and alone are thousands.
  const thousands =
    parts.length > 2 || (parts.length === 2 && parts[1]!.length === 3 && parts[0] !== '0' && lastPoint === -1);
  const plain = thousands
    ? parts.join('').replaceAll(other, '')
    : `${parts[0]!.replaceAll(other, '')}.${parts[1] ?? '0'}`;
  const number = Number(plain);
  return Number.isFinite(number) ? number : undefined;
}

/** ISO dates stay; `31.12.2023` is turned round; with slashes only where one order is possible. */
function isoDate(text: string): string {
  const parts = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (parts === null) return /^\d{4}[/.]\d{1,2}[/.]\d{1,2}$/.test(text) ? pad(text.split(/[/.]/)) : text;
  const [, first, mark, second, year] = parts as unknown as [string, string, string, string, string];
  if (mark === '.' || Number(first) > 12) return pad([year, second, first]);
  if (Number(second) > 12) return pad([year, first, second]);
  return text;
}

function pad(parts: readonly string[]): string {
  return parts.map((part) => part.padStart(2, '0')).join('-');
}

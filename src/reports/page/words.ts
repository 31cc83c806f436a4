import { visible } from './element.js';
import type { Catalogue } from './languages.js';

/** The words, numbers and dates of one language. */
export interface Words {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The entry `section.name` with its placeholders filled; `count` chooses the plural form. */
  text(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** The word for a closed value: `term('values', 'ruling-party')`. The value itself where there is none. */
  term(section: string, value: string): string;
  /** What an indicator is called, asks, or where its answer is found. */
  indicator(id: string, part: 'name' | 'question' | 'whereToLook'): string;
  /** What stands before a value: the text and a colon as the language writes it. */
  label(key: string): string;
  number(value: number, digits?: number): string;
  /** A number with its sign and two digits. */
  signed(value: number): string;
  /** A probability as a percentage; never 0 or 100 %, for nothing is certain. */
  probability(value: number): string;
  share(value: number): string;
  money(amount: number, currency: string | undefined): string;
  /** A date as precise as it was given: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date(partial: string): string;
  country(code: string): string;
}

/** What makes texts of a catalogue. Pure: numbers and dates come from Intl. */
export function wordsOf(language: string, catalogue: Catalogue): Words {
  const locale = String(catalogue.language!.locale);
  const direction = catalogue.language!.direction === 'rtl' ? 'rtl' : 'ltr';
  // Signs stand before their number in every script.
  const ltr = (text: string) => (direction === 'rtl' ? `\u200E${text}\u200E` : text);
  const plural = new Intl.PluralRules(language);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const regions = new Intl.DisplayNames([locale], { type: 'region' });
  const numbers = [0, 1, 2].map(
    (digits) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const number = (value: number, digits = 0) => numbers[digits]!.format(value);
  const entryOf = (key: string) => {
    const dot = key.indexOf('.');
    const entry = catalogue[key.slice(0, dot)]?.[key.slice(dot + 1)];
    if (entry === undefined) throw new Error(`no text "${key}" in the catalogue of ${language}`);
    return entry;
  };
  const text: Words['text'] = (key, values = {}) => {
    const entry = entryOf(key);
    const template =
      typeof entry === 'string' ? entry : (entry[plural.select(Number(values.count))] ?? entry.other ?? '');
    return template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      // What is filled in keeps its own direction: names, addresses, ranges of numbers.
      return typeof value === 'number' ? number(value) : `\u2068${visible(value)}\u2069`;
    });
  };
  return {
    language,
    direction,
    text,
    term: (section, value) => {
      const entry = catalogue[section]?.[value];
      return typeof entry === 'string' ? entry : value;
    },
    indicator: (id, part) => (catalogue.indicators?.[id] as Record<string, string> | undefined)?.[part] ?? id,
    label: (key) => `${text(key)}${text('page.colon')}`,
    number,
    signed: (value) => ltr(`${value < 0 ? '−' : '+'}${number(Math.abs(value), 2)}`),
    probability(value) {
      if (value < 0.005) return ltr(`<${percent.format(0.01)}`);
      return value > 0.995 ? ltr(`>${percent.format(0.99)}`) : percent.format(value);
    },
    share: (value) => percent.format(value),
    money: (amount, currency) =>
      currency === undefined
        ? number(amount)
        : new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount),
    date: (partial) => dateText(partial, locale),
    country: (code) => regionName(regions, code),
  };
}

function regionName(regions: Intl.DisplayNames, code: string): string {
  try {
    return regions.of(code) ?? code;
  } catch {
    return code;
  }
}

const precision = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
] as const;

function dateText(partial: string, language: string): string {
  const parts = partial.split('-').map(Number);
  const [year, month = 1, day = 1] = parts;
  if (year === undefined || parts.some(Number.isNaN)) return partial;
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year);
  const options = precision[Math.min(parts.length, 3) - 1];
  return new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory', timeZone: 'UTC' }).format(date);
}

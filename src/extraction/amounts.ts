import type { Language } from '../text/index.js';
import { forFoldedText } from './character-classes.js';
import type { MarkedText, Replacement } from './marked-text.js';

const currencies: readonly (readonly [RegExp, string])[] = [
  [/us ?\$|u\.s\. dollar|us dollar|\busd\b|dollars? (?:americains?|estadounidenses?)|доллар|دولار|美元|美金/u, 'USD'],
  [/€|\beur\b|euros?|евро|يورو|欧元/u, 'EUR'],
  [/£|\bgbp\b|pounds?( sterling)?|livres? sterling|libras? esterlinas?|фунт|جنيه استرليني|英镑/u, 'GBP'],
  [/\brmb\b|yuan|\bcny\b|юан|人民币|يوان/u, 'CNY'],
  [/hk\$|港元|港币|hong kong dollars?/u, 'HKD'],
  [/руб|rubles?|roubles?|\brub\b|卢布|روبل/u, 'RUB'],
  [/swiss francs?|\bchf\b|francs? suisses?|瑞士法郎/u, 'CHF'],
  [/fcfa|francs? cfa|\bxaf\b|\bxof\b/u, 'XOF'],
  [/\bnok\b|norwegian kron/u, 'NOK'],
  [/\bsek\b|swedish kron/u, 'SEK'],
  [/\bdkk\b|danish kron/u, 'DKK'],
  [/тенге|tenge|\bkzt\b/u, 'KZT'],
  [/сум(?:ов|а)?\b|soums?|\buzs\b/u, 'UZS'],
  [/манат|manats?|\bazn\b/u, 'AZN'],
  [/dirhams?|درهم/u, 'MAD'],
  [/dinars?|دينار/u, 'DZD'],
  [/ريال|riyals?/u, 'SAR'],
  [/جنيه|egyptian pounds?/u, 'EGP'],
  [/pesos? mexicanos?|\bmxn\b/u, 'MXN'],
  [/rupees?|\binr\b/u, 'INR'],
  [/\$|dollars?|dolares|元/u, ''],
];

// Bounded: a page of digits is no number, and must not be tried from each of them to its end.
const number = '\\d{1,3}(?:[ ,.\\u00a0]\\d{3}){1,6}(?:[.,]\\d{1,2})?|\\d{1,18}(?:[.,]\\d{1,6})?';
const scale =
  'thousand|million|billion|bn|mn|m|k|mille|millions?|milliards?|mil|millones|millon|тыс(?:яч[аи]?|\\.)?|млн|миллион(?:а|ов)?|млрд|миллиард(?:а|ов)?|ألف|الف|مليون|ملايين|مليار|万|亿|百万';
const unit =
  'us ?\\$|hk\\$|\\$|€|£|usd|eur|gbp|chf|nok|sek|dkk|rmb|yuan|euros?|us dollars?|dollars?(?: americains?| estadounidenses?)?|dolares(?: estadounidenses)?|pounds?(?: sterling)?|livres? sterling|libras? esterlinas?|swiss francs?|francs? suisses?|francs? cfa|fcfa|roubles?|rubles?|руб(?:л[а-я]+|\\.)?|доллар[а-я]*(?: сша)?|евро|тенге|сум(?:ов)?|манат[а-я]*|юан[а-я]+|دولار|يورو|جنيه|ريال|درهم|دينار|美元|美金|欧元|英镑|港元|港币|元|人民币|卢布|瑞士法郎|tenge|soums?|manats?|dirhams?|dinars?|riyals?|rupees?|pesos?(?: mexicanos?)?|taka|naira|rand|shillings?|cedis?|lei|zlotys?|forints?|liras?|yen|baht|soles|reais|reales|cordobas|guaranies|kyats?|birr|rupiah|ringgit|shekels?|лари|драм[а-я]*|гривен|гривн[а-я]+|kron(?:er|or)';
const money = forFoldedText(
  `(?:(?<![\\p{L}])(?<sign>us ?\\$|hk\\$|\\$|€|£|usd|eur|gbp|chf|nok|sek|dkk|rmb) ?(?<n1>${number}) ?(?<s1>${scale})?(?![\\p{L}])|(?<n2>${number}) ?(?<s2>${scale})? ?(?:de |d')?(?<unit>${unit})(?![a-zа-я]))`,
  'g',
);

const scales: readonly (readonly [RegExp, number])[] = [
  [/^(?:million|mn|m|millon|млн|миллион|مليون|ملايين|百万)/u, 1e6],
  [/^(?:billion|bn|milliard|млрд|миллиард|مليار)/u, 1e9],
  [/^(?:thousand|k|mille|mil|тыс|ألف|الف)/u, 1e3],
  [/^万/u, 1e4],
  [/^亿/u, 1e8],
];

/** Sums and dates have digits; most sentences have none and need not be searched for the rest. */
function holdsDigit({ text }: MarkedText): boolean {
  return /\d/.test(text);
}

/** Sums of money, with their value and currency. */
export function moneyIn(text: MarkedText): Replacement[] {
  if (!holdsDigit(text)) return [];
  return [...text.text.matchAll(money)].map((match) => {
    const { sign, n1, s1, n2, s2, unit: name } = match.groups!;
    const currency = currencies.find(([pattern]) => pattern.test(sign ?? name ?? ''))?.[1];
    const value = numberOf(n1 ?? n2!) * scaleOf(s1 ?? s2);
    return {
      start: match.index,
      end: match.index + match[0].length,
      mention: { mark: 'MONEY', value, ...(currency && { currency }) },
    };
  });
}

function numberOf(digits: string): number {
  const plain = digits.replace(/[ \u00a0]/g, '');
  // A last group of other than three digits is a fraction, whichever mark sets it off.
  const fraction = /[.,](\d{1,2})$/.exec(plain);
  const whole = (fraction === null ? plain : plain.slice(0, fraction.index)).replace(/[.,]/g, '');
  return Number(fraction === null ? whole : `${whole}.${fraction[1]}`);
}

function scaleOf(word: string | undefined): number {
  if (word === undefined) return 1;
  // "mil millones" and "mille millions" do not occur without their own word; "millions" must not read as "mille".
  if (/^million|^millones/u.test(word)) return 1e6;
  if (/^milliard/u.test(word)) return 1e9;
  return scales.find(([pattern]) => pattern.test(word))?.[1] ?? 1;
}

const percent = forFoldedText(
  /(?<n>\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|per ?cent|percent|pour ?cent|por ciento|процент(?:а|ов|ами)?|بالمئه|بالمايه|في المايه|في الميه)|百分之(?<zh>[一二三四五六七八九十百\d]+)/u
    .source,
  'g',
);

/** Shares written in per cent, as parts of 1. */
export function sharesIn(text: MarkedText): Replacement[] {
  return [...text.text.matchAll(percent)].flatMap((match) => {
    const value =
      match.groups!.zh === undefined ? Number(match.groups!.n!.replace(',', '.')) : chinese(match.groups!.zh);
    if (!(value >= 0 && value <= 100)) return [];
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        mention: { mark: 'SHARE' as const, value: Math.round(value * 100) / 10000 },
      },
    ];
  });
}

function chinese(digits: string): number {
  if (/^\d+$/.test(digits)) return Number(digits);
  const [tens, ones] = digits.includes('十') ? digits.split('十') : ['', digits];
  const digit = (text: string | undefined) => '零一二三四五六七八九'.indexOf(text?.[0] ?? '零');
  return (digits.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 : 0) + digit(ones);
}

const months: Readonly<Record<Language, string>> = {
  en: 'january|february|march|april|may|june|july|august|september|october|november|december|jan\\.?|feb\\.?|mar\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?',
  fr: 'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre',
  es: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|setiembre',
  ru: 'январ[яеь]|феврал[яеь]|март[ае]?|апрел[яеь]|ма[яеи]|июн[яеь]|июл[яеь]|август[ае]?|сентябр[яеь]|октябр[яеь]|ноябр[яеь]|декабр[яеь]',
  ar: 'يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|كانون الثاني|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول|تشرين الاول|تشرين الثاني|كانون الاول|جانفي|فيفري|افريل|ماي|جوان|جويليه|اوت',
  zh: '',
};

/** The month that each alternative of `months` stands for. */
const monthNumbers: Readonly<Record<string, readonly number[]>> = {
  ar: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 4, 5, 6, 7, 8],
  en: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12],
};

const year = '(?:1[89]\\d\\d|20\\d\\d)';

const dates: Readonly<Record<Language, RegExp>> = {
  en: forFoldedText(
    `(?<![\\p{L}\\p{N}])(?:(?<d>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<m>${months.en})(?:,? (?<y>${year}))?|(?<m2>${months.en})(?: (?<d2>\\d{1,2})(?:st|nd|rd|th)?)?(?:,? (?:of )?(?<y2>${year}))|(?<y3>${year}))(?![\\p{L}\\p{N}])`,
    'g',
  ),
  fr: latinDates(months.fr, '(?: de)?', '(?:er)?'),
  es: latinDates(months.es, '(?: del?)?', ''),
  ru: forFoldedText(
    `(?<![\\p{L}\\p{N}])(?:(?:(?<d>\\d{1,2}) )?(?<m>${months.ru}) (?<y>${year})(?: ?г(?:од[ау]?|\\.)?)?|(?<d2>\\d{1,2})\\.(?<m3>\\d{2})\\.(?<y2>${year})|(?<y3>${year})(?: ?г(?:од[ауом]*|\\.)?)?)(?![\\p{L}\\p{N}])`,
    'g',
  ),
  ar: forFoldedText(
    `(?:(?:(?<d>\\d{1,2}) )?(?<m>${months.ar})(?:[/ ](?:${months.ar}))?(?: من)?(?: (?:عام|سنه))? (?<y>${year})|(?:(?:عام|سنه) )?(?<y3>${year}))(?:م(?!\\p{L}))?(?![\\p{N}])`,
    'g',
  ),
  zh: forFoldedText(`(?<y>${year})年(?:(?<m>\\d{1,2})月(?:(?<d>\\d{1,2})日)?)?|(?<![\\d])(?<y3>${year})(?![\\d])`, 'g'),
};

function latinDates(names: string, of: string, ordinal: string): RegExp {
  return forFoldedText(
    `(?<![\\p{L}\\p{N}])(?:(?:(?<d>\\d{1,2})${ordinal}${of} )?(?<m>${names})${of} (?<y>${year})|(?<y3>${year}))(?![\\p{L}\\p{N}])`,
    'g',
  );
}

/** Days, months and years, as partial dates. A number of four digits that stands alone is taken for a year. */
export function datesIn(text: MarkedText, language: Language): Replacement[] {
  if (!holdsDigit(text)) return [];
  return [...text.text.matchAll(dates[language])].map((match) => {
    const { d, d2, m, m2, m3, y, y2, y3 } = match.groups!;
    const years = y ?? y2 ?? y3;
    const month = m3 !== undefined ? Number(m3) : monthOf(m ?? m2, language);
    const day = Number(d ?? d2);
    const value = [
      years,
      month === undefined ? undefined : two(month),
      month === undefined || !(day >= 1 && day <= 31) ? undefined : two(day),
    ]
      .filter((part) => part !== undefined)
      .join('-');
    return {
      start: match.index,
      end: match.index + match[0].length,
      mention: { mark: 'DATE', ...(years !== undefined && { value }) },
    };
  });
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function monthOf(name: string | undefined, language: Language): number | undefined {
  if (name === undefined) return undefined;
  if (/^\d/.test(name)) return Number(name) >= 1 && Number(name) <= 12 ? Number(name) : undefined;
  const at = months[language].split('|').findIndex((month) => new RegExp(`^(?:${month})$`, 'u').test(name));
  if (at === -1) return undefined;
  return monthNumbers[language]?.[at] ?? (at % 12) + 1;
}

import { type Fact, type FrameSettings, stateOfMention, words } from './fact.js';
import type { Frame } from './frames.js';
import type { LanguagePatterns } from './language-patterns.js';
import type { Mention } from './marked-text.js';
import { type MatchContext, type Phrase, tests } from './match-context.js';

type FunderKind =
  | 'government'
  | 'ruling-party'
  | 'state-enterprise'
  | 'state-foundation'
  | 'intergovernmental'
  | 'private-foundation'
  | 'individuals'
  | 'members'
  | 'commercial'
  | 'religious'
  | 'unknown';

const kindOfMark: Partial<Record<Mention['mark'], FunderKind>> = {
  GOVERNMENT: 'government',
  LEGISLATURE: 'government',
  COURT: 'government',
  SECURITY: 'government',
  DIPLOMATIC: 'government',
  ROYAL: 'government',
  ADVISORY: 'government',
  HEAD: 'government',
  OFFICE: 'government',
  PARTY: 'ruling-party',
  STATEFIRM: 'state-enterprise',
  STATEMEDIA: 'state-enterprise',
  STATEFUND: 'state-foundation',
  INTERGOVERNMENTAL: 'intergovernmental',
};

const listSeparator =
  /[,;、]|(?<![\p{L}])(?:and|as well as|et|ainsi que|y|e|и|а также|و|وكذلك)(?![\p{L}])\s?|(?<=\s)و(?=\p{L})|和|及|以及|与|[(（][一二三四五六七八九十\d][)）]/gu;

/** Whose support is money: "supported by the European Union" tells of a payer, "supported by teachers" of none. */
const backers: ReadonlySet<FunderKind> = new Set([
  'government',
  'ruling-party',
  'state-enterprise',
  'state-foundation',
  'intergovernmental',
  'private-foundation',
]);

/** Money that is refused, in any of the languages. */
export const declined = /(?<![\p{L}])(?:refus|reject|declin|renonc|rechaz|renunci|отказ|отверг|ترفض|يرفض|رفض|نرفض)|拒/u;

/** Who pays: every payer that is named, with the share or sum where the wording ties it to one. */
export const fundingFrame: Frame = (context, settings) => {
  const { pattern } = context;
  if (pattern.by === 'state' || pattern.by === 'state budget') {
    return [
      {
        kind: 'funding-source',
        funder: pattern.by === 'state budget' ? 'state budget' : 'state',
        funderKind: 'government',
        ...amounts(context, true),
      },
    ];
  }
  if (pattern.by === 'match') return fromKinds(context, settings);
  const phrase = context.words('by');
  if (phrase === undefined) {
    const body = context.mentions('by')[0] ?? context.first('GOVERNMENT', 'PARTY', 'INTERGOVERNMENTAL');
    const funderKind = (body === undefined ? undefined : kindOfMark[body.mark]) ?? 'government';
    return [
      {
        kind: 'funding-source',
        funder: body === undefined ? words(span(context), settings).slice(0, 120) : words(body, settings),
        funderKind,
        ...stateOfMention(body, settings),
        ...amounts(context, true),
      },
    ];
  }
  if (pattern.needs === 'money') {
    const place = context.place('what');
    const before = place === undefined ? context.match[0] : context.sentence.text.slice(...place);
    if (!speaksOfMoney(before, context) && !speaksOfMoney(phrase.marked, context) && context.place('cue') === undefined)
      return [];
    if (place !== undefined && !speaksOfMoney(before, context)) return [];
  }
  const listed = phrase.parts(listSeparator);
  const refused = listed.findIndex(({ marked }) => isRefused(marked, context.patterns));
  const parts = refused === -1 ? listed : listed.slice(0, refused);
  const payers = parts.flatMap((part) => {
    const payer = payerOf(part, context);
    return payer === undefined ? [] : [{ part, ...payer }];
  });
  const kept =
    pattern.needs === 'backer'
      ? payers.filter(
          ({ funderKind, mention }) =>
            backers.has(funderKind) && mention?.mark !== 'HEAD' && mention?.mark !== 'OFFICE',
        )
      : payers;
  const single = kept.length === 1;
  return kept.map(
    ({ part, funderKind, mention }): Fact => ({
      kind: 'funding-source',
      funder: words(part.span, settings).slice(0, 160),
      funderKind,
      ...(mention !== undefined && funderKind !== 'intergovernmental' ? stateOfMention(mention, settings) : {}),
      ...(single ? amounts(context, true) : amountsIn(part)),
    }),
  );
};

function span(context: MatchContext): { start: number; end: number } {
  return context.sentence.original(context.start, context.end);
}

/** "Dues and no money from the government": who does not pay, and who is named after that. */
export function isRefused(marked: string, { is }: LanguagePatterns): boolean {
  return !notOnly.test(marked) && (refuses.test(marked) || tests(is.negation, marked));
}

const refuses = /(?:^|\s)(?:no|not|non|pas|sin|не|без|لا|ليس|没有|不)(?=\s|$|\p{Script=Han})/u;

const notOnly = /only|seulement|s[oó]lo|solamente|только|فقط|仅|只/u;

function speaksOfMoney(marked: string, { patterns }: MatchContext): boolean {
  const money = patterns.data.words.funding;
  return /[\ue008\ue009]/u.test(marked) || (money !== undefined && tests(patterns.money, marked));
}

/** Who pays, by some words that name somebody; undefined when they name nobody who pays. */
export function payerOf(
  part: Phrase,
  { patterns }: Pick<MatchContext, 'patterns'>,
): { funderKind: FunderKind; mention?: Mention } | undefined {
  const mention = part.mentions.find((one) => kindOfMark[one.mark] !== undefined);
  const plain = part.plain;
  for (const [kind, expression] of patterns.payers) {
    if (kind === 'private-foundation' && tests(expression, plain)) return { funderKind: 'private-foundation' };
  }
  if (mention !== undefined) return { funderKind: kindOfMark[mention.mark]!, mention };
  for (const [kind, expression] of patterns.payers) {
    if (tests(expression, plain)) return { funderKind: kind as FunderKind };
  }
  if (
    /foundation|fondation|fundacion|stiftung|fund$|trust$|фонд|基金会|موسسه/u.test(plain) &&
    part.mentions.some((one) => one.mark === 'OTHER')
  )
    return { funderKind: 'private-foundation' };
  return undefined;
}

/** Kinds of payers that the match itself names: "membership fees and donations". */
function fromKinds(context: MatchContext, settings: FrameSettings): Fact[] {
  const found: Fact[] = [];
  const plain = context.sentence.plain(context.start, context.end);
  for (const [kind, expression] of context.patterns.payers) {
    if (kind !== 'members' && kind !== 'individuals') continue;
    expression.lastIndex = 0;
    const match = expression.exec(plain);
    if (match === null) continue;
    found.push({
      kind: 'funding-source',
      funder:
        words(span(context), settings)
          .slice(-match[0].length - 1)
          .trim() || match[0],
      funderKind: kind,
      ...amounts(context, false),
    });
  }
  return found;
}

function amounts(context: MatchContext, dated: boolean): Record<string, unknown> {
  const share = context.first('SHARE')?.value ?? context.before('SHARE')?.value;
  const money = context.first('MONEY');
  const date = dated && money !== undefined ? context.date()?.value : undefined;
  return {
    ...(typeof share === 'number' && { share }),
    ...(money !== undefined && sum(money)),
    ...(typeof date === 'string' && { from: date.slice(0, 4), to: date.slice(0, 4) }),
  };
}

function amountsIn(part: Phrase): Record<string, unknown> {
  const share = part.mentions.find((mention) => mention.mark === 'SHARE')?.value;
  const money = part.mentions.find((mention) => mention.mark === 'MONEY');
  return { ...(typeof share === 'number' && { share }), ...(money !== undefined && sum(money)) };
}

function sum(money: Mention): Record<string, unknown> {
  return { amount: money.value, ...(money.currency !== undefined && { currency: money.currency }) };
}

import { type Fact, happened, stateOfMention, words } from './fact.js';
import type { Frame } from './frames.js';
import type { Mention } from './marked-text.js';
import { type MatchContext, type Phrase, tests } from './match-context.js';

type FounderKind =
  | 'state'
  | 'ruling-party'
  | 'official'
  | 'citizens'
  | 'professionals'
  | 'religious'
  | 'business'
  | 'international'
  | 'unknown';

const stateBodies: ReadonlySet<string> = new Set([
  'GOVERNMENT',
  'LEGISLATURE',
  'SECURITY',
  'DIPLOMATIC',
  'STATEMEDIA',
  'STATEFIRM',
  'STATEFUND',
  'COURT',
  'ADVISORY',
]);

/**
 * Who founded it. Former office-holders found as private people; what a decree founds, the state founds.
 */
export const foundingFrame: Frame = (context, settings) => {
  const { pattern } = context;
  const dates = happened(context);
  if (pattern.decree === true) {
    const body = context.first('GOVERNMENT', 'LEGISLATURE', 'HEAD', 'OFFICE', 'ROYAL', 'PARTY');
    return [
      {
        kind: 'founding',
        founder: body === undefined ? 'decree' : words(body, settings),
        founderKind: 'state',
        decree: true,
        ...stateOfMention(body, settings),
        ...dates,
      },
    ];
  }
  if (pattern.by !== undefined) return [{ kind: 'founding', founder: pattern.by, founderKind: 'state', ...dates }];
  const phrase = context.words('by');
  if (phrase === undefined) return [];
  const decreed = isDecree(phrase, context);
  // Others that merged found it, whoever stands behind them.
  const founderKind = decreed
    ? 'state'
    : (founderKindOf(phrase, context) ?? (pattern.needs === 'any' ? 'unknown' : undefined));
  if (founderKind === undefined) return [];
  const body = phrase.mentions.find((mention) => !['DATE', 'PERSON', 'MEMBER'].includes(mention.mark));
  const decree =
    decreed || (founderKind === 'state' && /decree|decret|указ|постановлен|مرسوم|ظهير|令/u.test(phrase.plain));
  const facts: Fact[] = [
    {
      kind: 'founding',
      founder: words(phrase.span, settings).slice(0, 200),
      founderKind,
      ...(decree && { decree: true }),
      ...(founderKind === 'state' || founderKind === 'ruling-party' || founderKind === 'official'
        ? stateOfMention(body, settings)
        : {}),
      ...dates,
    },
  ];
  return facts;
};

/** "by Presidential Order 32", "by an act of parliament": a law is no founder, but the state that made it is. */
function isDecree(phrase: Phrase, { patterns }: MatchContext): boolean {
  const head = phrase.plain.slice(0, 40);
  return (
    !phrase.mentions.some(({ mark }) => mark === 'PERSON' || mark === 'MEMBER' || mark === 'OTHER') &&
    tests(patterns.decree, head)
  );
}

/** What kind of founder some words name; undefined when they name none. */
export function founderKindOf(phrase: Phrase, { patterns }: Pick<MatchContext, 'patterns'>): FounderKind | undefined {
  const { marked, mentions } = phrase;
  const founders = new Map(patterns.founders);
  const has = (name: string) => {
    const expression = founders.get(name);
    return expression !== undefined && tests(expression, marked);
  };
  const first = (...marks: Mention['mark'][]) => mentions.find((mention) => marks.includes(mention.mark));
  if (has('formerOfficials')) {
    return has('professionals') && !first('OFFICE') ? 'professionals' : 'citizens';
  }
  if (has('official')) return 'official';
  const lead = mentions.find((mention) => mention.mark !== 'DATE');
  if (lead?.mark === 'PARTY') return 'ruling-party';
  if (first('HEAD', 'ROYAL') || (first('OFFICE') && !has('professionals'))) return 'official';
  if (first('INTERGOVERNMENTAL')) return 'international';
  // "lawyers who had worked for the ministry" are lawyers: what comes first names the founder.
  const position = (name: string) => {
    const expression = founders.get(name);
    if (expression === undefined) return Number.POSITIVE_INFINITY;
    expression.lastIndex = 0;
    return expression.exec(marked)?.index ?? Number.POSITIVE_INFINITY;
  };
  const body = mentions.find(
    (mention) => stateBodies.has(mention.mark) || mention.mark === 'PARTY' || mention.mark === 'MASS',
  );
  const bodyAt = body === undefined ? Number.POSITIVE_INFINITY : positionOf(body, phrase);
  const kinds = (['professionals', 'religious', 'business', 'citizens', 'state'] as const)
    .map((name) => [name, position(name)] as const)
    .filter(([, at]) => at !== Number.POSITIVE_INFINITY)
    .sort((a, b) => a[1] - b[1]);
  const best = kinds[0];
  if (body !== undefined && bodyAt < (best?.[1] ?? Number.POSITIVE_INFINITY))
    return body.mark === 'PARTY' ? 'ruling-party' : 'state';
  if (best !== undefined) {
    // Of words for the same people the one that says more decides: "women lawyers" are professionals.
    const professional = kinds.find(([name]) => name !== 'citizens' && name !== 'state');
    return professional !== undefined && best[0] === 'citizens' && professional[1] - best[1] < 60
      ? professional[0]
      : best[0];
  }
  if (first('PERSON', 'MEMBER')) return 'citizens';
  return undefined;
}

function positionOf(body: Mention, phrase: Phrase): number {
  return body.start - phrase.span.start;
}

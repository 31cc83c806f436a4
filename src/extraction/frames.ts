import { type Fact, type FrameSettings, happened, matchWords, stateOfMention, words } from './fact.js';
import { foundingFrame } from './founding.js';
import { fundingFrame } from './funding.js';
import type { FrameName } from './language-patterns.js';
import type { MatchContext } from './match-context.js';

/** Makes facts of a match; several when it lists several. */
export type Frame = (context: MatchContext, settings: FrameSettings) => readonly Fact[];

/** What kind of cues make a match worthless: a state's tie is not believed on hearsay. */
export interface FrameRule {
  readonly frame: Frame;
  readonly hearsay: 'refused' | 'allowed';
}

const one = (make: (context: MatchContext, settings: FrameSettings) => Fact | undefined): Frame => {
  return (context, settings) => {
    const fact = make(context, settings);
    return fact === undefined ? [] : [fact];
  };
};

const bodyKinds: Readonly<Record<string, 'ruling-party' | 'other'>> = { PARTY: 'ruling-party', OTHER: 'other' };

const supervision = one((context, settings) => {
  const { by: said } = context.pattern;
  const body = context.mentions('by')[0];
  if (body === undefined && said === undefined) return undefined;
  return {
    kind: 'supervision',
    body: body === undefined ? matchWords(context, settings, 120) : words(body, settings),
    bodyKind: said === 'nobody' ? 'none' : (bodyKinds[body?.mark ?? ''] ?? 'government'),
    ...stateOfMention(body, settings),
  };
});

const appointment = one((context, settings) => {
  const by = context.mentions('by')[0];
  const appointedBy =
    context.pattern.by ?? (by?.mark === 'PARTY' ? 'ruling-party' : by?.mark === 'ROYAL' ? 'ruler-family' : 'state');
  return {
    kind: 'appointment',
    appointedBy: appointedBy as 'state',
    what: matchWords(context, settings),
    ...stateOfMention(by, settings),
  };
});

const fundingPolicy = one((context) => ({
  kind: 'funding-policy',
  policy: context.pattern.policy as 'refuses-government-funds',
}));

const disclosure = one((context) => ({ kind: 'financial-disclosure', level: context.pattern.level as 'audited' }));

const legalForm = one((context, settings) => ({
  kind: 'legal-form',
  form: matchWords(context, settings, 160),
  formKind: context.pattern.form as 'association',
}));

const partyOrgan = one((context, settings) => ({
  kind: 'party-organ',
  what: matchWords(context, settings),
  ...stateOfMention(context.first('PARTY'), settings),
}));

const premises = one((context, settings) => {
  const body = context.mentions('by')[0];
  return body === undefined
    ? undefined
    : { kind: 'shared-premises', with: words(body, settings), ...stateOfMention(body, settings) };
});

const kinship = one((context, settings) => {
  const person = context.first('PERSON', 'MEMBER');
  return {
    kind: 'kinship',
    relation: matchWords(context, settings, 200),
    ...(person !== undefined && { person: words(person, settings) }),
  };
});

const adverse = one((context, settings) => {
  const by = context.mentions('by')[0];
  return {
    kind: 'adverse-action',
    action: context.pattern.action as 'raided',
    what: matchWords(context, settings),
    ...stateOfMention(by, settings),
    ...happened(context),
  };
});

const persecution = one((context, settings) => ({
  kind: 'persecution',
  what: matchWords(context, settings),
  ...stateOfMention(context.first('SECURITY', 'COURT', 'GOVERNMENT'), settings),
  ...happened(context),
}));

const link = one((context, settings) => {
  const other = context.mentions('other')[0];
  if (other === undefined) return undefined;
  const otherKind =
    other.mark === 'PARTY'
      ? 'ruling-party'
      : other.mark === 'MASS'
        ? 'gongo'
        : other.mark === 'INTERGOVERNMENTAL'
          ? 'intergovernmental'
          : other.mark === 'OTHER'
            ? knownNetwork(words(other, settings))
            : 'government';
  return {
    kind: 'link',
    other: words(other, settings),
    relation: context.pattern.relation as 'member-of',
    otherKind,
    ...stateOfMention(other, settings),
  };
});

/** Networks whose members are independent of governments as a rule. */
const independentNetworks =
  /FIDH|OMCT|CIVICUS|Amnesty|International Federation for Human Rights|World Organi[sz]ation Against Torture|Human Rights House|Transparency International|International Federation of Journalists|Reporters|Forum-?Asia|FORUM-ASIA|ITUC|International Trade Union Confederation|International Commission of Jurists|Front Line|F[eé]d[eé]ration internationale (?:des|pour les) (?:ligues|droits)|Federaci[oó]n Internacional (?:de|por los) Derechos|Organisation mondiale contre la torture|国际人权联盟|国际记者联盟|Международн\p{L}+ федераци\p{L}+ за права человека|الفدرالية الدولية لحقوق الإنسان|ENEMO|GANHRI|IFEX|Euro-?Med(?:iterranean)? Human Rights|EuroMed Droits|Friends of the Earth|Greenpeace/u;

function knownNetwork(name: string): 'independent' | 'unknown' {
  return independentNetworks.test(name) ? 'independent' : 'unknown';
}

const conduct = one((context, settings) => ({
  kind: 'conduct',
  conduct: context.pattern.conduct as 'other',
  what: matchWords(context, settings),
  ...happened(context),
}));

const stance = one((context, settings) => ({
  kind: 'stance',
  stance: context.pattern.stance as 'criticises',
  what: matchWords(context, settings),
  ...stateOfMention(context.mentions('by')[0], settings),
  ...happened(context),
}));

/** How the matches of each frame become evidence. */
export const frames: Readonly<Record<FrameName, FrameRule>> = {
  founding: { frame: foundingFrame, hearsay: 'refused' },
  supervision: { frame: supervision, hearsay: 'refused' },
  appointment: { frame: appointment, hearsay: 'refused' },
  funding: { frame: fundingFrame, hearsay: 'refused' },
  fundingPolicy: { frame: fundingPolicy, hearsay: 'allowed' },
  disclosure: { frame: disclosure, hearsay: 'allowed' },
  legalForm: { frame: legalForm, hearsay: 'refused' },
  partyOrgan: { frame: partyOrgan, hearsay: 'refused' },
  premises: { frame: premises, hearsay: 'refused' },
  kinship: { frame: kinship, hearsay: 'refused' },
  adverse: { frame: adverse, hearsay: 'allowed' },
  persecution: { frame: persecution, hearsay: 'allowed' },
  link: { frame: link, hearsay: 'refused' },
  conduct: { frame: conduct, hearsay: 'refused' },
  stance: { frame: stance, hearsay: 'refused' },
};

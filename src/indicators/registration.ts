import * as z from 'zod';
import { evidenceKind } from '../evidence/item.js';
import { shortText } from '../organisation/text.js';
import { registrationControl } from './control-facts.js';
import { type Indicator, kind, type Reading, type Unread } from './indicator.js';

const founding = evidenceKind('founding', {
  founder: shortText,
  founderKind: z.enum([
    'state',
    'ruling-party',
    'official',
    'citizens',
    'professionals',
    'religious',
    'business',
    'international',
    'unknown',
  ]),
  /** Founded by law or decree. */
  decree: z.boolean().optional(),
});

const legalForm = evidenceKind('legal-form', {
  form: shortText,
  formKind: z.enum([
    'mass-organisation',
    'public-institution',
    'statutory-body',
    'state-corporation',
    'association',
    'foundation',
    'charity',
    'company',
    'unregistered',
  ]),
});

const supervision = evidenceKind('supervision', {
  body: shortText,
  /** `other`: a body that is neither: a federation, a university, a church, a company. */
  bodyKind: z.enum(['government', 'ruling-party', 'none', 'other']),
});

const partyOrgan = evidenceKind('party-organ', { what: shortText });
const sharedPremises = evidenceKind('shared-premises', { with: shortText });
const stateDomain = evidenceKind('state-domain', { domain: shortText });

const adverseAction = evidenceKind('adverse-action', {
  action: z.enum([
    'foreign-agent',
    'undesirable',
    'deregistered',
    'banned',
    'raided',
    'registration-denied',
    'accreditation-blocked',
    'accounts-frozen',
    'suspended',
    'prosecuted',
    'closure-lawsuit',
    'evicted',
    'leadership-takeover',
    'funding-cut',
    'other',
  ]),
});

type Founding = z.infer<typeof founding>;
type LegalForm = z.infer<typeof legalForm>;
type AdverseAction = z.infer<typeof adverseAction>;

function readFounding(item: Founding): Reading | Unread {
  const decree = item.decree === true ? ' by law or decree' : '';
  switch (item.founderKind) {
    case 'state':
    case 'ruling-party':
      return {
        feature: 'registration.state-founded',
        strength: 1,
        reason: `founded by ${item.founder} [${item.founderKind}]${decree}`,
      };
    case 'official':
      return {
        feature: 'registration.state-founded',
        strength: 0.6,
        reason: `founded by an office-holder: ${item.founder}${decree}`,
      };
    case 'citizens':
    case 'professionals':
      return {
        feature: 'registration.citizen-founded',
        strength: 1,
        reason: `founded by ${item.founder} [${item.founderKind}]`,
      };
    case 'religious':
      return {
        feature: 'registration.citizen-founded',
        strength: 0.7,
        reason: `founded by ${item.founder} [religious]`,
      };
    default:
      return { unused: 'the kind of founder points neither way' };
  }
}

const stateForm: Partial<Record<LegalForm['formKind'], number>> = {
  'mass-organisation': 1,
  'state-corporation': 1,
  'public-institution': 0.9,
  'statutory-body': 0.9,
};

/** An association or charity is what genuine groups are, and what proxies choose to look like: it counts a little. */
const privateForm: Partial<Record<LegalForm['formKind'], number>> = {
  association: 0.6,
  charity: 0.6,
  unregistered: 0.8,
};

function readLegalForm(item: LegalForm): Reading | Unread {
  const reason = `legal form: ${item.form} [${item.formKind}]`;
  const ofTheState = stateForm[item.formKind];
  if (ofTheState !== undefined) return { feature: 'registration.state-form', strength: ofTheState, reason };
  const ofItsOwn = privateForm[item.formKind];
  if (ofItsOwn !== undefined) return { feature: 'registration.private-form', strength: ofItsOwn, reason };
  return { unused: 'the legal form points neither way' };
}

/** How hard the state's act hits. Losing a grant is what happens to anyone; a ban is not. */
const severity: Record<AdverseAction['action'], number> = {
  'foreign-agent': 1,
  undesirable: 1,
  deregistered: 0.9,
  banned: 1,
  raided: 1,
  'registration-denied': 1,
  'accreditation-blocked': 1,
  'accounts-frozen': 1,
  suspended: 0.8,
  prosecuted: 0.8,
  'closure-lawsuit': 1,
  evicted: 0.8,
  'leadership-takeover': 0.3,
  'funding-cut': 0.3,
  other: 0.7,
};

/**
 * How it came into being, what law makes of it, who supervises it, and what the state does to it. What law imposes on
 * everyone (`mandatory`) is taken out before it gets here (R5).
 */
export const registration = {
  id: 'registration',
  question: 'Who founded it, in which legal form, who supervises it, and has the state acted against it?',
  whereToLook:
    'founding decree or statutes, the register of associations, its charter, court records and press reports',
  features: [
    {
      id: 'registration.state-founded',
      pointsTo: 'state',
      meaning: 'founding by the state, its ruling party or an office-holder',
      halfLife: 60,
    },
    {
      id: 'registration.state-form',
      pointsTo: 'state',
      meaning: 'a legal form that belongs to the state',
      halfLife: 60,
    },
    {
      id: 'registration.state-structure',
      pointsTo: 'state',
      meaning: 'supervision, a party organ, premises or an internet domain of the state',
      halfLife: 20,
    },
    {
      id: 'registration.citizen-founded',
      pointsTo: 'independence',
      meaning: 'founding by citizens, professionals or believers',
      halfLife: 60,
    },
    {
      id: 'registration.private-form',
      pointsTo: 'independence',
      meaning: 'a legal form open to private citizens',
      halfLife: 60,
    },
    {
      id: 'registration.adverse-action',
      pointsTo: 'independence',
      meaning: 'acts of the state against it',
      halfLife: 20,
    },
  ],
  kinds: [
    kind(founding, readFounding),
    kind(legalForm, readLegalForm),
    kind(supervision, (item) => {
      if (item.bodyKind === 'none') return { unused: 'no state body supervises it; that alone points neither way' };
      if (item.bodyKind === 'other')
        return { unused: `supervised by ${item.body}, neither state nor ruling party; that alone points neither way` };
      const strength = item.bodyKind === 'ruling-party' ? 1 : 0.8;
      return {
        feature: 'registration.state-structure',
        strength,
        reason: `supervised by ${item.body} [${item.bodyKind}]`,
      };
    }),
    kind(partyOrgan, (item) => ({
      feature: 'registration.state-structure',
      strength: 1,
      reason: `party organ or loyalty clause: ${item.what}`,
    })),
    kind(sharedPremises, (item) => ({
      feature: 'registration.state-structure',
      strength: 0.7,
      reason: `shares premises with ${item.with}`,
    })),
    kind(stateDomain, (item) => ({
      feature: 'registration.state-structure',
      strength: 0.8,
      reason: `uses a domain of the state: ${item.domain}`,
    })),
    kind(adverseAction, (item) => ({
      feature: 'registration.adverse-action',
      strength: severity[item.action],
      reason: `the state acted against it [${item.action}]${item.what === undefined ? '' : `: ${item.what}`}`,
    })),
    ...registrationControl,
  ],
} as const satisfies Indicator;

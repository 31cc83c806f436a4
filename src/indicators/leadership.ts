import * as z from 'zod';
import { evidenceKind } from '../evidence/item.js';
import { shortText } from '../organisation/text.js';
import { leadershipControl } from './control-facts.js';
import { type Indicator, kind, type Reading, type Unread } from './indicator.js';

const officeHeld = evidenceKind('office-held', {
  person: shortText.optional(),
  /** The post in the organisation. */
  role: z.enum(['president', 'chair', 'secretary-general', 'director', 'board', 'founder', 'honorary', 'staff']),
  /** The public post. */
  office: shortText,
  officeKind: z.enum([
    'executive',
    'legislature',
    'ruling-party',
    'military-security',
    'judiciary',
    'diplomatic',
    'state-media',
    'state-enterprise',
    'advisory-body',
    'royal',
  ]),
  level: z.enum(['national', 'subnational']),
  timing: z.enum(['concurrent', 'former', 'later']),
});

const appointment = evidenceKind('appointment', {
  appointedBy: z.enum(['state', 'ruling-party', 'ruler-family', 'members', 'board', 'other']),
});

const kinship = evidenceKind('kinship', {
  /** To which office-holder, in words. */
  relation: shortText,
});

const persecution = evidenceKind('persecution', { what: shortText });

type OfficeHeld = z.infer<typeof officeHeld>;

/** Who sets the course counts fully; a patron's name on the letterhead or a member of staff counts little. */
const roleWeight: Record<OfficeHeld['role'], number> = {
  president: 1,
  chair: 1,
  'secretary-general': 1,
  director: 1,
  board: 0.8,
  founder: 0.7,
  honorary: 0.3,
  staff: 0.3,
};

/** How directly the holder of such a post is bound to those who rule. Courts and advisory seats bind least. */
const officeWeight: Record<OfficeHeld['officeKind'], number> = {
  executive: 1,
  'ruling-party': 1,
  'military-security': 1,
  legislature: 0.9,
  diplomatic: 0.8,
  'state-media': 0.8,
  'state-enterprise': 0.8,
  royal: 0.3,
  'advisory-body': 0.5,
  judiciary: 0.3,
};

function readOfficeHeld(item: OfficeHeld): Reading | Unread {
  const who = item.person === undefined ? `its ${item.role}` : `${item.person} (${item.role})`;
  const local = item.level === 'subnational';
  const strength = roleWeight[item.role] * officeWeight[item.officeKind] * (local ? 0.7 : 1);
  const post = `${item.office} [${local ? 'subnational ' : ''}${item.officeKind}]`;
  if (item.timing === 'concurrent') {
    return {
      feature: 'leadership.concurrent-office',
      strength,
      reason: `${who} holds public office at the same time: ${post}`,
    };
  }
  if (item.timing === 'former') {
    return { feature: 'leadership.past-office', strength, reason: `${who} held public office before: ${post}` };
  }
  // Civil society is a school of public office everywhere: what somebody became later does not say who led them before.
  return { unused: 'an office taken later points neither way' };
}

const appointers = {
  state: { feature: 'leadership.state-appointed', strength: 1, by: 'the state' },
  'ruling-party': { feature: 'leadership.state-appointed', strength: 1, by: 'the ruling party' },
  'ruler-family': { feature: 'leadership.state-appointed', strength: 1, by: "the ruler's family" },
  members: { feature: 'leadership.self-governed', strength: 1, by: 'its members' },
  board: { feature: 'leadership.self-governed', strength: 0.7, by: 'its own board' },
} as const;

function readAppointment(item: z.infer<typeof appointment>): Reading | Unread {
  if (item.appointedBy === 'other') return { unused: 'who appoints is not said clearly enough' };
  const { feature, strength, by } = appointers[item.appointedBy];
  return {
    feature,
    strength,
    reason: `its leaders are chosen by ${by}${item.what === undefined ? '' : `: ${item.what}`}`,
  };
}

/**
 * Who leads, and who put them there. Concurrent office counts most, former office little (former ministers lead many
 * genuine groups), later office hardly at all. That the state persecutes its people speaks for independence.
 */
export const leadership = {
  id: 'leadership',
  question: 'Do those who lead it hold public or party office now, and who appoints and can dismiss them?',
  whereToLook:
    'statutes, biographies on its own pages, lists of office-holders (official gazettes, EveryPolitician, Wikidata P39)',
  features: [
    {
      id: 'leadership.concurrent-office',
      pointsTo: 'state',
      meaning: 'leaders who hold public or party office at the same time',
      halfLife: 15,
    },
    {
      id: 'leadership.past-office',
      pointsTo: 'state',
      meaning: 'leaders who held public or party office at another time',
      halfLife: 15,
    },
    {
      id: 'leadership.state-appointed',
      pointsTo: 'state',
      meaning: 'leaders appointed by the state, its ruling party or its rulers',
      halfLife: 20,
    },
    {
      id: 'leadership.kinship',
      pointsTo: 'state',
      meaning: 'leaders who are close relatives of those who rule',
      halfLife: 20,
    },
    {
      id: 'leadership.self-governed',
      pointsTo: 'independence',
      meaning: 'leaders chosen by members or by its own board',
      halfLife: 20,
    },
    {
      id: 'leadership.persecution',
      pointsTo: 'independence',
      meaning: 'leaders or staff persecuted by the state',
      halfLife: 20,
    },
  ],
  kinds: [
    kind(officeHeld, readOfficeHeld),
    kind(appointment, readAppointment),
    kind(kinship, (item) => ({
      feature: 'leadership.kinship',
      strength: 1,
      reason: `a leader is kin of an office-holder: ${item.relation}`,
    })),
    kind(persecution, (item) => ({
      feature: 'leadership.persecution',
      strength: 1,
      reason: `the state persecuted its people: ${item.what}`,
    })),
    ...leadershipControl,
  ],
} as const satisfies Indicator;

import * as z from 'zod';
import { evidenceKind } from '../evidence/item.js';
import { type Indicator, kind, type Reading, type Unread } from './indicator.js';

const conduct = evidenceKind('conduct', {
  conduct: z.enum([
    'monitors-or-intimidates',
    'crowds-out',
    'advocates-for-state',
    'official-role',
    'implements-state-programme',
    'mobilises-for-rulers',
    'attacks-critics',
    'reprisal-target',
    'accreditation-blocked',
    'litigates-against-state',
    'protests-state',
    'documents-abuses',
    'defends-victims',
    'excluded-by-state',
    'refuses-state-demand',
    'participates',
    'service-delivery',
    'other',
  ]),
});

type Conduct = z.infer<typeof conduct>['conduct'];

/** Acts for a state, with words for the reader. Joining a delegation or running a programme is also done by genuine groups. */
const forTheState: Partial<Record<Conduct, readonly [strength: number, words: string]>> = {
  'monitors-or-intimidates': [1, 'monitors or intimidates activists'],
  'attacks-critics': [1, "attacks the state's critics"],
  'mobilises-for-rulers': [1, 'mobilises people for those who rule'],
  'crowds-out': [0.9, 'fills slots that others need'],
  'advocates-for-state': [0.9, 'promotes or defends the state'],
  'implements-state-programme': [0.5, 'carries out a programme of the state'],
  'official-role': [0.4, 'acts in an official role for the state'],
};

const apartFromTheState: Partial<Record<Conduct, readonly [strength: number, words: string]>> = {
  'reprisal-target': [1, 'suffered reprisals by the state'],
  'documents-abuses': [1, 'documents abuses by the state'],
  'protests-state': [1, 'protests against the state'],
  'litigates-against-state': [0.9, 'takes the state to court'],
  'defends-victims': [0.9, 'defends victims of the state'],
  'accreditation-blocked': [1, 'the state blocks its accreditation'],
  'excluded-by-state': [0.9, 'the state keeps it out'],
  'refuses-state-demand': [0.9, 'refused a demand of the state'],
};

function readConduct(item: z.infer<typeof conduct>): Reading | Unread {
  const detail = item.what === undefined ? '' : `: ${item.what}`;
  const service = forTheState[item.conduct];
  if (service !== undefined) {
    return { feature: 'participation.service-to-state', strength: service[0], reason: `${service[1]}${detail}` };
  }
  const distance = apartFromTheState[item.conduct];
  if (distance !== undefined) {
    return { feature: 'participation.distance', strength: distance[0], reason: `${distance[1]}${detail}` };
  }
  return { unused: 'taking part and giving services point neither way' };
}

/** How it behaves, at the UN and at home. */
export const participation = {
  id: 'participation',
  question: 'How does it behave in forums and at home: for whom does it act, and against whom?',
  whereToLook: 'speaker lists, NGO Committee records, UN reprisals reports, accounts of other participants, press',
  features: [
    {
      id: 'participation.service-to-state',
      pointsTo: 'state',
      meaning: 'acts on behalf of the state or against its critics',
      halfLife: 15,
    },
    {
      id: 'participation.distance',
      pointsTo: 'independence',
      meaning: 'acts that hold the state to account, and reprisals for them',
      halfLife: 15,
    },
  ],
  kinds: [kind(conduct, readConduct)],
} as const satisfies Indicator;

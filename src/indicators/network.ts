import * as z from 'zod';
import { evidenceKind } from '../evidence/item.js';
import { shortText } from '../organisation/text.js';
import { type Indicator, kind, type Reading, type Unread } from './indicator.js';

const link = evidenceKind('link', {
  other: shortText,
  relation: z.enum([
    'parent',
    'created-by',
    'subsidiary',
    'member-of',
    'has-member',
    'shares-leader',
    'shares-address',
    'co-hosts',
  ]),
  otherKind: z.enum(['government', 'ruling-party', 'gongo', 'independent', 'intergovernmental', 'unknown']),
});

type Link = z.infer<typeof link>;

/** How much the other side can steer through such a link. An event held together steers nobody. */
const closeness: Record<Link['relation'], number> = {
  parent: 1,
  'created-by': 1,
  subsidiary: 0.9,
  'shares-leader': 0.9,
  'shares-address': 0.8,
  'member-of': 0.7,
  'has-member': 0.5,
  'co-hosts': 0.3,
};

function readLink(item: Link): Reading | Unread {
  const reason = `${item.relation} ${item.other} [${item.otherKind}]`;
  switch (item.otherKind) {
    case 'government':
    case 'ruling-party':
    case 'gongo':
      return { feature: 'network.state-link', strength: closeness[item.relation], reason };
    case 'independent':
      return { feature: 'network.independent-link', strength: 0.5 + 0.5 * closeness[item.relation], reason };
    default:
      return { unused: 'what stands at the other end of the link is unknown or belongs to many states' };
  }
}

/** Whom it is tied to. A link to a body of another state says nothing about this one. */
export const network = {
  id: 'network',
  question: 'To which bodies is it tied by parentage, membership, shared leaders or address?',
  whereToLook: 'statutes, member lists of federations, registers of addresses and officers, event programmes',
  features: [
    {
      id: 'network.state-link',
      pointsTo: 'state',
      meaning: 'ties to bodies of the state or to its proxies',
      halfLife: 15,
    },
    {
      id: 'network.independent-link',
      pointsTo: 'independence',
      meaning: 'ties to independent organisations',
      halfLife: 15,
    },
  ],
  kinds: [kind(link, readLink)],
} as const satisfies Indicator;

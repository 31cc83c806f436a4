import type { LabelledOrganisation } from '../organisation/labelled-organisation.js';
import { stateFunded } from './groups.js';

/** A kind of organisation that is hard to place, by what people said of it and what is on record. */
export interface HardClass {
  readonly id: string;
  readonly title: string;
  holds(organisation: LabelledOrganisation): boolean;
}

export function isStateFundedIndependent(organisation: LabelledOrganisation): boolean {
  return organisation.label === 'independent' && ![undefined, 'none recorded'].includes(stateFunded(organisation));
}

export const hardClasses: readonly HardClass[] = [
  {
    id: 'state-funded-independents',
    title: 'independents with money of their own state (humanitarians, think tanks, institutes)',
    holds: isStateFundedIndependent,
  },
  { id: 'quangos', title: 'open bodies of a state (quangos)', holds: ({ label }) => label === 'quango' },
  {
    id: 'statutory-bodies',
    title: 'statutory bodies, whatever people found them to be',
    holds: ({ evidence }) => evidence.some((item) => item.kind === 'legal-form' && item.formKind === 'statutory-body'),
  },
  {
    id: 'aligned-fronts',
    title: 'not organised by the state, but acting for it (aligned)',
    holds: ({ label }) => label === 'aligned',
  },
  {
    id: 'disputed-or-changed',
    title: 'disputed, or of a status that changed over time',
    holds: ({ label }) => label === 'disputed',
  },
];

import * as z from 'zod';
import { evidenceKind } from '../evidence/item.js';
import { shortText } from '../organisation/text.js';
import { statementsControl } from './control-facts.js';
import { type Indicator, kind, type Reading, type Unread } from './indicator.js';

const stance = evidenceKind('stance', {
  /** Towards `state`, the state spoken about. */
  stance: z.enum(['praises', 'defends', 'neutral', 'criticises']),
  forum: shortText.optional(),
  topic: shortText.optional(),
});

function readStance(item: z.infer<typeof stance>): Reading | Unread {
  const about = item.topic === undefined ? '' : ` on ${item.topic}`;
  const where = item.forum === undefined ? '' : ` (${item.forum})`;
  const words = item.what === undefined ? '' : `: ${item.what}`;
  switch (item.stance) {
    case 'praises':
      return { feature: 'statements.praise', strength: 0.8, reason: `praises the state${about}${where}${words}` };
    case 'defends':
      return { feature: 'statements.praise', strength: 1, reason: `defends the state${about}${where}${words}` };
    case 'criticises':
      return { feature: 'statements.criticism', strength: 1, reason: `criticises the state${about}${where}${words}` };
    default:
      return { unused: 'a neutral statement points neither way' };
  }
}

/**
 * What it says about the state. Silence says nothing, and praise alone never convicts (R7): the model file puts a ceiling
 * on all that this indicator can add.
 */
export const statements = {
  id: 'statements',
  question: 'What has it said in public about its own state, above all on contested matters?',
  whereToLook: 'UN Web TV and written statements (UN documents), UPR submissions, its own press releases',
  features: [
    { id: 'statements.praise', pointsTo: 'state', meaning: 'statements that praise or defend the state', halfLife: 15 },
    {
      id: 'statements.criticism',
      pointsTo: 'independence',
      meaning: 'statements that criticise the state',
      halfLife: 15,
    },
  ],
  kinds: [kind(stance, readStance), ...statementsControl],
} as const satisfies Indicator;

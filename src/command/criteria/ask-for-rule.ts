import { fieldsOfKind } from '../../criteria/check-rules.js';
import type { Rule } from '../../criteria/criteria-set.js';
import type { EvidenceKind } from '../../evidence/evidence.js';
import type { Interview } from './interview.js';

export const ruleRoles = ['trigger', 'support', 'offset'] as const;

/** Asks for one rule. Counting and shares are offered; everything else can be written into the file. */
export async function askForRule(interview: Interview, before: readonly Rule[]): Promise<Rule> {
  interview.say(`\nRule ${before.length + 1}\n`);
  const fact = await interview.choice('Which kind of evidence does it read', [...fieldsOfKind.keys()]);
  const where = await askForValues(interview, fact);
  const measured = await askForMeasure(interview, fact);
  const state = before.filter(({ pointsTo }) => pointsTo === 'state').map(({ id }) => id);
  const roles = state.length === 0 ? ruleRoles.slice(0, 2) : ruleRoles;
  const role = await interview.choice(
    'Its role: decides alone, decides with others, or undoes the rules before',
    roles,
    'trigger',
  );
  const meaning = await interview.text('What does it say of an organisation', `it has evidence of the kind ${fact}`);
  const url = await interview.text('Where is the rule published, as a web address', 'nowhere: it is mine');
  const published = url.startsWith('http');
  return {
    id: freeId(fact, before),
    meaning,
    fact,
    ...(Object.keys(where).length > 0 && { where }),
    ...measured,
    pointsTo: role === 'offset' ? 'independence' : 'state',
    role,
    ...(role === 'offset' && { undoes: state }),
    source: { url: published ? url : null, status: published ? 'read' : 'own' },
  };
}

async function askForValues(interview: Interview, fact: EvidenceKind): Promise<NonNullable<Rule['where']>> {
  const where: NonNullable<Rule['where']> = {};
  for (const [field, type] of fieldsOfKind.get(fact)!) {
    if (type.type === 'choice') {
      const values = await interview.choices(`Which values of "${field}" count`, type.values);
      if (values.length > 0) where[field] = values;
    } else if (type.type === 'yes-no') {
      const values = await interview.choices(`Which values of "${field}" count`, ['true', 'false']);
      if (values.length === 1) where[field] = values[0] === 'true';
    }
  }
  return where;
}

async function askForMeasure(
  interview: Interview,
  fact: EvidenceKind,
): Promise<Pick<Rule, 'measure' | 'is' | 'value'>> {
  if (fact === 'funding-source' && (await interview.yes('Ask for a part of the income (else: for the fact alone)'))) {
    const percent = await interview.number('More than how many percent of the income', 0, 100, 50);
    return { measure: 'share', is: '>', value: percent / 100 };
  }
  const least = await interview.number('How many such facts at least', 1, 100);
  return least === 1 ? { measure: 'any' } : { measure: 'count', is: '>=', value: least };
}

function freeId(fact: string, before: readonly Rule[]): string {
  const same = before.filter((rule) => rule.fact === fact).length;
  return same === 0 ? fact : `${fact}-${same + 1}`;
}

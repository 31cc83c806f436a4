// Tries a rule of one's own on organisations before anybody is judged by it. Run: npx tsx examples/own-criteria.ts
import { type LabelledOrganisation, labelledOrganisationSchema } from 'gongo-classifier';
import { type CriteriaSet, criteriaSetSchema, decide, exampleBodies, trySet } from 'gongo-classifier/criteria';
import { readRecords } from 'gongo-classifier/node';

const set: CriteriaSet = criteriaSetSchema.parse({
  id: 'my-set',
  name: 'Led by those who govern',
  scope: 'all organisations',
  combination: 'The one trigger decides.',
  combine: { method: 'count', triggers: 1, supports: null },
  hitMeans: 'is led by people in executive office',
  countsMandatory: false,
  expectedMisfires: ['professional bodies whose chair took office later'],
  rules: [
    {
      id: 'office',
      meaning: 'a leader holds executive office at the same time',
      fact: 'office-held',
      where: { officeKind: ['executive'], timing: ['concurrent'] },
      measure: 'any',
      pointsTo: 'state',
      role: 'trigger',
      source: { url: null, status: 'own' },
    },
  ],
});

// On six made-up bodies: whom does it hit?
for (const body of exampleBodies) console.log(`${body.name}: ${decide(set, body).answer}`);

// On labelled organisations: how often is it wrong?
const labelled: LabelledOrganisation[] = [];
for await (const read of readRecords('training-data/organisations.jsonl', labelledOrganisationSchema))
  if ('record' in read) labelled.push(read.record);
const { evaluation } = trySet(set, { organisations: labelled, labelled }, { decisions: false });
const percent = (share: number | null | undefined) => `${Math.round(100 * (share ?? Number.NaN))} %`;
console.log(`hits ${percent(evaluation?.recall.value)} of the gongos`);
console.log(`and ${percent(evaluation?.falsePositiveRate.value)} of the independents`);

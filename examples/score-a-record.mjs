// Scores one organisation and tells why. Run: node examples/score-a-record.mjs
import { assess, organisationSchema } from 'gongo-classifier';

// A made-up organisation. Data of unknown origin is checked first: what is wrong is named by its field.
const organisation = organisationSchema.parse({
  id: 'aa-example',
  name: 'Example Association',
  country: 'AA',
  evidence: [
    {
      kind: 'office-held',
      person: 'A. Example',
      role: 'chair',
      office: 'Deputy minister',
      officeKind: 'executive',
      level: 'national',
      timing: 'concurrent',
      from: '2021',
      source: { url: 'https://example.org/report', publisher: 'Example', date: '2024-05-01' },
    },
    {
      kind: 'founding',
      founder: 'Ministry of Examples',
      founderKind: 'state',
      from: '1999',
      source: { url: 'https://example.org/gazette', date: '1999' },
    },
    {
      kind: 'financial-disclosure',
      level: 'audited',
      from: '2023',
      source: { url: 'https://example.org/accounts', date: '2024' },
    },
  ],
});

const { probability, interval, band, evidenceFor, evidenceAgainst, missing } = assess(organisation);
// Nothing is certain: never a 0 or a 1. Null where too little is known.
const inWords = (share) => (share < 0.005 ? '<0.01' : share > 0.995 ? '>0.99' : share.toFixed(2));
console.log(probability === null ? band : `${band}: ${inWords(probability)} (${interval.map(inWords).join(' to ')})`);
for (const { reason } of evidenceFor) console.log(`+ ${reason}`);
for (const { reason } of evidenceAgainst) console.log(`- ${reason}`);
console.log(`not known: ${missing[0]?.question}`);

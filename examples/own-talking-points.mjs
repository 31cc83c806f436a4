// Looks for talking points of one's own in texts. Run: node examples/own-talking-points.mjs
import { readStatement, shippedCatalogues, talkingPointsSchema } from 'gongo-classifier/statements';

// A made-up state. Every talking point says where the state was found to say it.
const own = talkingPointsSchema.parse({
  state: 'AA',
  version: '1.0.0',
  talkingPoints: [
    {
      id: 'aa-harmony',
      concept: 'Harmony comes before rights',
      theme: 'values',
      phrases: { en: ['harmony before rights', 'harmonious development model'] },
      source: { url: 'https://example.org/speech', publisher: 'Ministry of Examples', date: '2024' },
    },
  ],
});
const catalogues = { ...shippedCatalogues, talkingPoints: [...shippedCatalogues.talkingPoints, own] };

const texts = [
  'Our association holds that the harmonious development model has served all citizens well, and that it must be protected.',
  'The minister calls it a "harmonious development model". We have documented forty arrests in the north since the spring.',
];
for (const [at, text] of texts.entries()) {
  const { talkingPoints } = readStatement({ id: String(at), text, state: 'AA', language: 'en' }, { catalogues });
  const found = talkingPoints.map(({ id, quoted }) => `${id}${quoted ? ' (quoted, so not its own)' : ''}`);
  console.log(`text ${at + 1}: ${found.join(', ') || 'none'}`);
}

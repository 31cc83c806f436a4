// Asks a service. In one terminal: gongo serve examples/accreditation-list.jsonl
// In another: node examples/ask-the-service.mjs [address]
const [address = 'http://127.0.0.1:8017'] = process.argv.slice(2);

/** Posts and gives the answer; what is wrong is told in words. */
async function ask(path, init) {
  const answer = await fetch(new URL(path, address), init);
  const result = await answer.json();
  if (!answer.ok) throw new Error(`${result.title}: ${result.detail}`);
  return result;
}

// Assess what you have.
const organisation = {
  id: 'aa-example',
  name: 'Example Association',
  country: 'AA',
  evidence: [
    {
      kind: 'legal-form',
      form: 'association',
      formKind: 'association',
      source: { url: 'https://example.org/register' },
    },
  ],
};
const { assessments, list } = await ask('/api/assess', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ organisations: [organisation] }),
});
for (const { band, coverage } of assessments) console.log(`${band}, from ${coverage.evidence} items of evidence`);
console.log(list.advice);

// Find a name in the list that is served.
const queries = JSON.stringify({ q0: { query: 'Al Haq' } });
const { q0 } = await ask('/reconcile', { method: 'POST', body: new URLSearchParams({ queries }) });
for (const { name, id, score, match } of q0.result) console.log(`${name} (${id}): ${score}${match ? ', the one' : ''}`);

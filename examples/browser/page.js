// A page that scores a file in the browser. Bundle it first, then serve this folder from your machine:
// npx esbuild examples/browser/page.js --bundle --format=esm --outfile=examples/browser/page.bundle.js
// npx esbuild examples/browser/worker.js --bundle --format=esm --outfile=examples/browser/worker.bundle.js
import { assess, organisationSchema } from 'gongo-classifier';

const results = document.getElementById('results');

function show(text) {
  // As text: a name can hold anything.
  results.append(Object.assign(document.createElement('li'), { textContent: text }));
}

// In the page itself: for a few.
const example = { id: 'aa', name: 'Example Association', country: 'AA', evidence: [] };
show(`${example.name}: ${assess(organisationSchema.parse(example)).band}`);

// In a worker: for many, so that the page stays usable.
const worker = new Worker('worker.bundle.js', { type: 'module' });
worker.onmessage = ({ data }) => show(data);
document.getElementById('file').addEventListener('change', async ({ target }) => {
  worker.postMessage(await target.files[0].text());
});

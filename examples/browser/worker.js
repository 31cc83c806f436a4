// A web worker that scores a text of JSON Lines, one organisation a line.
import { assess, organisationSchema } from 'gongo-classifier';

self.onmessage = ({ data }) => {
  for (const [at, line] of data.split('\n').entries()) {
    if (line.trim() === '') continue;
    self.postMessage(score(line) ?? `line ${at + 1}: no record of an organisation`);
  }
};

function score(line) {
  try {
    const { organisation, band, coverage } = assess(organisationSchema.parse(JSON.parse(line)));
    return `${organisation.name}: ${band}, from ${coverage.evidence} items of ${coverage.sources} sources`;
  } catch {
    return undefined;
  }
}

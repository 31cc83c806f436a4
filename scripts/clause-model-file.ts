import { writeFileSync } from 'node:fs';
import type { ClauseModelData } from '../src/extraction/clause-model.js';

/** Writes models/extraction/clauses.json, one feature a line, so that a change can be read. */
export function writeClauseModel({ features, ...head }: ClauseModelData & { readonly fittedOn: string }): void {
  const rows = Object.entries(features).map(([name, weights]) => `${JSON.stringify(name)}:${JSON.stringify(weights)}`);
  const first = JSON.stringify({ id: 'clauses', version: '1.0.0', ...head });
  writeFileSync('models/extraction/clauses.json', `${first.slice(0, -1)},"features":{\n${rows.join(',\n')}\n}}\n`);
}

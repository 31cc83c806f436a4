import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from './json-schemas.js';

// Writes schemas/*.json from the zod schemas. A test fails when the files are out of step.
mkdirSync('schemas', { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas()))
  writeFileSync(`schemas/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);

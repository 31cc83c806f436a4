import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../scripts/json-schemas.js';

describe('the JSON Schema files', () => {
  it('are those of the zod schemas; write them anew with npm run schemas', () => {
    const schemas = jsonSchemas();
    expect(readdirSync('schemas').sort()).toEqual(
      Object.keys(schemas)
        .map((name) => `${name}.schema.json`)
        .sort(),
    );
    for (const [name, schema] of Object.entries(schemas)) {
      expect(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'))).toEqual(
        JSON.parse(JSON.stringify(schema)),
      );
    }
  });
});

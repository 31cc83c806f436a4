import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readers, sourceNames } from './fuzz/readers.js';
import { seeds } from './fuzz/seeds.js';

const folder = new URL('fuzz-cases/', import.meta.url);

describe('what once broke a reader', () => {
  for (const name of existsSync(folder) ? readdirSync(folder) : [])
    for (const file of readdirSync(new URL(`${name}/`, folder)))
      it(`${name} reads ${file} without a crash and in time`, async () => {
        const bytes = new Uint8Array(readFileSync(new URL(`${name}/${file}`, folder)));
        await readers[name]!.read(bytes);
      });
});

describe('every reader', async () => {
  const material = await seeds();

  it('of a source is tried', () => {
    for (const id of sourceNames) expect(Object.keys(readers)).toContain(id);
  });

  it.each(Object.keys(readers))('%s understands the real inputs that are mutated', async (name) => {
    let good = 0;
    for (const bytes of material[name]!) good += (await readers[name]!.read(bytes)).good;
    expect(good).toBeGreaterThan(0);
  });
});

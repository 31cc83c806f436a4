import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withRealOutput } from '../scripts/readme-output.js';

describe('the README', () => {
  it('shows what its main command really prints; write it anew with npm run readme', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(readme).toContain('China Society for Human Rights Studies');
    expect(withRealOutput(readme)).toBe(readme);
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { withRealOutput } from './readme-output.js';

// Puts the real output of the README's main command into the README. A test fails when it is out of step.
writeFileSync('README.md', withRealOutput(readFileSync('README.md', 'utf8')));

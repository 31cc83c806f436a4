import { mkdirSync, writeFileSync } from 'node:fs';
import { forumExample } from './forum-example.js';

// Writes the made-up tables of examples/forum. A test fails when the files are out of step.
mkdirSync('examples/forum', { recursive: true });
for (const [name, content] of Object.entries(forumExample())) writeFileSync(`examples/forum/${name}`, content);

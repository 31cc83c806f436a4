import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { evaluationSchema } from '../src/index.js';
import { modelCardFiles } from './model-card.js';

// Evaluates the shipped model and writes its card. A test fails when the card is out of step.
const { stdout, stderr, status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', 'src/command/gongo.ts', 'evaluate', 'training-data/organisations.jsonl', '--format', 'json'],
  { encoding: 'utf8', maxBuffer: 1 << 26 },
);
if (status !== 0) throw new Error(stderr);
mkdirSync('models/charts', { recursive: true });
for (const [path, content] of Object.entries(modelCardFiles(evaluationSchema.parse(JSON.parse(stdout)))))
  writeFileSync(path, content);

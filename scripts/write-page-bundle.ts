import { writeFileSync } from 'node:fs';
import { pageBundle } from './page-bundle.js';

writeFileSync('src/reports/page/bundle.ts', await pageBundle());

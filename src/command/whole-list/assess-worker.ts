import { parentPort, workerData } from 'node:worker_threads';
import type { Organisation } from '../../organisation/organisation.js';
import { assessing } from './assessing.js';

const assess = assessing(workerData);

parentPort!.on('message', (organisations: readonly Organisation[]) => parentPort!.postMessage(assess(organisations)));

import { parentPort, workerData } from 'node:worker_threads';
import type { Organisation } from '../../organisation/organisation.js';
import { assessing } from './assessing.js';

const assess = assessing(workerData);

// One batch after another: answers leave in the order in which batches came.
let last: Promise<void> = Promise.resolve();

parentPort!.on('message', (organisations: readonly Organisation[]) => {
  last = last.then(async () => parentPort!.postMessage(await assess(organisations)));
});

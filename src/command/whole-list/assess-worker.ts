import { parentPort, workerData } from 'node:worker_threads';
import { assessing } from './assessing.js';
import type { Entry } from './batches.js';

const assess = assessing(workerData);

// One batch after another: answers leave in the order in which batches came.
let last: Promise<void> = Promise.resolve();

parentPort!.on('message', (entries: readonly Entry[]) => {
  last = last.then(async () => {
    const assessed = await assess(entries);
    // The bytes are handed over, not copied.
    parentPort!.postMessage(assessed, [assessed.text.buffer]);
  });
});

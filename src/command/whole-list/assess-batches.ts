import { Worker } from 'node:worker_threads';
import type { Organisation } from '../../organisation/organisation.js';
import { type AssessingPlan, assessing } from './assessing.js';
import type { Batch } from './batches.js';

/** Results of a batch, as text. */
export interface AssessedBatch {
  readonly batch: Batch;
  readonly results: readonly string[];
}

/** Batches that are assessed in this thread before others are started: a short list is done sooner than they are. */
const batchesAlone = 2;

/** Assesses batches in several threads and gives them back in their order. */
export async function* assessBatches(
  batches: AsyncIterable<Batch>,
  plan: AssessingPlan,
  threads: number,
): AsyncGenerator<AssessedBatch> {
  const here = assessing(plan);
  const workers: AssessWorker[] = [];
  const underWay: { readonly batch: Batch; readonly results: Promise<string[]> }[] = [];
  let alone = 0;
  try {
    for await (const batch of batches) {
      if (threads < 2 || fromSources || alone < batchesAlone) {
        alone += 1;
        yield { batch, results: here(batch.organisations) };
        continue;
      }
      if (workers.length < threads) workers.push(new AssessWorker(plan));
      const free = workers.reduce((least, worker) => (worker.waiting < least.waiting ? worker : least));
      const results = free.assess(batch.organisations);
      // Whoever awaits it later is told of a failure; until then it is no unhandled one.
      results.catch(() => {});
      underWay.push({ batch, results });
      if (underWay.length >= threads * 2) yield await first(underWay);
    }
    while (underWay.length > 0) yield await first(underWay);
  } finally {
    await Promise.all(workers.map((worker) => worker.end()));
  }
}

async function first(underWay: { batch: Batch; results: Promise<string[]> }[]): Promise<AssessedBatch> {
  const { batch, results } = underWay.shift()!;
  return { batch, results: await results };
}

/** A thread that answers batches in the order in which it gets them. */
class AssessWorker {
  private readonly worker: Worker;
  private readonly asked: { resolve(results: string[]): void; reject(error: Error): void }[] = [];

  constructor(plan: AssessingPlan) {
    this.worker = new Worker(workerFile, { workerData: plan });
    this.worker.on('message', (results: string[]) => this.asked.shift()!.resolve(results));
    this.worker.on('error', (error) => {
      for (const one of this.asked.splice(0)) one.reject(error);
    });
  }

  get waiting(): number {
    return this.asked.length;
  }

  assess(organisations: readonly Organisation[]): Promise<string[]> {
    return new Promise((resolve, reject) => {
      this.asked.push({ resolve, reject });
      this.worker.postMessage(organisations);
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

/** Part of the bundle, as `gongo` is. Node cannot load a thread from TypeScript: run from its sources, there are none. */
const workerFile = new URL('./assess-worker.js', import.meta.url);
const fromSources = import.meta.url.endsWith('.ts');

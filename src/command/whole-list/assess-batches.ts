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
  const underWay: { readonly batch: Batch; readonly results: Promise<string[] | undefined> }[] = [];
  let alone = 0;
  try {
    for await (const batch of batches) {
      if (threads < 2 || fromSources || alone < batchesAlone) {
        alone += 1;
        yield { batch, results: await here(batch.organisations) };
        continue;
      }
      if (workers.length < threads) workers.push(new AssessWorker(plan));
      const free = workers.reduce((least, worker) => (worker.waiting < least.waiting ? worker : least));
      underWay.push({ batch, results: free.assess(batch.organisations) });
      if (underWay.length >= threads * 2) yield await first(underWay);
    }
    while (underWay.length > 0) yield await first(underWay);
  } finally {
    await Promise.all(workers.map((worker) => worker.end()));
  }

  async function first(underWay: { batch: Batch; results: Promise<string[] | undefined> }[]): Promise<AssessedBatch> {
    const { batch, results } = underWay.shift()!;
    // What a thread leaves behind when it dies is done in this one.
    return { batch, results: (await results) ?? (await here(batch.organisations)) };
  }
}

/** A thread that answers batches in the order in which it gets them. */
class AssessWorker {
  private readonly worker: Worker;
  private readonly asked: ((results: string[] | undefined) => void)[] = [];
  private dead = false;

  constructor(plan: AssessingPlan) {
    this.worker = new Worker(workerFile, { workerData: plan });
    this.worker.on('message', (results: string[]) => this.asked.shift()!(results));
    // What went wrong in it comes up again, and is told, where its batches are done once more.
    this.worker.on('error', () => {});
    this.worker.on('exit', () => {
      this.dead = true;
      for (const answer of this.asked.splice(0)) answer(undefined);
    });
  }

  /** Batches that wait for an answer; a dead thread is asked last. */
  get waiting(): number {
    return this.dead ? Number.POSITIVE_INFINITY : this.asked.length;
  }

  /** Undefined when the thread died. */
  async assess(organisations: readonly Organisation[]): Promise<string[] | undefined> {
    if (this.dead) return undefined;
    return new Promise((resolve) => {
      this.asked.push(resolve);
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

import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type Assessed, type AssessingPlan, assessing } from './assessing.js';
import type { Batch, Entry } from './batches.js';

/** A batch and what came of it. */
export interface AssessedBatch {
  readonly batch: Batch;
  readonly assessed: Assessed;
}

/** Batches that are assessed in this thread before others are started: a short list is done sooner than they are. */
const batchesAlone = 2;
/** Batches that a thread has before it: it need not wait while this one is busy with a batch of its own. */
const batchesAhead = 2;

/**
 * Assesses batches in several threads, of which this is one, and gives them back in their order. It is the only one that
 * reads and writes; whatever the others have no time for it assesses itself.
 */
export async function* assessBatches(
  batches: AsyncIterable<Batch>,
  plan: AssessingPlan,
  threads: number,
): AsyncGenerator<AssessedBatch> {
  const here = assessing(plan);
  const workers: AssessWorker[] = [];
  const underWay: UnderWay[] = [];
  let alone = 0;
  try {
    for await (const batch of batches) {
      if (threads < 2 || fromSources || alone < batchesAlone) {
        alone += 1;
        yield { batch, assessed: await here(batch.entries) };
        continue;
      }
      if (workers.length < threads - 1) workers.push(new AssessWorker(plan));
      const free = workers.find((worker) => worker.waiting < batchesAhead);
      const begun = new UnderWay(batch, free?.assess(batch.entries));
      underWay.push(begun);
      if (free === undefined) {
        begun.assessed = await here(batch.entries);
        // Lets the answers of the others come in.
        await setImmediate();
      }
      while (underWay[0]?.assessed !== undefined || underWay.length >= threads * 4) yield await first();
    }
    while (underWay.length > 0) yield await first();
  } finally {
    await Promise.all(workers.map((worker) => worker.end()));
  }

  async function first(): Promise<AssessedBatch> {
    const { batch, answer, assessed } = underWay.shift()!;
    // What a thread leaves behind when it dies is done in this one.
    return { batch, assessed: assessed ?? (await answer) ?? (await here(batch.entries)) };
  }
}

class UnderWay {
  assessed: Assessed | undefined;

  constructor(
    readonly batch: Batch,
    readonly answer: Promise<Assessed | undefined> | undefined,
  ) {
    void answer?.then((assessed) => {
      this.assessed = assessed;
    });
  }
}

/** A thread that answers batches in the order in which it gets them. */
class AssessWorker {
  private readonly worker: Worker;
  private readonly asked: ((assessed: Assessed | undefined) => void)[] = [];
  private dead = false;

  constructor(plan: AssessingPlan) {
    this.worker = new Worker(workerFile, { workerData: plan });
    this.worker.on('message', (assessed: Assessed) => this.asked.shift()!(assessed));
    // What went wrong in it comes up again, and is told, where its batches are done once more.
    this.worker.on('error', () => {});
    this.worker.on('exit', () => {
      this.dead = true;
      for (const answer of this.asked.splice(0)) answer(undefined);
    });
  }

  /** Batches that wait for an answer; a dead thread is not asked again. */
  get waiting(): number {
    return this.dead ? Number.POSITIVE_INFINITY : this.asked.length;
  }

  /** Undefined when the thread died. */
  async assess(entries: readonly Entry[]): Promise<Assessed | undefined> {
    return new Promise((resolve) => {
      this.asked.push(resolve);
      this.worker.postMessage(entries);
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

/** Part of the bundle, as `gongo` is. Node cannot load a thread from TypeScript: run from its sources, there are none. */
const workerFile = new URL('./assess-worker.js', import.meta.url);
const fromSources = import.meta.url.endsWith('.ts');

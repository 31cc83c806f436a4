// Assesses a list over all workers of the queue and writes the results to standard output, in the order of the list:
// the same bytes as `gongo assess LIST --format jsonl`. Options after the list go to every `gongo assess`.
//
//   REDIS_URL=redis://host:6379 node bullmq-run.mjs /shared/list.jsonl --model-digest sha256:... > results.jsonl
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Queue, QueueEvents } from 'bullmq';
import { connection, queueName } from './bullmq-settings.mjs';
import { partitionsOf } from './partitions.mjs';

const [list, ...options] = process.argv.slice(2);
if (list === undefined) throw new Error('name the list');
const file = resolve(list);
// Beside the list, where all workers can reach it.
const folder = await mkdtemp(`${file}.results-`);
const queue = new Queue(queueName, { connection });
const events = new QueueEvents(queueName, { connection });
await events.waitUntilReady();
try {
  const partitions = await partitionsOf(file, Number(process.env.PARTITION_BYTES ?? 8_000_000));
  const jobs = await queue.addBulk(
    partitions.map(({ start, end }, number) => ({
      name: `partition ${number + 1}`,
      data: { file, start, end, result: `${folder}/${number}`, options },
      opts: { attempts: 3, removeOnComplete: false },
    })),
  );
  for (const [number, job] of jobs.entries()) {
    await job.waitUntilFinished(events);
    await pipeline(createReadStream(`${folder}/${number}`), process.stdout, { end: false });
    await rm(`${folder}/${number}`);
    await job.remove();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
  await events.close();
  await queue.close();
}

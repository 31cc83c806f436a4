// Takes partitions from the queue and assesses them, one after another. Start as many as you like, on any machine that
// reaches Redis and the folder; end them whenever you like: what one leaves unfinished, another one does.
//
//   REDIS_URL=redis://host:6379 node bullmq-worker.mjs
import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Worker } from 'bullmq';
import { connection, gongo, queueName } from './bullmq-settings.mjs';

const worker = new Worker(
  queueName,
  async ({ data: { file, start, end, result, options } }) => {
    // Results appear under their name whole or not at all, whoever else may be writing the same ones.
    const unfinished = `${result}.${process.pid}`;
    const [command, ...args] = [...gongo, 'assess', '-', '--format', 'jsonl', '--workers', '1', ...options];
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const status = new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
    try {
      await Promise.all([
        pipeline(createReadStream(file, { start, end }), child.stdin),
        pipeline(child.stdout, createWriteStream(unfinished)),
      ]);
      // 0: done; 1: done, and some records were refused and named on standard error.
      if ((await status) > 1) throw new Error(`gongo ended with status ${await status}`);
      await rename(unfinished, result);
    } catch (error) {
      child.kill();
      await rm(unfinished, { force: true });
      throw error;
    }
  },
  // A partition whose worker says nothing for `lockDuration` is given to another one, as often as it takes.
  { connection, lockDuration: Number(process.env.LOCK_MS ?? 30_000), stalledInterval: 5_000, maxStalledCount: 100 },
);
worker.on('failed', (_, error) => process.stderr.write(`${error.message}\n`));
process.once('SIGTERM', () => worker.close());

import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { limits } from '../organisation/limits.js';

/** Where an installed package lies; undefined when it is not installed. */
export function packageFile(name: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return undefined;
  }
}

/**
 * Runs an expression of JavaScript in a thread of its own, with a bound on memory and time: a small file can make a library
 * fill all memory or go on for ever.
 *
 * @param expression - an async function of `data`, as text
 * @returns what it gives, or why it gave nothing
 */
export async function inThread<Result>(
  expression: string,
  data: Readonly<Record<string, unknown>>,
): Promise<{ readonly result: Result } | { readonly message: string; readonly tooMuch: boolean }> {
  const source = `
const { parentPort, workerData } = require('node:worker_threads');
(${expression})(workerData).then(
  (result) => parentPort.postMessage({ result }),
  // What trips over a damaged file says nothing that a user could use.
  (error) => parentPort.postMessage({
    message: error instanceof TypeError || error instanceof RangeError ? 'it is damaged' : String(error?.message ?? error),
    tooMuch: false,
  }),
);`;
  const worker = new Worker(source, {
    eval: true,
    workerData: data,
    // What a library writes about a damaged file is not for the user.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limits.threadMegabytes },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve) => {
      const tooMuch = { message: 'takes too much memory or time to read', tooMuch: true };
      timer = setTimeout(() => resolve(tooMuch), limits.threadMilliseconds);
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) =>
        resolve(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch : { message: error.message, tooMuch: false }),
      );
      worker.once('exit', () => resolve({ message: 'ended without an answer', tooMuch: false }));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

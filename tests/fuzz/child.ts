import { readers } from './readers.js';

/** Reads what the fuzz run sends, in a process of its own that may be killed. */
process.on('message', async ({ reader, bytes }: { readonly reader: string; readonly bytes: Uint8Array }) => {
  const before = process.cpuUsage();
  let failure: string | undefined;
  try {
    await readers[reader]!.read(bytes);
  } catch (error) {
    failure = (error as Error).stack ?? String(error);
  }
  const { user, system } = process.cpuUsage(before);
  process.send!({ failure, milliseconds: (user + system) / 1000, megabytes: process.memoryUsage().rss / 2 ** 20 });
});
process.send!('ready');

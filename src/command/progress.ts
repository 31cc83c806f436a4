/** A line on standard error that tells how far a longer job is; silent where standard error is no terminal. */
export function progress(what: string, total: number): { step(): void; end(): void } {
  const terminal = process.stderr.isTTY === true;
  let done = 0;
  return {
    step() {
      done += 1;
      if (terminal) process.stderr.write(`\r${what}: ${done} of ${total}`);
    },
    end() {
      if (terminal) process.stderr.write('\r\u001b[K');
    },
  };
}

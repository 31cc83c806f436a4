#!/usr/bin/env node
import { commands } from './commands.js';
import { exitStatus, UsageError } from './exit-status.js';
import { readMessageSettings, tellError } from './messages.js';
import { newProgram } from './program.js';

const args = process.argv.slice(2);
readMessageSettings(args);

const program = newProgram();
const named = args.find((argument) => !argument.startsWith('-')) ?? '';
// Help and wrong usage need to know all commands, as completion does; any other call loads no more than its own.
const isAlone = Object.hasOwn(commands, named) && named !== 'completion';
for (const name of isAlone ? [named] : args[0] === '--version' ? [] : Object.keys(commands))
  (await commands[name]!())(program);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe went away (| head): there is nobody left to write to.
  if (error.code === 'EPIPE') process.exit(exitStatus.done);
  tellError(`standard output cannot be written: ${error.message}`);
  process.exit(exitStatus.nothingReadable);
});

try {
  await program.parseAsync();
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  if (!(error instanceof UsageError) && code === undefined) throw error;
  tellError(message);
  process.exitCode = exitStatus.nothingReadable;
}

#!/usr/bin/env node
import { Command } from 'commander';
import packageFile from '../../package.json' with { type: 'json' };
import { exitStatus, UsageError } from './exit-status.js';
import { refuseOverwriting } from './overwriting.js';

/** Every command and how it is loaded, in the order in which help lists them. */
const commands: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  assess: async () => (await import('./assess.js')).addAssess,
  validate: async () => (await import('./validate.js')).addValidate,
  convert: async () => (await import('./convert.js')).addConvert,
  sources: async () => (await import('./sources.js')).addSources,
  template: async () => (await import('./template/template.js')).addTemplate,
  evaluate: async () => (await import('./evaluate.js')).addEvaluate,
  compare: async () => (await import('./compare.js')).addCompare,
  notice: async () => (await import('./notice.js')).addNotice,
  forum: async () => (await import('./forum.js')).addForum,
  train: async () => (await import('./train.js')).addTrain,
  statements: async () => (await import('./statements.js')).addStatements,
  'talking-points': async () => (await import('./talking-points.js')).addTalkingPoints,
  criteria: async () => (await import('./criteria/criteria.js')).addCriteria,
  merge: async () => (await import('./merge.js')).addMerge,
  extract: async () => (await import('./extract.js')).addExtract,
  review: async () => (await import('./review.js')).addReview,
};

const program = new Command('gongo')
  .description('How strongly does cited evidence tie an organisation to a state? Nothing leaves this machine.')
  .version(packageFile.version)
  .showHelpAfterError('(see gongo --help)')
  .hook('preAction', (_, command) => refuseOverwriting(command))
  .exitOverride((error) => {
    // Help and version end well; everything else that commander refuses is wrong usage.
    process.exit(error.exitCode === 0 ? exitStatus.done : exitStatus.nothingReadable);
  });

const [, , named = ''] = process.argv;
// Help and wrong usage need to know all commands; any other call loads no more than its own.
for (const name of Object.hasOwn(commands, named) ? [named] : named === '--version' ? [] : Object.keys(commands))
  (await commands[name]!())(program);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe went away (| head): there is nobody left to write to.
  if (error.code === 'EPIPE') process.exit(exitStatus.done);
  process.stderr.write(`gongo: standard output cannot be written: ${error.message}\n`);
  process.exit(exitStatus.nothingReadable);
});

try {
  await program.parseAsync();
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  if (!(error instanceof UsageError) && code === undefined) throw error;
  process.stderr.write(`gongo: ${message}\n`);
  process.exitCode = exitStatus.nothingReadable;
}

import { Command } from 'commander';
import packageFile from '../../package.json' with { type: 'json' };
import { addAssess } from './assess.js';
import { addCompare } from './compare.js';
import { addEvaluate } from './evaluate.js';
import { exitStatus, UsageError } from './exit-status.js';
import { addExtract } from './extract.js';
import { addNotice } from './notice.js';
import { addReview } from './review.js';
import { addStatements } from './statements.js';
import { addTalkingPoints } from './talking-points.js';
import { addTemplate } from './template.js';
import { addTrain } from './train.js';
import { addValidate } from './validate.js';

const program = new Command('gongo')
  .description('How strongly does cited evidence tie an organisation to a state? Nothing leaves this machine.')
  .version(packageFile.version)
  .showHelpAfterError('(see gongo --help)')
  .exitOverride((error) => {
    // Help and version end well; everything else that commander refuses is wrong usage.
    process.exit(error.exitCode === 0 ? exitStatus.done : exitStatus.nothingReadable);
  });

addAssess(program);
addValidate(program);
addTemplate(program);
addEvaluate(program);
addCompare(program);
addNotice(program);
addTrain(program);
addStatements(program);
addTalkingPoints(program);
addExtract(program);
addReview(program);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe went away (| head): there is nobody left to write to.
  if (error.code === 'EPIPE') process.exit(exitStatus.done);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  if (!(error instanceof UsageError) && code === undefined) throw error;
  process.stderr.write(`gongo: ${message}\n`);
  process.exitCode = exitStatus.nothingReadable;
}

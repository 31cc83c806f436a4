import { Command } from 'commander';
import packageFile from '../../package.json' with { type: 'json' };
import { exitStatus } from './exit-status.js';
import { asJson, tellError } from './messages.js';

/** The program without its commands: what all of them share. */
export function newProgram(): Command {
  const program = new Command('gongo')
    .description('How strongly does cited evidence tie an organisation to a state? Nothing leaves this machine.')
    .version(packageFile.version)
    .option('--quiet', 'tell nothing beside the results but what is wrong')
    .option('--json', 'tell what is wrong as JSON Lines on standard error, for programs')
    .addHelpText('after', '\nExamples:\n  gongo assess list.jsonl\n  gongo assess --help')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      outputError: (text, write) => (asJson() ? tellError(text.replace(/^error: /, '').trim()) : write(text)),
    })
    .exitOverride((error) => {
      // Help and version end well; everything else that commander refuses is wrong usage.
      process.exit(error.exitCode === 0 ? exitStatus.done : exitStatus.nothingReadable);
    });
  if (!asJson()) program.showHelpAfterError('(see gongo --help)');
  return program;
}

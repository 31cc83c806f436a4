import { Argument, type Command } from 'commander';
import { commandTree } from './command-tree.js';
import { type Shell, scripts, shells } from './scripts.js';

export function addCompletion(program: Command): void {
  program
    .command('completion')
    .summary('write what lets a shell complete commands and options')
    .addArgument(new Argument('<shell>', 'your shell').choices(shells))
    .addHelpText(
      'after',
      `
Examples:
  gongo completion bash > ~/.local/share/bash-completion/completions/gongo
  gongo completion zsh > ~/.zsh/completions/_gongo        (a folder of your fpath)
  gongo completion fish > ~/.config/fish/completions/gongo.fish`,
    )
    .action((shell: Shell) => {
      process.stdout.write(scripts[shell](commandTree(program)));
    });
}

import type { Command, Option } from 'commander';

/** What can be typed after a command. */
export interface CommandNode {
  /** Names that lead to it: `['criteria', 'test']`; none for the program itself. */
  readonly path: readonly string[];
  readonly summary: string;
  readonly subcommands: readonly CommandNode[];
  readonly options: readonly OptionNode[];
  /** Values of its first argument, where they are closed. */
  readonly choices: readonly string[];
}

export interface OptionNode {
  /** `--format`, `-f`. */
  readonly flags: readonly string[];
  readonly summary: string;
  readonly takesValue: boolean;
  /** Values that it takes, where they are closed. */
  readonly choices: readonly string[];
}

/** A program's commands and options as data. */
export function commandTree(command: Command, path: readonly string[] = []): CommandNode {
  const shared = path.length === 0 ? [] : rootOf(command).options.filter(({ long }) => long !== '--version');
  return {
    path,
    summary: command.summary() || command.description(),
    subcommands: command.commands.map((one) => commandTree(one, [...path, one.name()])),
    options: [
      ...[...command.options, ...shared].map(optionNode),
      { flags: ['--help', '-h'], summary: 'display help for command', takesValue: false, choices: [] },
    ],
    choices: command.registeredArguments[0]?.argChoices ?? [],
  };
}

/** Every command of a tree, the program itself first. */
export function everyCommand(tree: CommandNode): CommandNode[] {
  return [tree, ...tree.subcommands.flatMap(everyCommand)];
}

function optionNode(option: Option): OptionNode {
  return {
    flags: [option.long, option.short].filter((flag) => flag !== undefined && flag !== null),
    summary: option.description,
    takesValue: option.required || option.optional,
    choices: option.argChoices ?? [],
  };
}

function rootOf(command: Command): Command {
  return command.parent === null ? command : rootOf(command.parent);
}

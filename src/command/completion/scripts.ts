import { type CommandNode, everyCommand, type OptionNode } from './command-tree.js';

export const shells = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof shells)[number];

/** The script of each shell. They are static: to complete costs no start of Node. */
export const scripts: Readonly<Record<Shell, (tree: CommandNode) => string>> = {
  bash: bashScript,
  // zsh reads the completions of bash.
  zsh: (tree) => `#compdef gongo\nautoload -U +X bashcompinit && bashcompinit\n${bashScript(tree)}`,
  fish: fishScript,
};

/**
 * The words of the line that are no options name the command; then its options, values, subcommands or files are offered.
 */
function bashScript(tree: CommandNode): string {
  const commands = everyCommand(tree);
  const words = commands.map(
    ({ path, subcommands, choices }) =>
      `    '${path.join(' ')}') words='${[...subcommands.map((one) => one.path.at(-1)!), ...choices].join(' ')}' ;;`,
  );
  const flags = commands.map(
    ({ path, options }) => `    '${path.join(' ')}') flags='${options.flatMap((option) => option.flags).join(' ')}' ;;`,
  );
  const values = commands.flatMap(({ path, options }) =>
    options
      .filter(({ takesValue }) => takesValue)
      .map(
        ({ flags: names, choices }) =>
          `    ${names.map((name) => `'${path.join(' ')} ${name}'`).join('|')}) takes=1 values='${choices.join(' ')}' ;;`,
      ),
  );
  const groups = commands.filter(({ subcommands }) => subcommands.length > 0).map(({ path }) => `'${path.join(' ')}'`);
  return `# Completion of gongo, made by: gongo completion
_gongo() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} path='' words='' flags='' values='' takes=0 word
  COMPREPLY=()
  # bash takes the = of --option=value for a word of its own.
  if [ "$current" = = ]; then current=''; elif [ "$previous" = = ]; then previous=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $path in ${groups.join('|')}) ;; *) break ;; esac
    case $word in -*) continue ;; esac
    path="\${path:+$path }$word"
  done
  case "$path $previous" in
${values.join('\n')}
  esac
  if [ $takes = 1 ]; then
    if [ -n "$values" ]; then COMPREPLY=($(compgen -W "$values" -- "$current")); else COMPREPLY=($(compgen -f -- "$current")); fi
    return
  fi
  case $path in
${words.join('\n')}
  esac
  case $path in
${flags.join('\n')}
  esac
  case $current in
    -*) COMPREPLY=($(compgen -W "$flags" -- "$current")) ;;
    *) if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$current")); else COMPREPLY=($(compgen -f -- "$current")); fi ;;
  esac
}
complete -o filenames -F _gongo gongo
`;
}

function fishScript(tree: CommandNode): string {
  const lines = everyCommand(tree).flatMap((command) => {
    const { path, subcommands, choices, options } = command;
    // After a command come files and values; after a group of commands comes one of them.
    const condition = [subcommands.length > 0 ? '__gongo_is' : '__gongo_at', ...path].join(' ');
    const line = (rest: string) => `complete -c gongo -n ${quoted(condition)} ${rest}`;
    return [
      ...subcommands.map((one) => line(`-f -a ${quoted(one.path.at(-1)!)} -d ${quoted(one.summary)}`)),
      ...(choices.length === 0 ? [] : [line(`-f -a ${quoted(choices.join(' '))}`)]),
      ...options.map((option) => line(fishOption(option))),
    ];
  });
  return `# Completion of gongo, made by: gongo completion
function __gongo_words
  for word in (commandline -opc)[2..-1]
    string match -q -- '-*' $word; or echo $word
  end
end
function __gongo_is
  test "$(__gongo_words)" = "$argv"
end
function __gongo_at
  set -l words (__gongo_words)
  test (count $words) -ge (count $argv); and test "$words[1..$(count $argv)]" = "$argv"
end
${lines.join('\n')}
`;
}

function fishOption({ flags, summary, takesValue, choices }: OptionNode): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)).join(' ');
  const value = !takesValue ? '' : choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : ' -r';
  return `${names}${value} -d ${quoted(summary)}`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

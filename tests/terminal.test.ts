import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/command/commands.js';
import { type CommandNode, commandTree, everyCommand } from '../src/command/completion/command-tree.js';
import { scripts } from '../src/command/completion/scripts.js';
import { newProgram } from '../src/command/program.js';
import { gongo, temporaryFile } from './gongo.js';

const program = newProgram();
for (const load of Object.values(commands)) (await load())(program);
const tree = commandTree(program);
const names = ({ path }: CommandNode) => path.join(' ');

const list = 'examples/accreditation-list.jsonl';
const badList = temporaryFile('bad.jsonl', '{"id":"a","name":"A","country":"Kenya","evidence":[]}\nnot JSON\n');

/** Runs a shell that is there, and is none of ours. */
function shell(name: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  return spawnSync(name, args, { encoding: 'utf8', env: { ...process.env, ...environment } });
}

const has = (name: string) => shell(name, ['-c', 'true']).status === 0;

describe('help', () => {
  it('of every command has an example', () => {
    const visit = (command: typeof program): [string, string][] => {
      let help = '';
      command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
      return [[command.name(), help], ...command.commands.flatMap((one) => visit(one as typeof program))];
    };
    const helps = visit(program);
    expect(helps.length).toBeGreaterThan(25);
    for (const [name, help] of helps) {
      expect(help, name).toMatch(/\nExamples?:\n {2}gongo /);
      expect(help, name).toContain('--json');
    }
  });

  it('is given for the program, and wrong usage points to it', () => {
    const help = gongo(['--help']);
    expect([help.status, help.stderr]).toEqual([0, '']);
    for (const { path, summary } of tree.subcommands) {
      expect(help.stdout).toContain(path[0]!);
      expect(summary).not.toBe('');
    }
    const wrong = gongo(['asses', list]);
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('see gongo --help')]);
  });
});

describe('with --json what is wrong is told as JSON Lines, on every command, wherever it stands', () => {
  it.each([
    { args: ['assess', badList, '--json'], level: 'problem', status: 1 },
    { args: ['--json', 'convert', badList], level: 'problem', status: 1 },
    { args: ['statements', 'no-such-file.jsonl', '--json'], level: 'problem', status: 2 },
    { args: ['extract', '--json', 'no-such-file.pdf'], level: 'problem', status: 2 },
    { args: ['criteria', 'test', 'icij-2025', badList, '--json'], level: 'problem', status: 2 },
    { args: ['criteria', 'show', 'no-such-set', '--json'], level: 'error', status: 2 },
    { args: ['assess', list, '--format=nothing', '--json'], level: 'error', status: 2 },
    { args: ['nothing', '--json'], level: 'error', status: 2 },
  ])('$args', ({ args, level, status }) => {
    const run = gongo(args);
    const told = run.stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(told.map((message) => message.level)).toContain(level);
    for (const { message } of told) expect(message.length).toBeGreaterThan(10);
    // A bad record is named by file, line and field for programs as for people.
    if (args.includes('convert'))
      expect(told).toContainEqual({
        level: 'problem',
        file: badList,
        line: 1,
        field: 'country',
        message: expect.stringContaining('ISO 3166-1'),
      });
    if (!args.includes('assess') || level === 'error') expect(run.status).toBe(status);
  });

  it('gongo validate, whose result they are, gives them as its result', () => {
    const [problem] = gongo(['validate', badList, '--json']).stdout.split('\n');
    expect(JSON.parse(problem!)).toMatchObject({ level: 'problem', line: 1, field: 'country' });
  });
});

describe('with --quiet', () => {
  const merged = (...more: string[]) => gongo(['merge', list, list, ...more]);

  it('notes are left out, results and problems are not', () => {
    const loud = merged();
    const quiet = merged('--quiet');
    expect(loud.stderr).toContain('joined');
    expect(quiet.stderr).toBe('');
    expect(quiet.stdout).toBe(loud.stdout);
    expect(gongo(['convert', badList, '--quiet']).stderr).toContain('bad.jsonl:1: country');
  });
});

describe('colour', () => {
  const coloured = (environment: NodeJS.ProcessEnv) =>
    shell(process.execPath, ['--import', 'tsx', 'src/command/gongo.ts', 'assess', list], {
      NO_COLOR: undefined,
      FORCE_COLOR: undefined,
      ...environment,
    }).stdout.includes('\u001b[');

  it('is for terminals; FORCE_COLOR puts it on, NO_COLOR takes it off', () => {
    expect(coloured({})).toBe(false);
    expect(coloured({ CI: 'true' })).toBe(false);
    expect(coloured({ FORCE_COLOR: '1' })).toBe(true);
    expect(coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  });
});

/** What a command says on a terminal: standard output and standard error. */
function onTerminal(command: string): string {
  return shell('script', ['-qec', `${process.execPath} --import tsx src/command/gongo.ts ${command}`, '/dev/null'], {
    TERM: 'xterm',
    NO_COLOR: undefined,
  }).stdout;
}

describe.skipIf(shell('script', ['--version']).status !== 0)('on a terminal (of the command script)', () => {
  it('a long job tells that it works, and takes that away again; not with --quiet', () => {
    const out = temporaryFile('model.json', '');
    const said = onTerminal(`train training-data/organisations.jsonl --out ${out}`);
    expect(said).toContain('fitting the model ...\r\u001b[K');
    expect(onTerminal(`train training-data/organisations.jsonl --out ${out} --quiet`)).not.toContain('fitting');
  }, 120_000);

  it('results are coloured', () => {
    expect(onTerminal(`assess ${list}`)).toContain('\u001b[31m');
  });
});

describe('completion', () => {
  it('is written for each shell and knows every command and option', () => {
    const commandsOf = everyCommand(tree);
    expect(commandsOf.map(names)).toEqual(expect.arrayContaining(['assess', 'criteria test', 'serve', 'completion']));
    for (const script of Object.values(scripts)) {
      const text = script(tree);
      for (const { path, options } of commandsOf) {
        for (const name of path) expect(text).toContain(name);
        for (const { flags } of options) for (const flag of flags) expect(text).toContain(flag.replace(/^-+/, ''));
      }
    }
    expect(gongo(['completion', 'bash']).stdout).toBe(scripts.bash(tree));
    expect(gongo(['completion', 'tcsh']).status).toBe(2);
  });

  const inBash = (words: readonly string[]): string[] => {
    const file = temporaryFile('gongo.bash', scripts.bash(tree));
    const line = words.map((word) => `'${word}'`).join(' ');
    const run = shell('bash', [
      '-c',
      `source ${file}; COMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _gongo; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ]);
    expect(run.stderr).toBe('');
    return run.stdout.trim().split('\n');
  };

  it.skipIf(!has('bash'))('in bash offers commands, subcommands, options, values and files', () => {
    expect(inBash(['gongo', 'as'])).toEqual(['assess']);
    expect(inBash(['gongo', '--quiet', 'criteria', 'sh'])).toEqual(['show']);
    expect(inBash(['gongo', 'assess', list, '--on'])).toEqual(['--on-error']);
    expect(inBash(['gongo', 'assess', '--format', 'json'])).toEqual(['jsonl', 'json']);
    expect(inBash(['gongo', 'assess', '--on-error', '=', 's'])).toEqual(['skip', 'stop']);
    expect(inBash(['gongo', 'validate', 'READ'])).toEqual(['README.md']);
    expect(inBash(['gongo', 'assess', '--out', 'READ'])).toEqual(['README.md']);
  });

  it.skipIf(!has('zsh'))('in zsh is a script that loads', () => {
    const file = temporaryFile('_gongo', scripts.zsh(tree));
    const run = shell('zsh', ['-fc', `autoload -U compinit; compinit -u -D; source ${file}; echo $_comps[gongo]`]);
    expect([run.stderr, run.stdout.trim()]).toEqual(['', expect.stringContaining('_bash_complete')]);
  });

  it.skipIf(!has('fish'))('in fish offers commands, subcommands, options and values', () => {
    const file = temporaryFile('gongo.fish', scripts.fish(tree));
    const offered = (line: string) =>
      shell('fish', ['--no-config', '-c', `source ${file}; complete -C '${line}'`])
        .stdout.trim()
        .split('\n')
        .map((offer) => offer.split('\t')[0]);
    expect(offered('gongo as')).toEqual(['assess']);
    expect(offered('gongo criteria sh')).toEqual(['show']);
    expect(offered('gongo assess --on')).toEqual(['--on-error']);
    expect(offered('gongo assess --on-error s')).toEqual(expect.arrayContaining(['skip', 'stop']));
  });
});

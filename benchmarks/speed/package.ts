import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command, medians, milliseconds, type Row, root, taken } from './measure.js';

const node = process.execPath;
const plainly = ['natural', 'compromise', 'ml-logistic-regression', 'zod'];

/** How long it takes to start, and what it costs to install. */
export function packageRows(): Row[] {
  const core = `import ${JSON.stringify(`${root}dist/index.js`)}`;
  const seconds = medians({
    node: () => taken(node, '-e', '0').processor,
    version: () => taken(node, command, '--version').processor,
    module: () => taken(node, '--input-type=module', '-e', '0').processor,
    core: () => taken(node, '--input-type=module', '-e', core).processor,
  });
  const added = seconds.core - seconds.module;
  return [
    {
      what: 'gongo --version',
      measured: milliseconds(seconds.version),
      against: `bare node ${milliseconds(seconds.node)}`,
      ratio: seconds.version / seconds.node,
      target: 'at most 1.6',
      met: seconds.version <= 1.6 * seconds.node,
    },
    {
      what: 'import of the core, beyond an empty module',
      measured: milliseconds(added),
      against: `empty module ${milliseconds(seconds.module)}`,
      target: 'at most 40 ms',
      met: added <= 0.04,
    },
    installRow(),
  ];
}

function installRow(): Row {
  const [own, others] = [installed([tarball()]), installed(plainly)];
  return {
    what: 'installed',
    measured: `${own.packages} packages, ${own.megabytes} MB`,
    against: `${plainly.join(' + ')}: ${others.packages} packages, ${others.megabytes} MB`,
    target: 'at most 15 packages, 18 MB',
    met: own.packages <= 15 && own.megabytes <= 18,
  };
}

const folder = () => mkdtempSync(join(tmpdir(), 'gongo-bench-'));

function tarball(): string {
  const out = folder();
  const said = execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', out], { cwd: root });
  return join(out, said.toString().trim());
}

function installed(names: readonly string[]): { packages: number; megabytes: number } {
  const project = folder();
  try {
    writeFileSync(join(project, 'package.json'), '{"private":true}');
    const quiet = ['--silent', '--no-audit', '--no-fund', '--ignore-scripts'];
    execFileSync('npm', ['install', ...quiet, ...names], { cwd: project, stdio: 'ignore' });
    const tree = execFileSync('npm', ['ls', '--all', '--parseable'], { cwd: project }).toString().trim().split('\n');
    const size = execFileSync('du', ['-sm', 'node_modules'], { cwd: project }).toString();
    return { packages: new Set(tree).size - 1, megabytes: Number(size.split('\t')[0]) };
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

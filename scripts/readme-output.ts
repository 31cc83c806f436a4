import { spawnSync } from 'node:child_process';

const blocks = 7;

/** The README with the block after its `output:` mark replaced by what the command prints now: its first organisations. */
export function withRealOutput(readme: string): string {
  const { stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/command/gongo.ts', 'assess', 'examples/accreditation-list.jsonl'],
    { encoding: 'utf8', env: { ...process.env, COLUMNS: '100' } },
  );
  const shown = stdout
    .split('\n\n')
    .slice(0, blocks + 1)
    .join('\n\n');
  return readme.replace(
    /(<!-- output: [^>]*-->\n```text\n)[\s\S]*?(```)/,
    (_, before: string, after: string) => `${before}${shown}\n${after}`,
  );
}

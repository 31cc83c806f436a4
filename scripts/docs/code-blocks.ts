import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A fenced block of a page. */
export interface CodeBlock {
  readonly language: string;
  readonly text: string;
  /** Line of the page at which its text begins, from 1. */
  readonly line: number;
  /** The command whose output it shows, from a mark `<!-- output: COMMAND -->` on the line above. */
  readonly outputOf?: string;
  /** The test that runs it, where it needs more than one folder: from a mark `<!-- run by: FILE -->` on the line above. */
  readonly runBy?: string;
}

const fence = /^```([a-z]*)\n([\s\S]*?)^```$/gm;
const mark = /<!-- (output|run by): (.+) -->\n$/;

/** The fenced blocks of a Markdown text, in order. */
export function codeBlocks(markdown: string): CodeBlock[] {
  return [...markdown.matchAll(fence)].map((match) => {
    const before = markdown.slice(0, match.index);
    const [, what, value] = mark.exec(before.slice(before.lastIndexOf('\n', before.length - 2) + 1)) ?? [];
    return {
      language: match[1]!,
      text: match[2]!,
      line: before.split('\n').length + 1,
      ...(what === 'output' && { outputOf: value! }),
      ...(what === 'run by' && { runBy: value! }),
    };
  });
}

/** The text with the block after each output mark replaced by what `run` says that its command prints. */
export function withOutputs(markdown: string, run: (block: CodeBlock) => string | undefined): string {
  const outputs = codeBlocks(markdown).map((block) => run(block));
  let place = 0;
  return markdown.replace(fence, (whole, language: string) => {
    const output = outputs[place++];
    return output === undefined ? whole : `\`\`\`${language}\n${output.trimEnd()}\n\`\`\``;
  });
}

const folders = ['docs', 'models', 'training-data', 'examples', 'benchmarks', 'schemas'];

/** Paths of every page that a reader of the project may follow, from its root. */
export function pages(): string[] {
  return [
    ...readdirSync('.'),
    ...folders
      .filter((folder) => existsSync(folder))
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
      ),
  ]
    .filter((path) => path.endsWith('.md') && !path.includes('node_modules'))
    .sort();
}

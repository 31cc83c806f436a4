import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { LetteredText } from '../src/training/passage-positions.js';
import { sourceText } from '../src/training/source-text.js';

/** A public repository that passages stand in. */
export const passageSourceSchema = z.strictObject({
  /** On GitHub: owner and name. */
  repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/u),
  commit: z.string().regex(/^[0-9a-f]{40}$/u),
  licence: z.string(),
});
export type PassageSource = z.infer<typeof passageSourceSchema>;

export const passageFolder = 'training-data/extraction/passages';

export function passageSources(): PassageSource[] {
  return z.array(passageSourceSchema).parse(JSON.parse(readFileSync(join(passageFolder, 'sources.json'), 'utf8')));
}

/** The file that holds the positions of a repository's passages. */
export function positionsFile({ repository }: PassageSource): string {
  return join(passageFolder, `${repository.replace('/', '+')}.jsonl`);
}

const largestOutput = 1024 * 1024 * 1024;

/** Files that are read by one call of git. */
const atOnce = 100;

/** Files of a clone as they were at a commit. */
export class Clone {
  private readonly folder: string;

  /** @throws Error when the folder of clones has none of the repository */
  constructor(
    clones: string,
    private readonly source: PassageSource,
  ) {
    this.folder = join(clones, source.repository);
    if (!existsSync(this.folder))
      throw new Error(`${this.folder} is not there: git clone https://github.com/${source.repository} into it`);
  }

  /** The prose of each file, in the order of the paths; `undefined` for one that the commit does not have. */
  *read(paths: readonly string[]): Generator<{ readonly path: string; readonly text: LetteredText | undefined }> {
    for (let at = 0; at < paths.length; at += atOnce) {
      const those = paths.slice(at, at + atOnce);
      const output = execFileSync('git', ['-C', this.folder, 'cat-file', '--batch'], {
        input: those.map((path) => `${this.source.commit}:${path}\n`).join(''),
        maxBuffer: largestOutput,
      });
      let read = 0;
      for (const path of those) {
        const lineEnd = output.indexOf(10, read);
        const size = / blob (\d+)$/u.exec(output.toString('utf8', read, lineEnd))?.[1];
        read = lineEnd + 1;
        if (size === undefined) yield { path, text: undefined };
        else {
          const content = output.toString('utf8', read, read + Number(size));
          read += Number(size) + 1;
          yield { path, text: new LetteredText(sourceText(path, content)) };
        }
      }
    }
  }
}

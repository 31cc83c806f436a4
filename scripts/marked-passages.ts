import { readFileSync } from 'node:fs';
import { type MarkedPassage, markedPassageSchema } from '../src/training/fit-clause-model.js';

/**
 * Marked passages of files of JSON Lines.
 *
 * @throws Error when a line is no marked passage: the message names file and line
 */
export function readMarkedPassages(files: readonly string[]): MarkedPassage[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) => {
        if (line.trim() === '') return [];
        try {
          return markedPassageSchema.parse(JSON.parse(line));
        } catch (cause) {
          throw new Error(`${file}:${at + 1} is no marked passage`, { cause });
        }
      }),
  );
}

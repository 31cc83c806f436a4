import type { RecordProblem } from './record-problem.js';
import type { TableMapping } from './spreadsheet/mapping.js';

/** What a user can say about a file that it does not say itself. */
export interface SourceSettings {
  /** Label of a text's encoding; default: told from the file. */
  readonly encoding?: string;
  /** Of a workbook: name of the sheet or its number counted from 1. Default: the first. */
  readonly sheet?: string | number;
  /** How the columns of a table are to be read; default: guessed from its headers. */
  readonly mapping?: TableMapping;
  /** The country of organisations whose record does not name one. */
  readonly country?: string;
}

/** A file that is about to be read. */
export interface SourceInput {
  /** Its name, for messages. */
  readonly file: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly settings: SourceSettings;
}

/** The beginning of a file, to tell what it is. */
export interface Opening {
  /** In small letters, without folders and without `.gz`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As text, without a byte order mark; its end may be cut off in the middle. */
  readonly text: string;
}

/** What a source yields: records that are still to be checked, problems in their place, and notes for the user. */
export type SourceItem =
  | {
      readonly value: unknown;
      /** Where it begins in the file, counted from 1 ... */
      readonly line?: number;
      /** ... or its place in the file's list, counted from 0. */
      readonly position?: number;
      /** Where each item of its evidence stands, when they stand apart. */
      readonly evidenceLines?: readonly number[];
    }
  | {
      readonly line: number;
      /** What stands on it, still to be parsed: that takes long, and another thread may have time. */
      readonly json: string;
    }
  | {
      readonly problem: RecordProblem;
      /** What could not be read, as text or as a value: for the file of rejects. */
      readonly refused?: unknown;
    }
  | { readonly note: string };

/**
 * One way in which people keep what they know about organisations. A source turns a file into records of organisations;
 * whatever it yields is checked like any other record, so it need not check again. It must work in bounded memory, yield
 * what is wrong instead of throwing, leave out what the file does not say instead of guessing, and give each item of
 * evidence a `source`. Adding one: a file of its own and a line in `index.ts`.
 */
export interface Source {
  /** What `--from` calls it. */
  readonly id: string;
  /** The format, in words. */
  readonly title: string;
  /** What it fills in a record, in words. */
  readonly fills: string;
  /** Whether a file looks like it. Sources are asked in the order of the list; the first one that says yes reads. */
  recognises(opening: Opening): boolean;
  /** @throws Error of the file system or of zlib, and nothing else */
  read(input: SourceInput): AsyncIterable<SourceItem>;
}

import { basename } from 'node:path';
import { dateIn, readCoverage } from '../forum/press/read-coverage.js';
import type { ForumRecord } from '../forum/records/forum-record.js';
import { limits } from '../organisation/limits.js';
import { partialDate } from '../organisation/partial-date.js';
import { wholeText } from './bytes.js';
import { fileError } from './file-error.js';
import type { ReadRecord } from './records.js';

/**
 * Records out of a text file of press coverage (see `readCoverage`). A text without a date, or in which nothing is
 * found, is told as a problem.
 *
 * @param date - of the meeting; default: the first date in the head of the text
 */
export async function* readPress(file: string, date?: string): AsyncGenerator<ReadRecord<ForumRecord>> {
  const fail = (message: string) => ({ problems: [{ file, message, unreadable: true as const }] });
  let text: string;
  try {
    text = await wholeText(file, limits.pressBytes);
  } catch (error) {
    yield fail(error instanceof RangeError ? `${error.message}; give one text a file` : fileError(error));
    return;
  }
  const day = date ?? dateIn(text);
  if (day === undefined || !partialDate.safeParse(day).success) {
    yield fail('does not tell the date of the meeting in its head; give it with --date');
    return;
  }
  const records = readCoverage(text, day, basename(file));
  if (records.length === 0) yield fail('holds no decision and no list of speakers in a form that is read');
  for (const record of records) yield { record };
}

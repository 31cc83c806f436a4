import * as z from 'zod';
import { refusesContent } from '../../organisation/organisation.js';
import { accreditationReviewSchema } from './accreditation-review.js';
import { proceduralMotionSchema } from './procedural-motion.js';
import { reprisalCaseSchema } from './reprisal-case.js';
import { sideEventSchema } from './side-event.js';
import { statementRecordSchema } from './statement.js';

/** The kinds of record, in the order in which reports tell of them. */
const schemas = [
  statementRecordSchema,
  accreditationReviewSchema,
  reprisalCaseSchema,
  proceduralMotionSchema,
  sideEventSchema,
] as const;

/** One record of what happened in a forum, told apart by `record`. */
export const forumRecordSchema = refusesContent(z.discriminatedUnion('record', schemas));

/** A statement, review, reprisal case, motion or side event; see `forumRecordSchema`. */
export type ForumRecord = z.infer<typeof forumRecordSchema>;
/** Which kind of record it is. */
export type ForumRecordKind = ForumRecord['record'];

/** The fields of each kind of record, in the order of a table's columns. */
export const forumRecordFields: ReadonlyMap<ForumRecordKind, readonly string[]> = new Map(
  schemas.map((schema) => [schema.shape.record.value, Object.keys(schema.shape)]),
);

import * as z from 'zod';
import { stateCode } from '../organisation/state.js';
import { languages } from '../text/index.js';

const offset = z.int().nonnegative();

export const stances = ['praises', 'defends', 'neutral', 'criticises'] as const;

export type Stance = (typeof stances)[number];

/** What a text says about a state. Offsets count UTF-16 code units: `text.slice(start, end)`. */
export const statementResultSchema = z.object({
  id: z.string(),
  /** The language it was read in, or `null` when it is none that is read. */
  language: z.enum(languages).nullable(),
  /** The state it was measured against; `null` when none was given and none is named. */
  state: stateCode.nullable(),
  /** The text names that state, its government or its leaders. */
  namesState: z.boolean(),
  /**
   * How far it sounds like those who speak for the state: of texts with 0.9, about nine in ten of those it was calibrated on
   * came from the state's side. `null` when it cannot be said; a caution says why. It is never proof of who wrote it.
   */
  alignment: z.number().min(0).max(1).nullable(),
  stance: z.enum(stances).nullable(),
  /** The state's talking points in it, in order. */
  talkingPoints: z.array(
    z.object({
      id: z.string(),
      phrase: z.string(),
      start: offset,
      end: offset,
      /** Stands in quotation marks, or is called "so-called". */
      quoted: z.boolean(),
      /** Is denied, or told as what others claim. Like quoted ones it does not count as the speaker's own. */
      negated: z.boolean(),
    }),
  ),
  /** The sentences that decided, strongest first; `weight` is in log-odds, above 0 towards the state. */
  sentences: z.array(
    z.object({
      start: offset,
      end: offset,
      weight: z.number(),
      /** The words that weighed, and what they were read as. */
      cues: z.array(z.object({ kind: z.string(), start: offset, end: offset })),
    }),
  ),
  cautions: z.array(z.string()),
});

/** What was read out of a statement; see `statementResultSchema`. */
export type StatementResult = z.infer<typeof statementResultSchema>;

import * as z from 'zod';
import { stateCode } from '../organisation/state.js';

/** Phrases by language (BCP 47). Those of languages that are not read are kept for readers of the file. */
const phrases = z.record(z.string(), z.array(z.string().min(1)));

/** What a state and those who speak for it keep saying, in the words they use. */
export const talkingPointsSchema = z.object({
  state: stateCode,
  version: z.string(),
  talkingPoints: z.array(
    z.looseObject({
      id: z.string().min(1),
      concept: z.string(),
      theme: z.string(),
      phrases,
      source: z.looseObject({ url: z.string(), publisher: z.string().optional(), date: z.string().optional() }),
    }),
  ),
});

/** The talking points of one state; see `talkingPointsSchema`. */
export type TalkingPoints = z.infer<typeof talkingPointsSchema>;

/** Wording that the United Nations itself prescribes (names of territories, titles): it weighs nothing. */
export const stopListSchema = z.looseObject({ groups: z.array(z.looseObject({ id: z.string(), phrases })) });

/** Wording that the United Nations prescribes and that weighs nothing. */
export type StopList = z.infer<typeof stopListSchema>;

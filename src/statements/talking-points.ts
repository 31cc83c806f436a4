import * as z from 'zod';
import { stateCode } from '../organisation/state.js';
import { languages } from '../text/index.js';

const phrases = z.partialRecord(z.enum(languages), z.array(z.string().min(1)));

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

export type TalkingPoints = z.infer<typeof talkingPointsSchema>;

/** Wording that the United Nations itself prescribes (names of territories, titles): it weighs nothing. */
export const stopListSchema = z.looseObject({ phrases });

export type StopList = z.infer<typeof stopListSchema>;

import * as z from 'zod';
import { documentSchema } from '../organisation/document.js';
import { limits } from '../organisation/limits.js';
import { refusesContent } from '../organisation/organisation.js';
import { sourceSchema } from '../organisation/source.js';
import { stateCode } from '../organisation/state.js';
import { shortText } from '../organisation/text.js';
import type { TextToRead } from './extract.js';

const namedOrganisation = z.looseObject({
  name: shortText,
  country: stateCode.optional(),
  otherNames: z
    .array(z.looseObject({ name: shortText }))
    .max(limits.list)
    .optional(),
});

/** A text to read, and whom the evidence must be about: a name, or a record with other names. */
export const textInputSchema = refusesContent(
  z.looseObject({
    id: shortText,
    organisation: z.union([shortText, namedOrganisation]).optional(),
    text: z.string('must be the text to read').max(limits.documentText),
    state: stateCode.optional(),
    /** BCP 47 language tag. Default: told from the text. */
    language: shortText.optional(),
    kind: documentSchema.shape.kind.optional(),
    source: sourceSchema.optional(),
  }),
);

/** A text as `gongo extract` reads it; see `textInputSchema`. */
export type TextInput = z.infer<typeof textInputSchema>;

/** The text of an input, without what says how it is to be read. */
export function textToRead({ text, language, kind, source }: TextInput): TextToRead {
  return {
    text,
    ...(language !== undefined && { language }),
    ...(kind !== undefined && { kind }),
    ...(source !== undefined && { source }),
  };
}

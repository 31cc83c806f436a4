import * as z from 'zod';
import { limits } from './limits.js';
import { organisationFields, refusesContent } from './organisation.js';
import { partialDate } from './partial-date.js';
import { longText, shortText } from './text.js';

/**
 * What people who looked into an organisation found it to be:
 * - `gongo`: organised by a state and presented as civil society;
 * - `quango`: openly a body of the state or set up by its law (national institutions, statutory societies);
 * - `aligned`: not organised by the state, but acting for it;
 * - `independent`;
 * - `disputed`: well-informed sources disagree, or its status changed.
 */
export const label = z.enum(['gongo', 'quango', 'aligned', 'independent', 'disputed']);

/** What named sources say that an organisation is. */
export type Label = z.infer<typeof label>;

const labelSource = z.looseObject({
  url: z.string().min(1).max(limits.url),
  publisher: shortText.optional(),
  date: partialDate.optional(),
  /** What the source says, in our words. */
  says: longText,
});

/** An organisation with a label, for training and evaluation. */
export const labelledOrganisationSchema = refusesContent(
  organisationFields.extend({
    label,
    labelSources: z.array(labelSource).max(limits.list),
    /** Present where the label rests on little. */
    labelStrength: z.literal('thin').optional(),
    notes: longText.optional(),
  }),
);

/** An organisation with its label; see `labelledOrganisationSchema`. */
export type LabelledOrganisation = z.infer<typeof labelledOrganisationSchema>;

/** Whether a label stands on the state's side: gongo, quango or aligned. */
export function isStateSide(of: Label): boolean {
  return of === 'gongo' || of === 'quango' || of === 'aligned';
}

/** Whether headline figures use the record: neither disputed nor thinly labelled. */
export function isHeadline(organisation: Pick<LabelledOrganisation, 'label' | 'labelStrength'>): boolean {
  return organisation.label !== 'disputed' && organisation.labelStrength !== 'thin';
}

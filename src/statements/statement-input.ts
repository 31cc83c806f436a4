import * as z from 'zod';
import { documentSchema } from '../organisation/document.js';
import { limits } from '../organisation/limits.js';
import { stateCode } from '../organisation/state.js';
import { shortText } from '../organisation/text.js';
import { type Statement, statementSchema } from './statement.js';

/** A statement, or an organisation's record whose documents are the statements. */
export const statementInputSchema = statementSchema
  .partial({ text: true })
  .extend({
    name: shortText.optional(),
    country: stateCode.optional(),
    documents: z.array(documentSchema).max(limits.list).optional(),
  })
  .superRefine(({ text, documents }, context) => {
    if (text === undefined && documents === undefined)
      context.addIssue({
        code: 'custom',
        path: ['text'],
        message: 'is missing; a record needs a "text", or "documents" with texts',
      });
  });

/** The statements of a record: itself, or each of its documents, measured against the organisation's own state. */
export function statementsOf(input: z.infer<typeof statementInputSchema>): Statement[] {
  const { id, text, state = input.country, language, organisation, documents = [] } = input;
  const own = text === undefined ? [] : [{ id, text, language, organisation }];
  const others = documents
    .filter(({ kind }) => kind !== 'biography')
    .map((document, at) => ({
      id: `${id}/${document.id ?? at + 1}`,
      text: document.text,
      language: document.language,
      organisation: organisation ?? id,
    }));
  return [...own, ...others].map((statement) => ({
    id: statement.id,
    text: statement.text,
    ...(state !== undefined && { state }),
    ...(statement.language !== undefined && { language: statement.language }),
    ...(statement.organisation !== undefined && { organisation: statement.organisation }),
  }));
}

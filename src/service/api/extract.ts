import * as z from 'zod';
import { evidenceSchema } from '../../evidence/evidence.js';
import { textInputSchema, textToRead } from '../../extraction/text-input.js';
import { stateCode } from '../../organisation/state.js';
import { shortText } from '../../organisation/text.js';
import { listBody, listResult, type Route, readList } from '../route.js';

const body = listBody('texts', textInputSchema, {
  /** The state that bodies belong to which name none. */
  state: stateCode.exactOptional(),
  /** Whom the evidence must be about, where a text's record does not say. */
  organisation: shortText.exactOptional(),
});

export const extractRoute: Route = {
  method: 'post',
  path: '/api/extract',
  summary: 'Evidence proposed from prose, with the words that carry it',
  description: 'What is proposed is to be checked by a person.',
  body: body.schema,
  result: listResult({ results: z.array(z.strictObject({ id: z.string(), evidence: z.array(evidenceSchema) })) }),
  async handle(call) {
    const { records, settings, problems } = await readList(body, call);
    // The patterns are large: they are loaded when they are needed.
    const { extract } = await import('../../extraction/extract.js');
    const results = [];
    for (const text of records) {
      const evidence = extract(textToRead(text), {
        organisation: text.organisation ?? settings.organisation,
        state: text.state ?? settings.state,
      });
      results.push({ id: text.id, evidence });
      await call.takeTurns();
    }
    return { results, problems };
  },
};

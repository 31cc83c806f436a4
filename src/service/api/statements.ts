import * as z from 'zod';
import { stateCode } from '../../organisation/state.js';
import { statementInputSchema, statementsOf } from '../../statements/statement-input.js';
import { type StatementResult, statementResultSchema } from '../../statements/statement-result.js';
import { listBody, listResult, type Route, readList } from '../route.js';

const body = listBody('statements', statementInputSchema, {
  /** The state to measure texts against that name none in their record. */
  state: stateCode.exactOptional(),
});

export const statementsRoute: Route = {
  method: 'post',
  path: '/api/statements',
  summary: 'What stance texts take towards a state, and how far they speak as those do who speak for it',
  description: 'Not for saying who wrote a text, or who pays an organisation.',
  body: body.schema,
  result: listResult({ results: z.array(statementResultSchema) }),
  async handle(call) {
    const { records, settings, problems } = await readList(body, call);
    // The lexicons are large: they are loaded when they are needed.
    const { readStatement } = await import('../../statements/read-statement.js');
    const results: StatementResult[] = [];
    for (const statement of records.flatMap(statementsOf)) {
      const state = statement.state ?? settings.state;
      results.push(readStatement({ ...statement, ...(state !== undefined && { state }) }));
      await call.takeTurns();
    }
    return { results, problems };
  },
};

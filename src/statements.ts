/**
 * Reading what organisations say: talking points, stance towards a state, alignment. No Node imports.
 *
 * @packageDocumentation
 */
export { type Catalogues, shippedCatalogues } from './statements/markers.js';
export { type ReadStatementOptions, readStatement } from './statements/read-statement.js';
export { type StateLexicon, stateLexiconSchema } from './statements/state-names.js';
export { type Statement, statementSchema } from './statements/statement.js';
export { type StatementModel, statementModel, statementModelSchema } from './statements/statement-model.js';
export { type StatementResult, statementResultSchema } from './statements/statement-result.js';
export { type StopList, stopListSchema, type TalkingPoints, talkingPointsSchema } from './statements/talking-points.js';
export { type Language, languageOf, languages } from './text/index.js';

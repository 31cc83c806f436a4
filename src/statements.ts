/**
 * Reading what organisations say: talking points, stance towards a state, alignment, and the fits behind them. No Node imports.
 *
 * @packageDocumentation
 */

export { unShingles } from './statements/common-texts.js';
export { deriveStances, fewestStatements } from './statements/derive-stances.js';
export { type Catalogues, shippedCatalogues } from './statements/markers.js';
export { type ReadStatementOptions, readStatement } from './statements/read-statement.js';
export {
  type SharedPassage,
  SharedPassages,
  type SharedPassagesOptions,
  sharedPassageSchema,
} from './statements/shared-passages.js';
export { type StateLexicon, stateLexiconSchema } from './statements/state-names.js';
export { type Statement, statementSchema } from './statements/statement.js';
export { type StatementModel, statementModel, statementModelSchema } from './statements/statement-model.js';
export { type StatementResult, statementResultSchema } from './statements/statement-result.js';
export { type TalkingPointCandidate, TalkingPointCandidates } from './statements/talking-point-candidates.js';
export { type StopList, stopListSchema, type TalkingPoints, talkingPointsSchema } from './statements/talking-points.js';
export { createVoice, type VoiceModel, voiceModelSchema } from './statements/voice-model.js';
export { type Language, languageOf, languages } from './text/index.js';
export {
  fitStatementModel,
  type LabelledStatement,
  labelledStatementSchema,
  type StatementExample,
  statementExample,
} from './training/fit-statement-model.js';
export { type VoiceText, VoiceTraining, voiceTextSchema } from './training/fit-voice.js';

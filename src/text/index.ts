export { type Language, languageOf, languages } from './language.js';
export { PhraseIndex, type PhraseMatch, type Tokens } from './phrase-index.js';
export { type Span, sentencesOf } from './sentences.js';
export { wordForm } from './word-form.js';

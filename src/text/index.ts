export { languageOf } from './language.js';
export { type Language, languages } from './languages.js';
export { PhraseIndex, type PhraseMatch, type Tokens } from './phrase-index.js';
export { type Span, sentencesOf } from './sentences.js';
export { wordForm } from './word-form.js';

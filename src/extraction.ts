/**
 * Reading prose: proposes cited evidence from texts in six languages. Pure, without Node imports, and loaded only by those
 * who use it.
 *
 * @packageDocumentation
 */
export { deriveEvidence } from './extraction/derive-evidence.js';
export { type ExtractedEvidence, type ExtractOptions, extract, type TextToRead } from './extraction/extract.js';
export type { NamedOrganisation } from './extraction/organisation-names.js';
export { type TextInput, textInputSchema } from './extraction/text-input.js';

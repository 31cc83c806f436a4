/**
 * Reading prose: proposes cited evidence from texts in six languages. Pure, and loaded only by those who use it.
 *
 * @packageDocumentation
 */
export { type ExtractedEvidence, type ExtractOptions, extract, type TextToRead } from './extraction/extract.js';

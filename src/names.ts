/**
 * Who is who: names of organisations compared across scripts, languages and spellings. No Node imports.
 *
 * @packageDocumentation
 */
export * from './names/index.js';

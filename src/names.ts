/**
 * Who is who: names of organisations compared across scripts, languages and spellings. No Node imports.
 *
 * @packageDocumentation
 */

export * from './merge/index.js';
export * from './names/index.js';

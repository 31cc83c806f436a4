export { compareNames, type NameDecision, type NameMatch } from './compare-names.js';
export { type GroupNamesOptions, groupNames, type NameGroup, type NameGroups, type NamePair } from './group-names.js';
export { createNameIndex, type NameIndex } from './name-index.js';
export { type NameForm, type ParsedName, parseName } from './parse-name.js';

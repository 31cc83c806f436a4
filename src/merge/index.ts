export { type Decision, decisionSchema } from './decision.js';
export { type Join, type Merge, mergeOrganisations, type Question } from './merge-organisations.js';
export { unite } from './unite.js';

/**
 * What happens in forums, in numbers: records, counts with the uncertainty of the classifier, the record of the NGO Committee, evidence
 * out of forum records, press coverage. No Node imports; files are read by `gongo-classifier/node`.
 *
 * @packageDocumentation
 */

export { wilsonInterval } from './evaluation/wilson.js';
export { type Affiliations, affiliationsOf } from './forum/affiliation/affiliations.js';
export type { JudgedCount, Standing } from './forum/affiliation/judged-count.js';
export { type Applicant, applicantsOf } from './forum/committee/applicants.js';
export type { CommitteeRecord, ListEntry } from './forum/committee/committee-record.js';
export { type CommitteeReport, committeeReport } from './forum/committee/committee-report.js';
export { type Agreement, agreements, type RollCall, rollCallsOf, type Vote } from './forum/committee/roll-calls.js';
export { ForumCounts, type ForumReport, type ForumSettings, forumReport } from './forum/counting/forum-report.js';
export { type ForumEvidence, ForumEvidenceCollector } from './forum/evidence/forum-evidence.js';
export { dateIn, readCoverage } from './forum/press/read-coverage.js';
export { type ForumRecord, type ForumRecordKind, forumRecordSchema } from './forum/records/forum-record.js';
export { type ExpectedCount, expectedCount, type UncertainBlock } from './forum/statistics/expected-count.js';
export { type Duration, kaplanMeier, type SurvivalStep } from './forum/statistics/kaplan-meier.js';
export type { Share } from './forum/statistics/share.js';
export { committeeSections } from './reports/committee-sections.js';
export { forumSections } from './reports/forum-sections.js';
export type { Section } from './reports/sections/section.js';
export { sectionsHtml } from './reports/sections/sections-html.js';
export { sectionsMarkdown } from './reports/sections/sections-markdown.js';

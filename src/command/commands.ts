import type { Command } from 'commander';

/** Every command and how it is loaded, in the order in which help lists them. */
export const commands: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  assess: async () => (await import('./assess.js')).addAssess,
  validate: async () => (await import('./validate.js')).addValidate,
  convert: async () => (await import('./convert.js')).addConvert,
  sources: async () => (await import('./sources.js')).addSources,
  template: async () => (await import('./template/template.js')).addTemplate,
  evaluate: async () => (await import('./evaluate.js')).addEvaluate,
  compare: async () => (await import('./compare.js')).addCompare,
  report: async () => (await import('./report.js')).addReport,
  dossier: async () => (await import('./dossier.js')).addDossier,
  notice: async () => (await import('./notice.js')).addNotice,
  forum: async () => (await import('./forum.js')).addForum,
  train: async () => (await import('./train.js')).addTrain,
  statements: async () => (await import('./statements.js')).addStatements,
  'talking-points': async () => (await import('./talking-points.js')).addTalkingPoints,
  criteria: async () => (await import('./criteria/criteria.js')).addCriteria,
  merge: async () => (await import('./merge.js')).addMerge,
  extract: async () => (await import('./extract.js')).addExtract,
  serve: async () => (await import('./serve/serve.js')).addServe,
  review: async () => (await import('./review.js')).addReview,
  completion: async () => (await import('./completion/completion.js')).addCompletion,
};

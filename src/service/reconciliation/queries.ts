import type * as z from 'zod';
import { stateCode, stateOf } from '../../organisation/state.js';
import { stateCodeOfName } from '../../organisation/state-names.js';
import { checkRecord } from '../../sources/check-record.js';
import { serviceLimits } from '../limits.js';
import { Problem } from '../problem.js';
import { parseJson } from '../read-json.js';
import type { TakeTurns } from '../turns.js';
import type { Candidate, Catalogue, Description } from './catalogue.js';
import { organisationType } from './manifest.js';
import {
  type candidateSchema,
  type PropertyValue,
  type Query,
  querySchema,
  type resultBatchSchema,
} from './protocol.js';

type ResultBatch = z.infer<typeof resultBatchSchema>;

/**
 * Answers a batch of queries. A query that is wrong gets no candidates and is told why; the others get theirs.
 *
 * @param text - the JSON of the batch
 * @throws Problem when it is no batch, or too large
 */
export async function answerQueries(text: string, catalogue: Catalogue, takeTurns: TakeTurns): Promise<ResultBatch> {
  const batch = parseJson(text, '"queries"');
  if (typeof batch !== 'object' || batch === null || Array.isArray(batch))
    throw new Problem(400, '"queries" must be an object with a query under each key: {"q0": {"query": "..."}}.');
  const queries = Object.entries(batch);
  if (queries.length > serviceLimits.queries)
    throw new Problem(413, `A batch may have ${serviceLimits.queries} queries: send them in several batches.`);
  const answers: [string, ResultBatch[string]][] = [];
  for (const [key, value] of queries) {
    const checked = checkRecord(value, querySchema);
    if ('record' in checked) answers.push([key, { result: answer(checked.record, catalogue) }]);
    else {
      const { field, message } = checked.problems[0]!;
      answers.push([key, { result: [], error: `${field}: ${message}` }]);
    }
    await takeTurns();
  }
  return Object.fromEntries(answers);
}

function answer(query: Query, catalogue: Catalogue): z.infer<typeof candidateSchema>[] {
  const types = typeof query.type === 'string' ? [query.type] : (query.type ?? []);
  if (types.length > 0 && !types.includes(organisationType.id)) return [];
  const description = descriptionOf(query);
  const most = serviceLimits.candidates;
  const limit = query.limit === undefined || !(query.limit >= 1) ? most : Math.min(most, Math.floor(query.limit));
  const found = catalogue.find(description);
  return found.slice(0, limit).map((candidate) => toCandidate(candidate, description, found));
}

function toCandidate(
  { organisation, decision, confidence, reason, sharesIdentifier, isMatch }: Candidate,
  { country, identifiers }: Description,
  found: readonly Candidate[],
): z.infer<typeof candidateSchema> {
  return {
    id: organisation.id,
    name: organisation.name,
    description: `${organisation.country}; ${reason}`,
    type: [organisationType],
    score: Math.round(confidence * 1000) / 10,
    match: isMatch,
    features: [
      { id: 'confidence', value: confidence },
      { id: 'same-name', value: decision === 'same' },
      {
        id: 'others-of-the-same-name',
        value: found.filter((one) => one.decision === 'same' && one.organisation !== organisation).length,
      },
      ...(country === undefined
        ? []
        : [{ id: 'same-country', value: stateOf(country) === stateOf(organisation.country) }]),
      ...(identifiers.length === 0 ? [] : [{ id: 'same-identifier', value: sharesIdentifier }]),
    ],
  };
}

/** The properties by which a query can be narrowed: the country, and an identifier written `scheme:id`. */
function descriptionOf({ query = '', properties = [] }: Query): Description {
  const values = (pid: string) =>
    properties.filter((property) => property.pid === pid).flatMap(({ v }) => (Array.isArray(v) ? v : [v]).map(textOf));
  const country = values('country')
    .map(countryOf)
    .find((code) => code !== undefined);
  const identifiers = values('identifier').flatMap((text) => {
    const [, scheme, id] = /^([^:]+):(.+)$/s.exec(text.slice(0, serviceLimits.queryText)) ?? [];
    return scheme === undefined || id === undefined ? [] : [{ scheme, id }];
  });
  return { text: query.trim(), identifiers, ...(country !== undefined && { country }) };
}

function textOf(value: PropertyValue): string {
  return typeof value === 'object' ? value.id : String(value);
}

function countryOf(text: string): string | undefined {
  const code = stateCode.safeParse(text.trim().toUpperCase());
  return code.success ? code.data : stateCodeOfName(text.slice(0, serviceLimits.queryText));
}

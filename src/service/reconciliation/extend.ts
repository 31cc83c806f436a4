import type { Assessment } from '../../assessment/assessment.js';
import type { Organisation } from '../../organisation/organisation.js';
import { serviceLimits } from '../limits.js';
import { Problem } from '../problem.js';
import { checkBody, parseJson } from '../read-json.js';
import type { TakeTurns } from '../turns.js';
import type { Catalogue } from './catalogue.js';
import { type Property, propertiesOf } from './properties.js';
import { type ExtendResult, extendQuerySchema } from './protocol.js';

/** The result of an organisation against its own state. */
export type AssessOne = (organisation: Organisation) => Promise<Assessment>;

/**
 * Fetches properties of organisations.
 *
 * @param text - the JSON of the query
 * @throws Problem when it is none, or asks for too much
 */
export async function extend(
  text: string,
  catalogue: Catalogue,
  assessOne: AssessOne,
  takeTurns: TakeTurns,
): Promise<ExtendResult> {
  const query = checkBody(parseJson(text, '"extend"'), extendQuerySchema);
  const ids = [...new Set(query.ids.filter((id) => id !== null))];
  if (ids.length > serviceLimits.records)
    throw new Problem(
      413,
      `At most ${serviceLimits.records} organisations can be asked for at once: ask in several requests.`,
    );
  const fetched = propertiesOf(query.properties.map(({ id }) => id));
  const rows: [string, ExtendResult['rows'][string]][] = [];
  for (const id of ids) {
    const organisation = catalogue.get(id);
    const assessment = organisation === undefined ? undefined : await assessOne(organisation);
    const cells = fetched.map(
      (property) =>
        [property.id, organisation === undefined ? [] : cellOf(property, organisation, assessment!)] as const,
    );
    rows.push([id, Object.fromEntries(cells)]);
    await takeTurns();
  }
  return { meta: fetched.map(({ id, name }) => ({ id, name })), rows: Object.fromEntries(rows) };
}

function cellOf(
  property: Property,
  organisation: Organisation,
  assessment: Assessment,
): ExtendResult['rows'][string][string] {
  const value = property.value(organisation, assessment);
  if (value === null) return [];
  return [typeof value === 'number' ? { float: value } : { str: value }];
}

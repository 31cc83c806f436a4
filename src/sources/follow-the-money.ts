import { limits } from '../organisation/limits.js';
import { type Entity, heldValues } from './entities/entity.js';
import { organisationsOf } from './entities/graph.js';
import { isAssessed } from './entities/topics.js';
import { lineValues } from './json-values.js';
import type { Source, SourceItem } from './source.js';

/** Entities in JSON Lines, as Aleph, OpenSanctions and their kin keep them. */
export const followTheMoney: Source = {
  id: 'ftm',
  title: 'FollowTheMoney entities in JSON Lines (Aleph, OpenSanctions)',
  fills:
    'funding (Payment), leadership (Directorship, Membership, Employment with Occupancy; Family), network (Ownership, Membership, parent), legal form',
  recognises: ({ text: start }) => {
    const line = start.slice(0, start.indexOf('\n') === -1 ? undefined : start.indexOf('\n'));
    return line.startsWith('{') && /"schema"\s*:\s*"[A-Z]/.test(line) && /"properties"\s*:\s*\{/.test(line);
  },
  async *read(input): AsyncGenerator<SourceItem> {
    const entities = new Map<string, Entity>();
    const lines = new Map<string, number>();
    for await (const item of lineValues(input)) {
      if (!('value' in item)) {
        yield item;
        continue;
      }
      const entity = entityOf(item.value);
      if (typeof entity === 'string') {
        yield { problem: { file: input.file, line: item.line!, message: entity }, refused: item.value };
        continue;
      }
      if (entities.size >= limits.entities) {
        const message = `holds more than ${limits.entities} entities, which must be held together to be joined; cut the file down to what concerns your organisations`;
        yield { problem: { file: input.file, line: item.line!, message, unreadable: true } };
        return;
      }
      entities.set(entity.id, entity);
      if (isAssessed(entity)) lines.set(entity.id, item.line!);
    }
    yield* organisationsOf(entities, input, lines);
  },
};

/** Properties of things, and those of relations between them. */
const read = new Set(
  `name alias previousName abbreviation country jurisdiction mainCountry topics legalForm incorporationDate registrationNumber
   leiCode ogrnCode innCode uscCode wikidataId sourceUrl publisher publisherUrl parent position politicalParty website status
   director organization member employer employee owner asset payer beneficiary holder post person relative relationship role
   startDate endDate date amount amountUsd currency purpose programme percentage`.split(/\s+/),
);

/** The entity in a line, or why there is none. */
function entityOf(value: unknown): Entity | string {
  if (typeof value !== 'object' || value === null)
    return 'must be an entity: {"id": ..., "schema": ..., "properties": {...}}';
  const { id, schema, properties, datasets } = value as Record<string, unknown>;
  if (typeof id !== 'string' || id === '') return 'id: must be a text';
  if (typeof schema !== 'string') return 'schema: must name a schema of FollowTheMoney, such as "Organization"';
  if (typeof properties !== 'object' || properties === null) return 'properties: must be an object of lists of texts';
  const kept = new Map<string, readonly string[]>();
  for (const [name, values] of Object.entries(properties)) {
    if (!read.has(name)) continue;
    const list = heldValues((Array.isArray(values) ? values : [values]).flatMap(textOf));
    if (list.length > 0) kept.set(name, list);
  }
  const dataset = Array.isArray(datasets) && typeof datasets[0] === 'string' ? datasets[0] : undefined;
  return { id, schema, properties: kept, dataset };
}

/** Nested entities (as OpenSanctions exports them) are meant by their id. */
function textOf(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  const id = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : undefined;
  return typeof id === 'string' ? [id] : [];
}

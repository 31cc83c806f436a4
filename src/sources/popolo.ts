import { type Entity, entityWith } from './entities/entity.js';
import { organisationsOf } from './entities/graph.js';
import { isAssessed } from './entities/topics.js';
import { type JsonObject, listOf, objectOf, textOf } from './json-object.js';
import { jsonValues } from './json-values.js';
import type { Source } from './source.js';

/** People, organisations and memberships in the Popolo standard, as EveryPolitician and parliaments' watchers keep them. */
export const popolo: Source = {
  id: 'popolo',
  title: 'Popolo JSON: persons, organizations, memberships (EveryPolitician)',
  fills: 'leadership (offices from memberships of public bodies), network (parent_id), other names',
  recognises: ({ text }) => /^\s*\{/.test(text) && /"(memberships|organizations|persons)"\s*:\s*\[/.test(text),
  async *read(input) {
    for await (const item of jsonValues(input)) {
      if (!('value' in item)) {
        yield item;
        continue;
      }
      const document = objectOf(item.value);
      const entities = new Map<string, Entity>();
      const add = (entity: Entity) => entities.set(entity.id, entity);
      for (const organisation of listOf(document.organizations)) add(organisationEntity(organisation));
      for (const person of listOf(document.persons)) add(personEntity(person));
      for (const [index, membership] of memberships(document).entries())
        for (const entity of membershipEntities(membership, index, entities)) add(entity);
      const assessed = [...entities.values()].filter(isAssessed).map(({ id }) => [id, undefined] as const);
      yield* organisationsOf(entities, input, new Map(assessed));
    }
  },
};

/** What a classification means in the topics of FollowTheMoney. */
const publicBodies: readonly (readonly [RegExp, string])[] = [
  [/legislat|parliament|chamber|assembly|senate|congress/, 'gov.legislative'],
  [/executive|cabinet|government|ministry|department|agency/, 'gov.executive'],
  [/court|judicia/, 'gov.judicial'],
  [/military|army|police/, 'gov.security'],
];

function organisationEntity(organisation: JsonObject): Entity {
  const classification = (textOf(organisation.classification) ?? '').toLowerCase();
  const isParty = /party|fraction|caucus/.test(classification);
  const topic = isParty ? 'pol.party' : publicBodies.find(([pattern]) => pattern.test(classification))?.[1];
  return entityWith(textOf(organisation.id) ?? '', topic?.startsWith('gov') ? 'PublicBody' : 'Organization', {
    name: textOf(organisation.name),
    alias: listOf(organisation.other_names).flatMap(({ name }) => textOf(name) ?? []),
    topics: topic,
    country: countryOf(organisation),
    parent: textOf(organisation.parent_id),
    sourceUrl: sourceUrl(organisation),
    incorporationDate: textOf(organisation.founding_date),
  });
}

function personEntity(person: JsonObject): Entity {
  return entityWith(textOf(person.id) ?? '', 'Person', { name: textOf(person.name), sourceUrl: sourceUrl(person) });
}

/** Memberships stand in a list of their own, or within persons and organisations. */
function memberships(document: JsonObject): JsonObject[] {
  return [
    ...listOf(document.memberships),
    ...listOf(document.persons).flatMap((person) =>
      listOf(person.memberships).map((one) => ({ person_id: person.id, ...one })),
    ),
    ...listOf(document.organizations).flatMap((body) =>
      listOf(body.memberships).map((one) => ({ organization_id: body.id, ...one })),
    ),
  ];
}

/** In a public body a membership is an office; elsewhere it is a post in the organisation. */
function membershipEntities(membership: JsonObject, index: number, entities: ReadonlyMap<string, Entity>): Entity[] {
  const person = textOf(membership.person_id);
  const body = entities.get(textOf(membership.organization_id) ?? '');
  if (person === undefined || body === undefined) return [];
  const role = textOf(membership.role) ?? textOf(objectOf(membership.post).label);
  const times = {
    startDate: textOf(membership.start_date),
    endDate: textOf(membership.end_date),
    sourceUrl: sourceUrl(membership) ?? body.properties.get('sourceUrl'),
  };
  const id = `membership-${index}`;
  if (body.schema !== 'PublicBody')
    return [entityWith(id, 'Membership', { organization: body.id, member: person, role, ...times })];
  const post = entityWith(`${id}-post`, 'Position', {
    name: `${role ?? 'member'}, ${body.properties.get('name')?.[0] ?? body.id}`,
    topics: body.properties.get('topics'),
    country: body.properties.get('country'),
  });
  return [post, entityWith(id, 'Occupancy', { holder: person, post: post.id, ...times })];
}

function sourceUrl(object: JsonObject): string | undefined {
  return [...listOf(object.sources), ...listOf(object.links)].flatMap(({ url }) => textOf(url) ?? [])[0];
}

/** From an OCD division, such as `ocd-division/country:ke`, or a country's code given with the area. */
function countryOf(organisation: JsonObject): string | undefined {
  const area = textOf(organisation.area_id) ?? textOf(objectOf(organisation.area).id) ?? '';
  return (
    /country:([a-z]{2})/.exec(area)?.[1] ?? textOf(organisation.country) ?? textOf(objectOf(organisation.area).country)
  );
}

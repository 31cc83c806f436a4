import { limits } from '../organisation/limits.js';
import { type Entity, entityWith } from './entities/entity.js';
import { organisationsOf } from './entities/graph.js';
import { isAssessed } from './entities/topics.js';
import { type JsonObject, listOf, objectOf, textOf } from './json-object.js';
import { jsonValues } from './json-values.js';
import type { Source } from './source.js';

/** Items of Wikidata as its API and its dumps give them. Membership of parties (P102) is not read: it is no office. */
export const wikidata: Source = {
  id: 'wikidata',
  title: 'Wikidata items in JSON: Special:EntityData, wbgetentities or a part of the dump',
  fills:
    'leadership (P488 chair, P169 P1037 directors, P3975 secretary-general, P3320 board; their posts P39), registration (P112 founder), network (P749 parent, P127 owner, P463 member of), funding (P859 sponsor)',
  recognises: ({ text }) =>
    /^\s*[[{]/.test(text) &&
    (/"entities"\s*:\s*\{\s*"[QPL]\d/.test(text) || /"type"\s*:\s*"item"/.test(text)) &&
    /"claims"|"labels"/.test(text),
  async *read(input) {
    const items = new Map<string, JsonObject>();
    for await (const item of jsonValues(input)) {
      if (!('value' in item)) yield item;
      else
        for (const one of itemsIn(objectOf(item.value))) {
          if (items.size >= limits.entities) {
            const message = `holds more than ${limits.entities} items, which must be held together to be joined; cut the file down`;
            yield { problem: { file: input.file, message, unreadable: true } };
            return;
          }
          items.set(textOf(one.id) ?? '', one);
        }
    }
    const entities = new Map<string, Entity>();
    for (const item of items.values()) for (const entity of entitiesOf(item, items)) entities.set(entity.id, entity);
    const assessed = [...entities.values()].filter((entity) => items.has(entity.id) && isAssessed(entity));
    yield* organisationsOf(entities, input, new Map(assessed.map(({ id }) => [id, undefined])));
  },
};

function itemsIn(value: JsonObject): readonly JsonObject[] {
  return 'entities' in value ? Object.values(objectOf(value.entities)).map(objectOf) : [value];
}

/** Classes (P31) that say what an item is. Organisations are what has a founder, a leader, an owner, a parent or members. */
const classes: Readonly<Record<string, { readonly schema: string; readonly topic?: string }>> = {
  Q5: { schema: 'Person' },
  Q7188: { schema: 'PublicBody', topic: 'gov' },
  Q327333: { schema: 'PublicBody', topic: 'gov' },
  Q192350: { schema: 'PublicBody', topic: 'gov.executive' },
  Q11204: { schema: 'PublicBody', topic: 'gov.legislative' },
  Q35749: { schema: 'PublicBody', topic: 'gov.legislative' },
  Q7278: { schema: 'Organization', topic: 'pol.party' },
  Q245065: { schema: 'Organization', topic: 'gov.igo' },
  Q484652: { schema: 'Organization', topic: 'gov.igo' },
  Q270791: { schema: 'Company', topic: 'gov.soe' },
  Q4830453: { schema: 'Company' },
  Q783794: { schema: 'Company' },
  Q891723: { schema: 'Company' },
  Q6256: { schema: 'Country' },
  Q3624078: { schema: 'Country' },
  Q4164871: { schema: 'Position' },
  Q294414: { schema: 'Position' },
};

const organisationClasses = new Set([
  'Q43229',
  'Q79913',
  'Q163740',
  'Q48204',
  'Q157031',
  'Q708676',
  'Q15911314',
  'Q1127126',
  'Q178790',
]);
const leaders = {
  P488: 'chair',
  P169: 'director',
  P1037: 'director',
  P3975: 'secretary-general',
  P3320: 'board',
} as const;

function entitiesOf(item: JsonObject, items: ReadonlyMap<string, JsonObject>): Entity[] {
  const id = textOf(item.id) ?? '';
  const kinds = targets(item, 'P31');
  const known = kinds.flatMap((kind) => classes[kind] ?? [])[0];
  const isOrganisation =
    known === undefined &&
    (kinds.some((kind) => organisationClasses.has(kind)) ||
      ['P112', ...Object.keys(leaders)].some((property) => targets(item, property).length > 0));
  const schema = known?.schema ?? (isOrganisation ? 'Organization' : 'Thing');
  const [name, ...aliases] = namesOf(item);
  const source = { sourceUrl: `https://www.wikidata.org/wiki/${id}`, publisher: 'Wikidata' };
  const self = entityWith(id, schema, {
    name: name ?? id,
    alias: aliases,
    topics: known?.topic,
    country: countryOf(item, items),
    wikidataId: id,
    parent: targets(item, 'P749'),
    founder: targets(item, 'P112'),
    incorporationDate: timeOf(objectOf(claims(item, 'P571')[0]?.mainsnak)),
    ...source,
  });
  const relation = (
    property: string,
    make: (target: string) => readonly [string, Record<string, string | undefined>],
  ) =>
    claims(item, property).flatMap((claim, index) => {
      const target = targetOf(claim);
      if (target === undefined) return [];
      const [kind, properties] = make(target);
      return [entityWith(`${id}-${property}-${index}`, kind, { ...properties, ...periodOf(claim), ...source })];
    });
  return [
    self,
    ...Object.entries(leaders).flatMap(([property, role]) =>
      relation(property, (director) => ['Directorship', { organization: id, director, role }]),
    ),
    ...relation('P39', (post) => ['Occupancy', { holder: id, post }]),
    ...relation('P463', (organization) => ['Membership', { organization, member: id }]),
    ...relation('P127', (owner) => ['Ownership', { owner, asset: id }]),
    ...relation('P859', (payer) => ['Payment', { payer, beneficiary: id }]),
  ];
}

/** Statements that are not deprecated. */
function claims(item: JsonObject, property: string): readonly JsonObject[] {
  return listOf(objectOf(item.claims)[property]).filter(({ rank }) => rank !== 'deprecated');
}

function targets(item: JsonObject, property: string): string[] {
  return claims(item, property).flatMap((claim) => targetOf(claim) ?? []);
}

function targetOf(claim: JsonObject): string | undefined {
  return textOf(objectOf(objectOf(objectOf(claim.mainsnak).datavalue).value).id);
}

function periodOf(claim: JsonObject): { startDate: string | undefined; endDate: string | undefined } {
  const qualifier = (property: string) => timeOf(objectOf(listOf(objectOf(claim.qualifiers)[property])[0]));
  return { startDate: qualifier('P580'), endDate: qualifier('P582') };
}

/** `+2019-00-00T00:00:00Z` with a precision of 9 (year), 10 (month) or 11 (day). */
function timeOf(snak: JsonObject): string | undefined {
  const { time, precision } = objectOf(objectOf(snak.datavalue).value);
  const date = /^\+(\d{4}-\d{2}-\d{2})/.exec(textOf(time) ?? '')?.[1];
  const length = { 9: 4, 10: 7, 11: 10 }[Number(precision)];
  return length === undefined ? undefined : date?.slice(0, length);
}

function namesOf(item: JsonObject): string[] {
  const labels = objectOf(item.labels);
  const values = [labels.en, labels.mul, ...Object.values(labels)].flatMap(
    (label) => textOf(objectOf(label).value) ?? [],
  );
  return [...new Set(values)].slice(0, 20);
}

/** The ISO code (P297) of the item's country (P17, or P27 and P1001), when the country is among the items. */
function countryOf(item: JsonObject, items: ReadonlyMap<string, JsonObject>): string | undefined {
  const [country] = ['P17', 'P1001', 'P27'].flatMap((property) => targets(item, property));
  const code = claims(items.get(country ?? '') ?? {}, 'P297')[0];
  return textOf(objectOf(objectOf(code?.mainsnak).datavalue).value);
}

import type { Evidence } from '../evidence/evidence.js';
import { limits } from '../organisation/limits.js';
import { countryCode } from './country-code.js';
import { isoDate } from './iso-date.js';
import { type JsonObject, listOf, objectOf, textOf } from './json-object.js';
import { jsonValues } from './json-values.js';
import { type Period, timingOf } from './offices/office-held.js';
import { publicOffice } from './offices/public-office.js';
import type { Source, SourceInput, SourceItem } from './source.js';

/** Beneficial Ownership Data Standard 0.4: who owns and controls whom, as statements. */
export const bods: Source = {
  id: 'bods',
  title: 'Beneficial Ownership Data Standard 0.4 (JSON or JSON Lines)',
  fills:
    'leadership (appointmentOfBoard; declared offices of board members), registration (control by law or rules), network (ownership and other control)',
  recognises: ({ text }) => /"recordType"\s*:/.test(text) && /"recordDetails"\s*:/.test(text),
  async *read(input) {
    const records = new Map<string, JsonObject>();
    const relationships: JsonObject[] = [];
    for await (const item of jsonValues(input)) {
      if (!('value' in item)) {
        yield item;
        continue;
      }
      const statement = objectOf(item.value);
      const id = textOf(statement.recordId) ?? textOf(statement.statementId);
      if (id === undefined || textOf(statement.recordType) === undefined) {
        const message = 'must be a statement of BODS 0.4 with "recordId", "recordType" and "recordDetails"';
        yield { problem: { file: input.file, ...(item.line !== undefined && { line: item.line }), message } };
      } else if (records.size + relationships.length >= limits.entities) {
        const message = `holds more than ${limits.entities} statements, which must be held together to be joined; cut the file down`;
        yield { problem: { file: input.file, message, unreadable: true } };
        return;
        // A later statement about the same record replaces the earlier one.
      } else if (statement.recordType === 'relationship') relationships.push(statement);
      else records.set(id, statement);
    }
    yield* organisations(records, relationships, input);
  },
};

function* organisations(
  records: ReadonlyMap<string, JsonObject>,
  relationships: readonly JsonObject[],
  { file, settings }: SourceInput,
): Generator<SourceItem> {
  const bySubject = new Map<string, JsonObject[]>();
  for (const relationship of relationships) {
    if (relationship.recordStatus === 'closed') continue;
    const subject = textOf(objectOf(relationship.recordDetails).subject) ?? '';
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), relationship]);
  }
  for (const [id, record] of records) {
    const details = objectOf(record.recordDetails);
    const type = entityType(record);
    if (record.recordType !== 'entity' || isState(type) || record.recordStatus === 'closed') continue;
    const identifiers = listOf(details.identifiers).flatMap(({ id: own, scheme }) =>
      textOf(own) === undefined ? [] : [{ scheme: textOf(scheme) ?? 'unknown', id: textOf(own) }],
    );
    const own = countryOf(details) ?? settings.country ?? 'ZZ';
    yield {
      value: {
        id,
        name: textOf(details.name) ?? id,
        country: own,
        ...(identifiers.length > 0 && { identifiers: identifiers.slice(0, limits.list) }),
        evidence: (bySubject.get(id) ?? []).flatMap((relationship) => evidenceOf(relationship, records, file)),
      },
    };
  }
}

/** What the interests of a party in the organisation say. */
function evidenceOf(relationship: JsonObject, records: ReadonlyMap<string, JsonObject>, file: string): Evidence[] {
  const details = objectOf(relationship.recordDetails);
  const party = records.get(textOf(details.interestedParty) ?? '');
  if (party === undefined) return [];
  const url = textOf(objectOf(relationship.source).url) ?? `${file}#${textOf(relationship.statementId) ?? ''}`;
  if (party.recordType === 'person') return officesOf(party, listOf(details.interests), url);
  const partyDetails = objectOf(party.recordDetails);
  const name = textOf(partyDetails.name) ?? textOf(party.recordId) ?? 'unnamed';
  const state = countryOf(partyDetails);
  // A body of nobody knows which state must not be taken for one of the organisation's own.
  const ofState = isState(entityType(party)) && state !== undefined;
  return listOf(details.interests).flatMap((interest): Evidence[] => {
    const type = textOf(interest.type) ?? '';
    const { from, to } = periodOf(interest);
    const common = {
      ...(state !== undefined && { state }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      what: [type, textOf(interest.details)]
        .filter((part) => part !== undefined)
        .join(': ')
        .slice(0, limits.shortText),
      source: { url },
    };
    if (!controls.has(type)) return [];
    if (ofState && type === 'appointmentOfBoard')
      return [
        { kind: 'appointment' as const, appointedBy: 'state' as const, ...common, what: `${name} appoints the board` },
      ];
    if (ofState && (type === 'controlByLegalFramework' || type === 'controlViaCompanyRulesOrArticles'))
      return [{ kind: 'supervision' as const, body: name, bodyKind: 'government' as const, ...common }];
    return [
      {
        kind: 'link' as const,
        other: name,
        relation: 'parent' as const,
        otherKind: ofState ? ('government' as const) : ('unknown' as const),
        ...common,
      },
    ];
  });
}

const posts: ReadonlyMap<string | undefined, 'board' | 'chair' | 'director'> = new Map([
  ['boardMember', 'board'],
  ['boardChair', 'chair'],
  ['seniorManagingOfficial', 'director'],
]);

/** Public offices of a person who leads the organisation, as far as a declared political exposure names them and their time. */
function officesOf(party: JsonObject, interests: readonly JsonObject[], url: string): Evidence[] {
  const details = objectOf(party.recordDetails);
  const person = textOf(listOf(details.names)[0]?.fullName);
  const exposures = listOf(objectOf(details.politicalExposure).details);
  return interests.flatMap((interest) => {
    const role = posts.get(textOf(interest.type));
    if (role === undefined) return [];
    return exposures.flatMap((exposure): Evidence[] => {
      const title = textOf(exposure.reason) ?? '';
      const office = publicOffice(title);
      const timing = timingOf(periodOf(exposure), periodOf(interest));
      const state = countryOf(exposure);
      if (office === undefined || timing === undefined || state === undefined) return [];
      const { from, to } = periodOf(exposure);
      return [
        {
          kind: 'office-held',
          ...(person !== undefined && { person }),
          role,
          office: title.slice(0, limits.shortText),
          ...office,
          timing,
          state,
          ...(from !== undefined && { from }),
          ...(to !== undefined && { to }),
          source: { url },
        },
      ];
    });
  });
}

function periodOf({ startDate, endDate }: JsonObject): Period {
  return { from: isoDate(textOf(startDate)), to: isoDate(textOf(endDate)) };
}

/** Interests that let a party steer; a settlor's or a beneficiary's do not. */
const controls = new Set([
  'shareholding',
  'votingRights',
  'appointmentOfBoard',
  'otherInfluenceOrControl',
  'controlViaCompanyRulesOrArticles',
  'controlByLegalFramework',
  'rightsGrantedByContract',
  'rightsToSurplusAssetsOnDissolution',
]);

function entityType(record: JsonObject): string {
  return textOf(objectOf(objectOf(record.recordDetails).entityType).type) ?? '';
}

function isState(type: string): boolean {
  return type === 'state' || type === 'stateBody';
}

function countryOf(details: JsonObject): string | undefined {
  const { code, name } = objectOf(details.jurisdiction);
  const found = countryCode((textOf(code) ?? textOf(name) ?? '').slice(0, textOf(code) === undefined ? undefined : 2));
  return /^[A-Z]{2}$/.test(found) ? found : undefined;
}

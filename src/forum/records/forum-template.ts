import { stringify } from 'csv-stringify/sync';
import { type ForumRecordKind, forumRecordFields } from './forum-record.js';

/** A made-up row for every kind of record, with every column that people fill in. */
const examples: Readonly<Record<ForumRecordKind, Readonly<Record<string, string>>>> = {
  statement: {
    date: '2024-03-12',
    forum: 'Human Rights Council',
    session: 'HRC55',
    item: '4',
    speaker: 'Example Association (made up)',
    country: 'ZZ',
    about: 'ZZ',
    jointWith: 'Example League; Example Society',
  },
  'accreditation-review': {
    date: '2024-01-24',
    forum: 'NGO Committee',
    session: '2024 regular',
    organisation: 'Example Association (made up)',
    country: 'ZZ',
    askedBy: 'AA',
    topic: 'funding',
    decision: 'deferred',
  },
  'reprisal-case': {
    date: '2023',
    forum: 'Human Rights Council',
    state: 'ZZ',
    kind: 'travel-ban',
    anonymous: 'no',
    organisation: 'Example Association (made up)',
    victims: '2',
    womenAmongVictims: '1',
    followUp: 'state-replied',
  },
  'procedural-motion': {
    date: '2024-03-12',
    forum: 'Human Rights Council',
    session: 'HRC55',
    raisedBy: 'ZZ',
    kind: 'point-of-order',
    item: '4',
    against: 'Example Association (made up)',
    againstCountry: 'ZZ',
    outcome: 'speaker-continued',
  },
  'side-event': {
    date: '2024-03-13',
    forum: 'Human Rights Council',
    session: 'HRC55',
    title: 'An example event',
    organisers: 'Example Association (made up); Example League',
    missions: 'ZZ',
    about: 'AA',
  },
};

/** A table of one kind of record: its columns and a made-up row. */
export function forumTemplate(kind: ForumRecordKind): string {
  const columns = forumRecordFields.get(kind)!.filter((field) => field !== 'record');
  const row = { ...examples[kind], source: 'https://example.org/list' };
  return stringify([row], { header: true, columns });
}

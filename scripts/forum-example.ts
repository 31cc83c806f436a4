import { stringify } from 'csv-stringify/sync';

/**
 * Made-up records of a made-up forum, built so that the figures for the state AA come out as a reader can check by hand:
 * statements of its state-side organisations 16 times as many in 2024 as in 2018, 1 in 25 of all; 747 questions 2020-2024,
 * 18 % of all and 28 % in 2024; 15 applications that waited more than eight years; 41 cases of reprisals, 27 % of them anonymous and more
 * than two thirds of the victims women; 22 points of order. No organisation, person or event is real.
 */
export function forumExample(): Record<string, string> {
  return {
    'statements.csv': table(statements()),
    'accreditation-reviews.csv': table(accreditationReviews()),
    'reprisal-cases.csv': table(reprisalCases()),
    'procedural-motions.csv': table(proceduralMotions()),
    'side-events.csv': table(sideEvents()),
    'organisations.jsonl': organisations(),
  };
}

type Row = Readonly<Record<string, string | number | undefined>>;

function table(rows: readonly Row[]): string {
  return stringify([...rows], { header: true });
}

const source = 'https://example.org/made-up';
const otherStates = ['XA', 'XB', 'XC', 'XD', 'XE', 'XF', 'XG', 'XH'];
const stateSideSpeakers = Array.from({ length: 8 }, (_, place) => `Made-up Council ${place + 1} of AA`);
const independentSpeakers = ['Made-up Defenders of AA', 'Made-up Lawyers of AA'];

/** Of each year: all statements, and those of the state side of AA. */
const statementYears = [
  [2018, 150, 2],
  [2019, 180, 5],
  [2020, 120, 6],
  [2021, 200, 11],
  [2022, 260, 17],
  [2023, 400, 24],
  [2024, 800, 32],
] as const;

function statements(): Row[] {
  return statementYears.flatMap(([year, all, stateSide]) =>
    Array.from({ length: all }, (_, number) => {
      const session = `S${(year - 2018) * 3 + 1 + (number % 3)}`;
      const item = (number % 5) + 1;
      if (number < stateSide) {
        const speaker = stateSideSpeakers[number % (year < 2022 ? 3 : stateSideSpeakers.length)];
        return { date: year, session, item, speaker, country: 'AA', about: number % 8 === 7 ? 'XB' : 'AA', source };
      }
      if (number < stateSide + 4) {
        const speaker = independentSpeakers[number % 2];
        return { date: year, session, item, speaker, country: 'AA', about: number % 2 === 0 ? 'AA' : 'XC', source };
      }
      const country = otherStates[number % otherStates.length];
      const about = number % 4 === 0 ? undefined : otherStates[(number * 3) % otherStates.length];
      return {
        date: year,
        session,
        item,
        speaker: `Made-up Group ${number % 97} of ${country}`,
        country,
        about,
        source,
      };
    }),
  );
}

/** Of each year: questions of all states, and those of AA. Together 4150 and 747. */
const questionYears = [
  [2020, 600, 87],
  [2021, 900, 120],
  [2022, 950, 144],
  [2023, 1000, 200],
  [2024, 700, 196],
] as const;

const topics = ['funding', 'terminology', 'projects', 'membership', 'relations with governments'];

function accreditationReviews(): Row[] {
  const questions = questionYears.flatMap(([year, all, ofState]) =>
    Array.from({ length: all }, (_, number): Row => {
      const place = number % 180;
      const askedBy = number < ofState ? 'AA' : otherStates[number % otherStates.length];
      const topic = askedBy === 'AA' && number % 3 === 0 ? 'terminology' : topics[number % topics.length];
      return { date: year, session: `N${year}`, ...applicant(`${year}-${place}`, place), askedBy, topic };
    }),
  );
  const newcomers = questionYears.flatMap(([year]) =>
    Array.from({ length: 180 }, (_, place): Row => {
      const decision = place % 3 === 0 ? 'deferred' : place % 17 === 0 ? 'closed' : 'recommended';
      return { date: year, session: `N${year}`, ...applicant(`${year}-${place}`, place), decision };
    }),
  );
  const kept = Array.from({ length: 15 }, (_, place) => place).flatMap((place) =>
    Array.from({ length: 10 + (place % 3) }, (_, back): Row => {
      const year = 2024 - back;
      return { date: year, session: `N${year}`, ...applicant(`kept-${place}`, place), decision: 'deferred' };
    }),
  );
  return [...questions, ...newcomers, ...kept].map((row) => ({
    date: row.date,
    session: row.session,
    organisation: row.organisation,
    country: row.country,
    askedBy: row.askedBy,
    topic: row.topic,
    decision: row.decision,
  }));
}

function applicant(name: string, place: number): Row {
  return {
    organisation: `Made-up Applicant ${name}`,
    country: place % 11 === 0 ? 'AA' : otherStates[place % otherStates.length],
  };
}

function reprisalCases(): Row[] {
  return Array.from({ length: 41 }, (_, number) => ({
    date: 2010 + (number % 15),
    state: 'AA',
    kind: ['detention', 'threats', 'travel-ban', 'smears'][number % 4],
    anonymous: number < 11 ? 'yes' : 'no',
    victims: number % 4 === 0 ? 2 : 1,
    womenAmongVictims: number % 4 === 0 ? 1 : number % 7 === 1 ? 0 : 1,
    followUp: ['none', 'state-replied', 'continues'][number % 3],
    source,
  }));
}

function proceduralMotions(): Row[] {
  const row = (number: number, raisedBy: string | undefined, kind: string): Row => {
    const year = 2021 + (number % 4);
    const outcome = number % 5 === 0 ? 'speaker-stopped' : 'speaker-continued';
    return { date: year, session: `S${(year - 2018) * 3 + 1}`, raisedBy, kind, outcome, source };
  };
  return [
    ...Array.from({ length: 22 }, (_, number) => row(number, 'AA', 'point-of-order')),
    ...Array.from({ length: 13 }, (_, number) => row(number, otherStates[number % 5], 'point-of-order')),
    ...Array.from({ length: 3 }, (_, number) => row(number, 'AA', 'vote')),
  ];
}

function sideEvents(): Row[] {
  return Array.from({ length: 24 }, (_, number) => {
    const year = 2019 + (number % 6);
    const ofState = number % 4 === 0;
    const organiser = ofState ? stateSideSpeakers[number % 8] : `Made-up Group ${number} of ${otherStates[number % 8]}`;
    return {
      date: year,
      session: `S${(year - 2018) * 3 + 1}`,
      title: `Made-up event ${number + 1}`,
      organisers: number % 6 === 0 ? `${organiser}; Made-up Group ${number + 40} of XA` : organiser,
      missions: ofState ? 'AA' : number % 5 === 0 ? 'XB; XC' : undefined,
      source,
    };
  });
}

/** The organisations of AA and some others, with evidence clear enough for any sound model. */
function organisations(): string {
  const cite = (page: string) => ({
    url: `${source}/${page}`,
    publisher: 'Made-up register',
    quality: 'official-record',
  });
  const year = { from: '2023', to: '2023' };
  const stateSide = stateSideSpeakers.map((name, place) => ({
    id: `aa-council-${place + 1}`,
    name,
    country: 'AA',
    evidence: [
      {
        kind: 'founding',
        founder: 'Ministry of AA',
        founderKind: 'state',
        from: '1999',
        to: '1999',
        source: cite('a'),
      },
      { kind: 'legal-form', form: 'public institution', formKind: 'public-institution', source: cite('b') },
      {
        kind: 'office-held',
        role: 'chair',
        office: 'Deputy minister',
        officeKind: 'executive',
        level: 'national',
        timing: 'concurrent',
        from: '2015',
        source: cite('c'),
      },
      { kind: 'appointment', appointedBy: 'state', what: 'its chair', source: cite('d') },
      {
        kind: 'funding-source',
        funder: 'Ministry of AA',
        funderKind: 'government',
        share: 0.9,
        form: 'core',
        ...year,
        source: cite('e'),
      },
      { kind: 'supervision', body: 'Ministry of AA', bodyKind: 'government', source: cite('f') },
    ],
  }));
  const independent = [...independentSpeakers, 'Made-up Group 0 of XA', 'Made-up Group 1 of XB'].map((name, place) => ({
    id: `independent-${place + 1}`,
    name,
    country: name.slice(-2),
    evidence: [
      { kind: 'founding', founder: 'teachers', founderKind: 'citizens', from: '2005', to: '2005', source: cite('g') },
      { kind: 'funding-policy', policy: 'refuses-government-funds', source: cite('h') },
      { kind: 'stance', stance: 'criticises', topic: 'detention', ...year, source: cite('i') },
      { kind: 'conduct', conduct: 'documents-abuses', what: 'yearly report', ...year, source: cite('j') },
      { kind: 'adverse-action', action: 'raided', ...year, source: cite('k') },
    ],
  }));
  const unknown = { id: 'unknown-1', name: 'Made-up Group 2 of XC', country: 'XC', evidence: [] };
  return [...stateSide, ...independent, unknown].map((record) => `${JSON.stringify(record)}\n`).join('');
}

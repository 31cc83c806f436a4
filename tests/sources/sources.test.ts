import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Organisation, organisationSchema } from '../../src/index.js';
import { sources } from '../../src/sources/index.js';
import { type ReadSettings, readRecords } from '../../src/sources/records.js';
import { tableMappingSchema } from '../../src/sources/spreadsheet/mapping.js';
import { gongo, temporaryFile } from '../gongo.js';

const folder = fileURLToPath(new URL('../../examples/sources/', import.meta.url));
const mapping = tableMappingSchema.parse(JSON.parse(readFileSync(`${folder}mapping.json`, 'utf8')));

async function read(file: string, settings?: ReadSettings) {
  const organisations: Organisation[] = [];
  const problems: string[] = [];
  for await (const item of readRecords(file, organisationSchema, settings)) {
    if ('record' in item) organisations.push(item.record);
    else problems.push(...item.problems.map(({ line, field, message }) => `${line}: ${field}: ${message}`));
  }
  return { organisations, problems };
}

/** Where a fact was read, without the folder of the file. */
function withoutFolder(organisations: readonly Organisation[]): string {
  return organisations
    .map(
      (one) =>
        `${JSON.stringify(one)
          .replaceAll(folder, '')
          .replace(/\/tmp\/[^"#]*\//g, '')}\n`,
    )
    .join('');
}

const samples = {
  'organisations.csv': 'table',
  'facts.csv': 'table',
  'mapped.csv': 'table',
  'ecosoc.csv': 'ecosoc',
  'follow-the-money.jsonl': 'ftm',
  'popolo.json': 'popolo',
  'wikidata.json': 'wikidata',
  'bods.json': 'bods',
  '360giving.json': '360giving',
  'charity-commission.txt': 'charity-commission',
  'iati.xml': 'iati',
  'irs-990.xml': 'irs-990',
} as const;

describe('every source', () => {
  it('has a sample, and each sample is tested', () => {
    expect(readdirSync(folder).sort()).toEqual([...Object.keys(samples), 'mapping.json'].sort());
    const tested = new Set<string>(Object.values(samples));
    expect(sources.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual(['records']);
  });

  describe.each(Object.entries(samples))('%s', (file, id) => {
    const settings = file === 'mapped.csv' ? { mapping } : {};

    it('is understood as the golden file says', async () => {
      const { organisations, problems } = await read(folder + file, settings);
      expect(problems).toEqual([]);
      await expect(withoutFolder(organisations)).toMatchFileSnapshot(`golden/${file}.jsonl`);
    });

    it(`is told by its content to be ${id}, and reads the same when it is named, packed and without a name`, async () => {
      const whole = withoutFolder((await read(folder + file, settings)).organisations);
      const content = readFileSync(folder + file);
      const nameless = temporaryFile('data', content);
      const opening = { name: 'data', bytes: content, text: content.toString('utf8') };
      expect(sources.find((source) => source.recognises(opening))?.id).toBe(id);
      const same = (text: string) =>
        text.replaceAll('data#', `${file}#`).replaceAll(`${file}.gz#`, `${file}#`).replaceAll('"data"', `"${file}"`);
      expect(same(withoutFolder((await read(nameless, settings)).organisations))).toBe(whole);
      const packed = temporaryFile(`${file}.gz`, gzipSync(content));
      expect(same(withoutFolder((await read(packed, { ...settings, from: id })).organisations))).toBe(whole);
    });

    it('gives every fact a source, and records that are read back as they are', async () => {
      const { organisations } = await read(folder + file, settings);
      for (const { evidence } of organisations) for (const item of evidence) expect(item.source?.url).toBeTruthy();
      const records = temporaryFile('records.jsonl', organisations.map((one) => JSON.stringify(one)).join('\n'));
      expect((await read(records)).organisations).toEqual(organisations);
    });
  });

  it('is listed by gongo sources with what it fills', () => {
    const listed = JSON.parse(gongo(['sources', '--format', 'json']).stdout);
    expect(listed.map(({ id }: { id: string }) => id)).toEqual(sources.map(({ id }) => id));
    for (const { title, fills } of listed) expect(title.length * fills.length).toBeGreaterThan(0);
    expect(gongo(['sources', '--fields']).stdout).toContain('funderKind (funding-source): government, ruling-party,');
    expect(gongo(['assess', 'x', '--from', 'nothing']).status).toBe(2);
  });
});

describe('what a file does not say is not guessed', () => {
  const ftm = (...entities: object[]) =>
    temporaryFile('a.jsonl', entities.map((one) => JSON.stringify(one)).join('\n'));
  const ngo = { id: 'n', schema: 'Organization', properties: { name: ['N'], country: ['ke'] } };
  const evidenceOf = async (file: string) => (await read(file)).organisations.find(({ id }) => id === 'n')!.evidence;

  it('money of a government of nobody knows which state is not money of the own state', async () => {
    const ministry = { id: 'm', schema: 'PublicBody', properties: { name: ['Ministry'] } };
    const pay = { id: 'p', schema: 'Payment', properties: { payer: ['m'], beneficiary: ['n'], amount: ['5'] } };
    expect(await evidenceOf(ftm(ngo, ministry, pay))).toMatchObject([
      { funder: 'Ministry', funderKind: 'unknown', amount: 5 },
    ]);
  });

  it('a political party is not taken for the ruling one', async () => {
    const party = {
      id: 'm',
      schema: 'Organization',
      properties: { name: ['Party'], country: ['ke'], topics: ['pol.party'] },
    };
    const pay = { id: 'p', schema: 'Payment', properties: { payer: ['m'], beneficiary: ['n'] } };
    expect(await evidenceOf(ftm(ngo, party, pay))).toMatchObject([{ funderKind: 'unknown' }]);
  });

  it.each([
    [
      'an office that ended before the post began is former',
      { startDate: ['2010'], endDate: ['2015'] },
      { startDate: ['2018'] },
      'former',
    ],
    [
      'an office that began after the post ended is later',
      { startDate: ['2020'] },
      { startDate: ['2010'], endDate: ['2014'] },
      'later',
    ],
    [
      'years that overlap are concurrent',
      { startDate: ['2010'], endDate: ['2016'] },
      { startDate: ['2015'] },
      'concurrent',
    ],
    ['without any date nothing is said', {}, {}, undefined],
    [
      'an office without dates that is current, and a post without dates: nothing is said',
      { status: ['current'] },
      {},
      undefined,
    ],
  ])('%s', async (_, office, post, timing) => {
    const file = ftm(
      ngo,
      { id: 'p', schema: 'Person', properties: { name: ['P'] } },
      { id: 'o', schema: 'Position', properties: { name: ['Minister of Health'], country: ['ke'] } },
      { id: 'h', schema: 'Occupancy', properties: { holder: ['p'], post: ['o'], ...office } },
      {
        id: 'd',
        schema: 'Directorship',
        properties: { director: ['p'], organization: ['n'], role: ['Chair'], ...post },
      },
    );
    const [item] = await evidenceOf(file);
    expect(item === undefined ? undefined : 'timing' in item && item.timing).toBe(timing);
  });

  it('the president of a chess club and a secretary general hold no public office', async () => {
    const file = ftm(
      ngo,
      { id: 'p', schema: 'Person', properties: { name: ['P'] } },
      ...[
        'President of the Chess Federation',
        'Secretary General',
        'Deputy Director General',
        'Governor of a fund',
      ].flatMap((name, index) => [
        { id: `o${index}`, schema: 'Position', properties: { name: [name], country: ['ke'] } },
        {
          id: `h${index}`,
          schema: 'Occupancy',
          properties: { holder: ['p'], post: [`o${index}`], startDate: ['2019'] },
        },
      ]),
      {
        id: 'd',
        schema: 'Directorship',
        properties: { director: ['p'], organization: ['n'], role: ['Chair'], startDate: ['2019'] },
      },
    );
    expect(await evidenceOf(file)).toEqual([]);
  });

  it.each([
    ['role.pep', 'concurrent'],
    ['role.pep.frmr', 'former'],
  ])('the topic %s with a position makes a %s office', async (topic, timing) => {
    const properties = {
      name: ['P'],
      country: ['ke'],
      topics: [topic],
      position: ['Minister of Health', 'President of a club'],
    };
    const post = { director: ['p'], organization: ['n'], role: ['Chair'], startDate: ['2019'] };
    const file = ftm(
      ngo,
      { id: 'p', schema: 'Person', properties },
      { id: 'd', schema: 'Directorship', properties: post },
    );
    expect(await evidenceOf(file)).toMatchObject([{ office: 'Minister of Health', timing, state: 'KE' }]);
  });

  it('200,000 payments to one organisation are summed in seconds', async () => {
    const ministry = { id: 'm', schema: 'PublicBody', properties: { name: ['Ministry'], country: ['ke'] } };
    const pay = Array.from({ length: 200_000 }, (_, index) => ({
      id: `p${index}`,
      schema: 'Payment',
      properties: { payer: ['m'], beneficiary: ['n'], amount: ['5'], date: ['2022'] },
    }));
    const start = performance.now();
    const lines = [ngo, ministry, ...pay].map((one) => JSON.stringify(one));
    expect(await evidenceOf(temporaryFile('a.jsonl', lines.join('\n')))).toMatchObject([
      { funderKind: 'government', amount: 1_000_000 },
    ]);
    expect(performance.now() - start).toBeLessThan(40_000);
  });

  it('a year without figures, a zero and an unknown total give no share', async () => {
    const table =
      'registered_charity_number\ttotal_gross_income\tincome_from_government_grants\tfin_period_end_date\n7\t\t500\t2022-03-31\n8\t100\t0\t2022-03-31\n9\t100\t\t2022-03-31\n';
    const { organisations } = await read(temporaryFile('a.txt', table));
    expect(organisations.map(({ evidence }) => evidence.length)).toEqual([1, 0, 0]);
    expect(organisations[0]!.evidence[0]).not.toHaveProperty('share');
  });
});

describe('tables of people’s own', () => {
  it.each([
    ['English', 'Organisation,Country,Funder,Funder type,Share,Year,Source'],
    ['French', 'Nom,Pays,Bailleur de fonds,Type de bailleur,Pourcentage,Année,Lien'],
    ['Spanish', 'Organización,País,Financiador,Tipo de financiador,Porcentaje,Año,Fuente'],
    ['Chinese', '组织名称,国家,资助方,资助方类型,占比,年份,来源'],
    ['Russian', 'Название организации,Страна,Донор,Тип донора,Доля,Год,Источник'],
    ['Arabic', 'اسم المنظمة,الدولة,الممول,نوع الممول,النسبة,السنة,المصدر'],
  ])('headings in %s are guessed, and the guess is shown', async (_, header) => {
    const notes: string[] = [];
    const file = temporaryFile('a.csv', `${header}\nN,KE,F,members,40 %,2022,https://example.org\n`);
    const { organisations } = await read(file, { note: (text) => notes.push(text) });
    expect(organisations).toMatchObject([
      {
        name: 'N',
        country: 'KE',
        evidence: [
          {
            kind: 'funding-source',
            funder: 'F',
            funderKind: 'members',
            share: 0.4,
            from: '2022',
            to: '2022',
            source: { url: 'https://example.org' },
          },
        ],
      },
    ]);
    expect(notes.join()).toContain('as funderKind');
    expect(notes.join()).not.toContain('not read');
  });

  it.each([
    ['Russian Federation', 'RU'],
    ['Corée du Sud', 'KR'],
    ['中国', 'CN'],
    ['Côte d’Ivoire', 'CI'],
    ['Iran (Islamic Republic of)', 'IR'],
    ['الأردن', 'JO'],
    ['uk', 'GB'],
    ['ke', 'KE'],
  ])('the country %s is %s', async (name, code) => {
    expect((await read(temporaryFile('a.csv', `name;country\nN;${name}\n`))).organisations[0]?.country).toBe(code);
  });

  it('a table in which nothing is understood as a name says how to map it', () => {
    const { status, stderr } = gongo(['assess', temporaryFile('a.csv', 'x,y\n1,2\n')]);
    expect(status).toBe(2);
    expect(stderr).toContain('say which one with --mapping FILE');
  });

  it('a wrong mapping file is refused with the place and the known fields', () => {
    const wrong = temporaryFile('m.json', '{"columns": {"A": "fundr"}}');
    const { status, stderr } = gongo(['assess', temporaryFile('a.csv', 'A\n1\n'), '--mapping', wrong]);
    expect(status).toBe(2);
    expect(stderr).toContain('m.json: columns.A: "fundr" is no field; fields are id, name,');
  });

  it('a bad fact is named by its own row, and organisations of near names stay two', async () => {
    const rows =
      'name,country,funder,funderKind,share\nA.B.C.,KE,F,members,0.1\nA B C,KE,F,members,0.2\nA.B.C.,KE,G,members,7\n';
    const { organisations, problems } = await read(temporaryFile('a.csv', rows));
    expect(organisations.map(({ name }) => name)).toEqual(['A B C']);
    expect(problems[0]).toContain('4: evidence[1].share: must be a part of 1');
  });

  it('the CSV template reads back as the example record', async () => {
    const { exampleRecord } = await import('../../src/index.js');
    const { organisations, problems } = await read(temporaryFile('t.csv', gongo(['template', '--csv']).stdout));
    expect(problems).toEqual([]);
    const { replies: _, otherNames: __, ...example } = exampleRecord;
    const { otherNames: ___, ...readBack } = organisations[0]!;
    expect(readBack).toEqual(example);
  });
});

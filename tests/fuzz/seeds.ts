import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { deflateSync, gunzipSync } from 'node:zlib';
import { type Zippable, zipSync } from 'fflate';
import { realRecords } from '../real-records.js';

const root = new URL('../../', import.meta.url);

/** A file of the repository, as bytes. */
export function repositoryFile(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(path, root)));
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Texts that talk as the readers of prose expect: one or more of each language that is read. */
export const prose: readonly string[] = [
  'The Example Association was founded in 1998 by the Ministry of Justice. Its chair, A. Example, is also deputy minister of health. It receives 40% of its budget ($1.2 million in 2021) from the government and does not accept foreign money. The authorities froze its accounts.',
  "L'Association exemple a été fondée par décret en 2003. Son président, A. Exemple, est l'ancien ministre de la Justice. Elle reçoit 1,2 million d'euros du gouvernement. Elle a dénoncé les violations des droits de l'homme.",
  'La Asociación Ejemplo fue fundada en 1998 por el Ministerio de Justicia. Su presidente, A. Ejemplo, es viceministro de Salud. Recibe el 40 % de su presupuesto del Gobierno. Elogiamos los logros del país.',
  'Ассоциация «Пример» учреждена Министерством юстиции в 1998 году. Её председатель А. Примеров является депутатом Государственной думы. Организация получила 1,2 млн рублей из бюджета. Организация внесена в реестр иностранных агентов.',
  'تأسست جمعية المثال عام 1998 بقرار من وزارة العدل. رئيسها نائب وزير الصحة. تتلقى الجمعية 40٪ من ميزانيتها من الحكومة. وأشادت الجمعية بإنجازات الدولة.',
  '中国示例协会于1998年由司法部发起成立，业务主管单位为民政部。会长张三现任全国人大代表。协会获得政府资助120万元，占其收入的40%。我们坚决反对以人权为借口干涉中国内政。',
];

const press = `NGO Committee recommends 3 organisations. 24 January 2023. ECOSOC/7110-NGO/950
The Committee recommended special consultative status to Example Association (Kenya).
The representative of Cuba asked about the funding of Example Rights Watch (United States). Action was postponed.
The Committee postponed consideration of the following organization:
Example International (Switzerland) - as the representative of China asked for a list of its projects in Africa.
Also speaking were the following civil society organizations: Example Union; Sample Forum, in a joint statement with Made Up Centre.`;

const pressFrench = `Comité chargé des ONG, 24 janvier 2023. Le Comité a recommandé l'octroi du statut consultatif spécial à l'organisation suivante :
Exemple International (Suisse). La représentante de Cuba a demandé des informations sur le financement. L'examen a été reporté.`;

/** A PDF of two pages, the second one packed. */
function pdf(): Uint8Array {
  const stream = (text: string) => `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`;
  const packed = deflateSync(Buffer.from(stream('The association was founded by the Ministry of Justice in 1998.')));
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 7 0 R >> >> >>',
    `<< /Length ${stream('Its chair is deputy minister of health.').length} >>\nstream\n${stream('Its chair is deputy minister of health.')}\nendstream`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 6 0 R /Resources << /Font << /F1 7 0 R >> >> >>',
    `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed.toString('latin1')}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** The parts of a word processor's file that holds these paragraphs. */
export function docx(paragraphs: readonly string[], more: Zippable = {}): Uint8Array {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  return zipSync({
    '[Content_Types].xml': bytesOf(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': bytesOf(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': bytesOf(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
    ...more,
  });
}

const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>About</title></head><body><nav><a href="/">Home</a></nav><main>${prose
  .map((text) => `<h2>About &amp; more</h2><p>${text}</p><ul><li>One<li>Two</ul>`)
  .join('')}</main><footer>2023</footer></body></html>`;

const decisionsCsv = `aId,aName,bId,bName,decision,confidence,reason\nx,Example Union,y,Union of Examples,same,0.9,"told by, the union"\nz,=Formula,w,W,open,0.5,\n`;
const decisionsJson = `${JSON.stringify({ a: { id: 'x', name: 'Example Union' }, b: { id: 'y', name: 'Union of Examples' }, decision: 'same', confidence: 0.9, reason: 'told' })}\n`;

const criteriaYaml = `id: my-set
name: A set
scope: trying out
combination: two triggers
combine: {method: count, triggers: 2, supports: null}
hitMeans: closely tied
countsMandatory: false
expectedMisfires: []
rules:
  - id: lead
    meaning: a leader holds public office
    fact: office-held
    where: {timing: concurrent}
    measure: any
    pointsTo: state
    role: trigger
    source: {url: null, status: own}
`;

const lines = (records: readonly object[]) => bytesOf(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
const texts = (extra: object) => lines(prose.map((text, index) => ({ id: `t${index}`, text, ...extra })));
const examples = (folder: string, ...names: string[]) => names.map((name) => repositoryFile(`${folder}/${name}`));

/** Real inputs of each reader; what is mutated. */
export async function seeds(corpora?: string): Promise<Record<string, Uint8Array[]>> {
  const { templateWorkbook } = await import('../../src/command/template/workbook.js');
  const plain = [...prose, ...corpusTexts(corpora)].map(bytesOf);
  const tables = examples('examples/sources', 'organisations.csv', 'facts.csv', 'mapped.csv', 'ecosoc.csv');
  const workbook = new Uint8Array((await templateWorkbook())!);
  const forum = ['accreditation-reviews', 'procedural-motions', 'reprisal-cases', 'side-events', 'statements'];
  const committee = bytesOf(
    'NGO_name,Session_number\nExample Union,2012-01-30 (regular)\nSample Forum,2013-05-01\nremark:,2013-05-01\n',
  );
  return {
    records: [lines(realRecords.slice(0, 8)), lines(realRecords.slice(300, 304))],
    ftm: examples('examples/sources', 'follow-the-money.jsonl'),
    bods: examples('examples/sources', 'bods.json'),
    popolo: examples('examples/sources', 'popolo.json'),
    wikidata: examples('examples/sources', 'wikidata.json'),
    '360giving': examples('examples/sources', '360giving.json'),
    'charity-commission': examples('examples/sources', 'charity-commission.txt'),
    iati: examples('examples/sources', 'iati.xml'),
    'irs-990': examples('examples/sources', 'irs-990.xml'),
    ecosoc: examples('examples/sources', 'ecosoc.csv'),
    table: tables,
    workbook: [workbook],
    told: [...tables, ...examples('examples/sources', 'bods.json', 'iati.xml', 'popolo.json'), workbook],
    'forum-table': forum.map((name) => repositoryFile(`examples/forum/${name}.csv`)),
    'forum-lines': [
      lines([{ record: 'statement', date: '2023-01-24', speaker: 'X', about: 'CN', source: { url: 'u' } }]),
    ],
    committee: [committee],
    press: [bytesOf(press), bytesOf(pressFrench), ...plain.slice(0, 20)],
    'decisions-csv': [bytesOf(decisionsCsv)],
    'decisions-lines': [bytesOf(decisionsJson)],
    criteria: [
      bytesOf(criteriaYaml),
      ...readdirSync(new URL('models/criteria/', root)).map((name) => repositoryFile(`models/criteria/${name}`)),
    ],
    mapping: examples('examples/sources', 'mapping.json'),
    html: [bytesOf(html)],
    pdf: [pdf()],
    docx: [docx(prose)],
    text: plain,
    'text-lines': [texts({ organisation: 'Example Association', state: 'KE' }), texts({})],
    statement: plain,
    extraction: plain,
    names: [
      bytesOf(
        realRecords
          .map(({ name }) => name)
          .join('\n')
          .slice(0, 4_000),
      ),
      ...['中华全国妇女联合会\nAll-China Women’s Federation', 'الاتحاد\nСоюз женщин\nUnion des femmes'].map(bytesOf),
    ],
    'shared-passages': plain,
  };
}

/** Some texts of each corpus in a folder of corpora (JSON Lines with `text`, packed), when there is one. */
function corpusTexts(folder: string | undefined): string[] {
  if (folder === undefined || !existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const file = `${folder}/${name}/${name}.jsonl.gz`;
    if (!existsSync(file)) return [];
    const all = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
    const step = Math.max(1, Math.floor(all.length / 40));
    return all
      .filter((line, index) => index % step === 0 && line !== '')
      .map((line) => String(JSON.parse(line).text ?? '').slice(0, 20_000));
  });
}

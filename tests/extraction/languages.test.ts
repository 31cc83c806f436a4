import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extraction.js';

interface Case {
  readonly organisation: string;
  readonly text: string;
  readonly facts: readonly (readonly [string, Readonly<Record<string, unknown>>])[];
}

const cases: Readonly<Record<string, readonly Case[]>> = {
  English: [
    {
      organisation: 'Example Rights Centre',
      text: 'Example Rights Centre was founded in 1995 by a group of lawyers and journalists. It is funded by the Ford Foundation, membership fees and USAID. In 2014 it was labelled a "foreign agent" by the Ministry of Justice. Police raided the offices of the Example Rights Centre. Its director, Anna Smith, was arrested in March 2015.',
      facts: [
        ['founding', { founderKind: 'professionals', from: '1995' }],
        ['funding-source', { funderKind: 'private-foundation' }],
        ['funding-source', { funderKind: 'members' }],
        ['funding-source', { funderKind: 'government', state: 'US' }],
        ['adverse-action', { action: 'foreign-agent', from: '2014' }],
        ['adverse-action', { action: 'raided' }],
        ['persecution', { from: '2015-03' }],
      ],
    },
    {
      organisation: 'Example Youth Union',
      text: 'The Example Youth Union was established by presidential decree in 1992. The union is under the supervision of the Ministry of Youth. Its chairman, Ivan Petrov, is a deputy minister of justice. 80 percent of its budget comes from the state budget.',
      facts: [
        ['founding', { founderKind: 'state', decree: true, from: '1992' }],
        ['supervision', { bodyKind: 'government', body: 'Ministry of Youth' }],
        ['office-held', { role: 'chair', officeKind: 'executive', timing: 'concurrent', person: 'Ivan Petrov' }],
        ['funding-source', { funderKind: 'government', share: 0.8 }],
      ],
    },
  ],
  French: [
    {
      organisation: 'Ligue des rives',
      text: "La Ligue des rives a été fondée en 1990 par un groupe d'avocats. Elle est financée par les cotisations de ses membres et l'Union européenne. Son président, Jean Kossi, ancien ministre de la Justice, a été arrêté en 2012. Le président de la ligue est nommé par décret.",
      facts: [
        ['founding', { founderKind: 'professionals', from: '1990' }],
        ['funding-source', { funderKind: 'members' }],
        ['funding-source', { funderKind: 'intergovernmental' }],
        ['office-held', { role: 'president', timing: 'former' }],
        ['persecution', { from: '2012' }],
        ['appointment', { appointedBy: 'state' }],
      ],
    },
  ],
  Spanish: [
    {
      organisation: 'Federación del Río',
      text: 'La Federación del Río fue creada en 1960 por decreto presidencial. La organización está subordinada al Partido Comunista. Su secretaria general, Teresa Soto, es diputada de la Asamblea Nacional. La Federación del Río se financia con las cuotas de sus afiliadas y con fondos del presupuesto del Estado. La policía allanó la sede de la federación.',
      facts: [
        ['founding', { founderKind: 'state', decree: true }],
        ['supervision', { bodyKind: 'ruling-party' }],
        ['office-held', { role: 'secretary-general', officeKind: 'legislature', timing: 'concurrent' }],
        ['funding-source', { funderKind: 'members' }],
        ['funding-source', { funderKind: 'government' }],
        ['adverse-action', { action: 'raided' }],
      ],
    },
  ],
  Russian: [
    {
      organisation: 'Берег',
      text: 'Общество «Берег» было основано в 1989 году группой правозащитников и историков. В 2014 году Минюст внёс «Берег» в реестр иностранных агентов. В офисе «Берега» прошли обыски. Руководитель «Берега» Юрий Иванов был арестован в 2016 году. 28 декабря 2021 года Верховный суд ликвидировал «Берег».',
      facts: [
        ['founding', { founderKind: 'professionals', from: '1989' }],
        ['adverse-action', { action: 'foreign-agent', from: '2014' }],
        ['adverse-action', { action: 'raided' }],
        ['persecution', { from: '2016' }],
        ['adverse-action', { action: 'deregistered', from: '2021-12-28' }],
      ],
    },
  ],
  Arabic: [
    {
      organisation: 'جمعية الضفاف',
      text: 'تأسست جمعية الضفاف عام 1990 على يد مجموعة من المحامين والصحفيين. تعمل الجمعية تحت إشراف وزارة الشؤون الاجتماعية. وتعتمد الجمعية على اشتراكات الأعضاء. واعتقلت قوات الأمن رئيس الجمعية أحمد علي في 2015. ورفضت وزارة الداخلية تسجيل جمعية الضفاف. ويرأسها وزير العدل السابق محمد حسن.',
      facts: [
        ['founding', { founderKind: 'professionals', from: '1990' }],
        ['supervision', { bodyKind: 'government' }],
        ['funding-source', { funderKind: 'members' }],
        ['persecution', { from: '2015' }],
        ['adverse-action', { action: 'registration-denied' }],
        ['office-held', { officeKind: 'executive', timing: 'former' }],
      ],
    },
  ],
  Chinese: [
    {
      organisation: '河岸研究会',
      text: '河岸研究会成立于1993年,是由国务院新闻办公室发起成立的全国性社会团体。业务主管单位为国务院新闻办公室。本会经费来源:(一)会费;(二)捐赠;(三)政府资助。会长由会员代表大会选举产生。',
      facts: [
        ['founding', { founderKind: 'state', from: '1993' }],
        ['supervision', { bodyKind: 'government' }],
        ['funding-source', { funderKind: 'members' }],
        ['funding-source', { funderKind: 'individuals' }],
        ['funding-source', { funderKind: 'government' }],
        ['appointment', { appointedBy: 'members' }],
      ],
    },
    {
      organisation: '河岸中心',
      text: '河岸中心由律師陸軍於2006年創辦。2015年3月,警方搜查了河岸中心的辦公室。2014年其創辦人常伯陽被捕。',
      facts: [
        ['founding', { founderKind: 'professionals' }],
        ['adverse-action', { action: 'raided', from: '2015-03' }],
        ['persecution', { from: '2014' }],
      ],
    },
  ],
};

describe.each(Object.entries(cases))('%s', (_, list) => {
  test.each(list)(
    'finds founding, control, money, offices and reprisals about $organisation',
    ({ organisation, text, facts }) => {
      const items = extract({ text }, { organisation });
      for (const [kind, fields] of facts)
        expect(items, `${kind} ${JSON.stringify(fields)}`).toContainEqual(expect.objectContaining({ kind, ...fields }));
    },
  );
});

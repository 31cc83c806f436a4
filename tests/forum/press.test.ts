import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCoverage } from '../../src/forum/press/read-coverage.js';
import { gongo, temporaryFile } from '../gongo.js';

/** What was read, in short: organisation, decision, and who asked about what. */
function told(text: string): string[] {
  return readCoverage(text, '2024-01-25', 'text').map((record) => {
    if (record.record === 'statement')
      return `${record.speaker} spoke${record.jointWith === undefined ? '' : ` with ${record.jointWith.join(', ')}`}`;
    if (record.record !== 'accreditation-review') return record.record;
    const { organisation, country = '-', decision, askedBy, topic } = record;
    return decision === undefined
      ? `${organisation}: ${askedBy} asked about ${topic}`
      : `${organisation} (${country}) ${decision}`;
  });
}

// Made-up texts in the form of the UN's press service.
const english = `
25 January 2024
NGO/999

Special Consultative Status

The Committee recommended that the Economic and Social Council grant special consultative status to the following 2 entities:

Example Help, Inc. (United States);

Association “Exemple” (Côte d’Ivoire); and

The Committee postponed consideration of the following 4 organizations:

World of Examples (United Kingdom) — as the representative of Cuba asked for a list of its donors, and as the representative of China requested that it use the correct United Nations terminology for Tibet;

Example Network (Arms, Trade, Environment), Limited (Türkiye) – as the representative of the Islamic Republic of Iran, noting that it has one source of funding, asked who its partners are;

Example Forum (India) — as the representatives of Pakistan and the Russian Federation wanted to know more about its projects, supported by the representative of Nicaragua;

Example Circle (Kenya) — as its turn had not come.

Quadrennial Reports

The Committee postponed consideration of the quadrennial reports of the following organizations:

Report Writers (France) — as the representative of Cuba asked for details;

The Committee took note of the quadrennial reports of the following organizations:

Good Writers (Germany);
`;

describe('English coverage of the NGO Committee', () => {
  it('gives who was recommended, who was deferred, and which states asked about what', () => {
    expect(told(english)).toEqual([
      'Example Help, Inc. (US) recommended',
      'Association “Exemple” (CI) recommended',
      'World of Examples (GB) deferred',
      'World of Examples: CU asked about funding',
      'World of Examples: CN asked about terminology',
      'Example Network (Arms, Trade, Environment), Limited (TR) deferred',
      'Example Network (Arms, Trade, Environment), Limited: IR asked about funding',
      'Example Forum (IN) deferred',
      'Example Forum: PK asked about activities',
      'Example Forum: RU asked about activities',
      'Example Circle (KE) deferred',
    ]);
  });

  it('reads the lists in one sentence of older coverage, and leaves out a last item that is one name or two', () => {
    const older =
      'The Committee recommended special consultative status for the following groups: Example Aid; the Example Centre; and the Institute of Examples.\n' +
      'Left pending were: Example League; Example Society; Examples for Peace and Example Fund.\n' +
      'The Committee decided to defer the reclassification of the following: Example A; Example B.';
    expect(told(older)).toEqual([
      'Example Aid (-) recommended',
      'Example Centre (-) recommended',
      'Institute of Examples (-) recommended',
      'Example League (-) deferred',
      'Example Society (-) deferred',
    ]);
  });

  it('reads nothing out of a debate', () => {
    const debate =
      'The representative of Cuba asked the NGO Example Help (United States) about its donors. The representative of Israel said that it should be granted status: it had answered.\n' +
      'The Committee recommended 20 organizations for special consultative status and deferred action on 30 others.';
    expect(told(debate)).toEqual([]);
  });
});

describe('French coverage of the NGO Committee', () => {
  it('gives decisions on organisations in quotation marks, and questions of one state to one of them', () => {
    const french =
      'Le Comité chargé des ONG a repris ses travaux. Il a recommandé l’octroi du statut consultatif spécial à « Exemple et Aide », à «Exemples sans frontières» et à « Association Exemple ».\n' +
      'Le Comité a décidé de reporter sa décision concernant « Réseau Exemple » car plusieurs délégations ont posé des questions à « Autre Exemple ». La représentante du Soudan a demandé à « Réseau Exemple » la liste de ses bailleurs de fonds.\n' +
      'Le Comité a recommandé à l’ECOSOC de retirer le statut consultatif spécial à « Exemple Retiré ».\n' +
      'Le Comité a recommandé le statut consultatif spécial à 34 ONG et reporté les dossiers de 43 autres dont « Exemple Mêlé ».';
    expect(told(french)).toEqual([
      'Exemple et Aide (-) recommended',
      'Exemples sans frontières (-) recommended',
      'Association Exemple (-) recommended',
      'Réseau Exemple (-) deferred',
      'Réseau Exemple: SD asked about funding',
    ]);
  });

  it('gives the items of lists with their countries', () => {
    const list =
      'Le Comité a reporté l’examen des demandes des organisations suivantes:\n\n- Exemple (Fédération de Russie) — le représentant des États-Unis a demandé des précisions sur son budget;\n- Autre Exemple (Suisse);\n\nRapports quadriennaux\n\nLe Comité a pris note des rapports des organisations suivantes:\n\nBon Exemple (Pérou);\n';
    expect(told(list)).toEqual([
      'Exemple (RU) deferred',
      'Exemple: US asked about funding',
      'Autre Exemple (CH) deferred',
    ]);
  });
});

describe('summaries of meetings', () => {
  it('give organisations that took the floor, and no states', () => {
    const summary =
      'Speaking were Kenya, France and Cuba.\n\nThe following civil society organizations also took the floor: Example International, World Union of Examples, in a joint statement with Example Watch, Examples for Rights and Peace and Example Fund.';
    expect(told(summary)).toEqual(['Example International spoke', 'World Union of Examples spoke with Example Watch']);
  });
});

describe('press coverage', () => {
  it('is read by the command with the date in its head and its own symbol as the source', () => {
    const { status, stdout } = gongo(['forum', '--press', temporaryFile('coverage.txt', english)]);
    const records = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(records[0]).toEqual({
      record: 'accreditation-review',
      date: '2024-01-25',
      forum: 'NGO Committee',
      organisation: 'Example Help, Inc.',
      country: 'US',
      decision: 'recommended',
      source: { url: 'NGO/999' },
    });
  });

  it('is refused without a date, with what to do', () => {
    const { status, stderr } = gongo(['forum', '--press', temporaryFile('undated.txt', 'The Committee met.')]);
    expect(status).toBe(2);
    expect(stderr).toContain('undated.txt: does not tell the date of the meeting in its head; give it with --date');
  });

  it('of any kind is read in time that grows with its length only', () => {
    const piece = fc.constantFrom(
      'The Committee postponed ',
      'the following: ',
      '(',
      ')',
      ' — as the representative of ',
      'China',
      ' asked',
      ', and ',
      '« ',
      ' »',
      'a ',
      'Le Comité a reporté ',
      '; ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const text = pieces.join('').repeat(1500).slice(0, 20_000);
        const start = performance.now();
        readCoverage(text, '2024', 'text');
        expect(performance.now() - start).toBeLessThan(1500);
      }),
      { numRuns: 60 },
    );
  });
});

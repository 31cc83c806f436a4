import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extraction.js';

const kindsIn = (text: string, name: string) =>
  extract({ text, kind: 'other' }, { organisation: { name, country: 'XK' } }).map((item) => item.kind);

describe('an organisation is known', () => {
  it.each([
    [
      'by the one proper word of its name',
      'Zorka Human Rights Centre',
      'On Monday police searched the office of Zorka.',
    ],
    ['by its initials', 'National Union of Textile Workers', 'The court dissolved the NUTW in March.'],
    [
      'by what its name has in quotation marks',
      'Фонд «Белая река»',
      'Минюст внёс «Белую реку» в реестр. В мае суд постановил ликвидировать «Белая река».',
    ],
    [
      'from the first words of a text that then names it',
      'Lantern Foundation',
      'Its offices were raided by the police in May. The Lantern Foundation has worked there since 1990.',
    ],
  ])('%s', (_, name, text) => {
    expect(kindsIn(text, name)).toContain('adverse-action');
  });

  it('not by an ordinary word of its name', () => {
    expect(kindsIn('The government banned the Islamic Brigade.', 'Islamic Development Society')).toEqual([]);
    expect(kindsIn('The police raided a women clinic in the capital.', 'Women Centre Astora')).toEqual([]);
  });
});

describe('facts in an order of words that no wording foresees', () => {
  const name = 'Harbour Justice Centre';
  it.each([
    [
      'adverse-action',
      'The licence of the Harbour Justice Centre, issued in 1990, has now been revoked by the ministry.',
    ],
    ['adverse-action', 'By order of the governor, the accounts that the Harbour Justice Centre held were frozen.'],
    ['persecution', 'For eleven months the secret police held members of the Harbour Justice Centre incommunicado.'],
    [
      'persecution',
      'Plain-clothes agents picked up two volunteers of the Harbour Justice Centre, who were then interrogated for days.',
    ],
    [
      'appointment',
      'Of the fifteen trustees of the Harbour Justice Centre nine are, by statute, nominees of the government.',
    ],
    [
      'supervision',
      'The Harbour Justice Centre, for all its fine words, falls within the remit of the Ministry of Culture.',
    ],
  ])('are found: %s', (kind, text) => {
    expect(kindsIn(text, name)).toContain(kind);
  });

  it.each([
    ['adverse-action', 'Fermeture du Centre Zaria : le gouverneur invoque des raisons de sécurité.', 'Centre Zaria'],
    ['persecution', 'Arrêtée à Conakry, la porte-parole du Centre Zaria a été placée en garde à vue.', 'Centre Zaria'],
    ['founding', 'Né de la volonté de quelques médecins, le Centre Zaria a ouvert en 1990.', 'Centre Zaria'],
    ['adverse-action', 'Diputados derogaron la personería del Instituto Sol y de la Red Ceibo.', 'Red Ceibo'],
    [
      'persecution',
      'Los agentes allanaron por la noche la vivienda de la directora de la Red Ceibo en la capital.',
      'Red Ceibo',
    ],
    ['supervision', 'La Red Ceibo no depende de ningún partido ni de los gobiernos que la han apoyado.', 'Red Ceibo'],
  ])('are found in French and Spanish: %s', (kind, text, of) => {
    expect(kindsIn(text, of)).toContain(kind);
  });

  it.each([
    ['Le Centre Zaria verse des aides aux familles de policiers.', 'Centre Zaria'],
    ["D'après le Centre Zaria, le gouvernement a suspendu trois journaux.", 'Centre Zaria'],
    ['La Red Ceibo teme el cierre de la emisora por parte del gobierno.', 'Red Ceibo'],
    ['El gobierno creó una comisión de la verdad, recordó la Red Ceibo.', 'Red Ceibo'],
  ])('what it does, says or fears is not done to it: %s', (text, of) => {
    expect(kindsIn(text, of)).toEqual([]);
  });

  it.each([
    'The Harbour Justice Centre documents how police raid newspapers and close their offices.',
    'The Harbour Justice Centre condemned the arrest of two members of the Bakers Union by the government.',
    'The ministry denied that it had ever banned the Harbour Justice Centre.',
    'The Harbour Justice Centre called on the government to release detained activists.',
    'The director of the Harbour Justice Centre met the minister and spoke about prisons.',
    'The Harbour Justice Centre trains judges appointed by the president.',
    'If the court rules against it, the Harbour Justice Centre will be dissolved by the ministry.',
    'The Harbour Justice Centre publishes a yearly report on money paid by the government to its police.',
  ])('what is said of others, denied or only feared is no fact about it: %s', (text) => {
    expect(kindsIn(text, name)).toEqual([]);
  });
});

describe('posts', () => {
  const posts = (text: string) =>
    extract({ text, kind: 'other' }, { organisation: { name: 'Harbour Justice Centre', country: 'XK' } }).filter(
      (item) => item.kind === 'office-held',
    );

  it('a rank before a name is not taken for a post held now', () => {
    const [item] = posts('General Paul Okello is chairman of the Harbour Justice Centre.');
    expect(item).toMatchObject({ officeKind: 'military-security', timing: 'former' });
  });

  it('one post of one person counts once, whatever posts the text gives this person in the organisation', () => {
    const text =
      'The trustees of the Harbour Justice Centre are:\nAnna Bell – chair, former minister of education\nJohn Okello – member';
    expect(posts(text).filter(({ person }) => person === 'Anna Bell')).toHaveLength(1);
  });
});

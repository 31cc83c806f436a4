import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extraction.js';

/** The same fact in the orders and word classes that a language tells it in. */
const facts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'Example Rights Centre': {
    founding: [
      'Founded in 1987 by three lawyers, Example Rights Centre works on prisons.',
      'In 1987, a group of lawyers set up the Example Rights Centre.',
      'Example Rights Centre grew out of a meeting of lawyers in 1987.',
      'Cabinet approved the establishment of the Example Rights Centre in 1988.',
      'Example Rights Centre was born out of the merger of two older societies.',
    ],
    supervision: [
      'Example Rights Centre, a body of the Ministry of Agriculture, trains farmers.',
      'As an agency of the Ministry of Foreign Affairs, Example Rights Centre grants scholarships.',
      'The government exercises control over the Example Rights Centre.',
    ],
    appointment: [
      'President Osmar appointed Karl Ode to head the Example Rights Centre.',
      'Delegates at the national congress elected Anna Smith president of the Example Rights Centre.',
      'The appointment of the director of the Example Rights Centre requires the approval of the Ministry of Justice.',
    ],
    'funding-source': [
      "State subsidies account for two thirds of the Example Rights Centre's budget.",
      'The costs of the Example Rights Centre are borne by the Ministry of Justice.',
      'Example Rights Centre is a government-funded organisation.',
    ],
    'adverse-action': [
      'Parliament voted to cancel the legal personality of the Example Rights Centre.',
      'The Interior Ministry asked a court to dissolve the Example Rights Centre.',
      'Example Rights Centre was deregistered along with 50 other groups.',
    ],
    persecution: [
      'Criminal charges were brought against the director of the Example Rights Centre.',
      'Members of the Example Rights Centre face harassment and arrest.',
      'Police searched the homes of members of the Example Rights Centre.',
    ],
  },
  'Fundación del Río': {
    founding: ['La Fundación del Río surgió en 1989 de un grupo de estudiantes.'],
    appointment: ['El gobierno nombró a Ana López directora de la Fundación del Río.'],
    'funding-source': ['El gobierno aporta el 80 por ciento del presupuesto de la Fundación del Río.'],
    'adverse-action': ['La fiscalía abrió una investigación contra la Fundación del Río.'],
  },
  'Ligue des rives': {
    founding: ['La Ligue des rives est une initiative du ministère de la Culture.'],
    appointment: ['Anne Petit a été nommée par le ministre de la Culture directrice de la Ligue des rives.'],
    'funding-source': ["L'État apporte 80 % du budget de la Ligue des rives."],
    persecution: ["L'arrestation de la directrice de la Ligue des rives a suscité des protestations."],
  },
  'Речной союз': {
    founding: ['Инициатором создания Речного союза выступила администрация президента.'],
    supervision: ['Координацию деятельности Речного союза осуществляет Минобороны.'],
    appointment: ['Председателя Речного союза назначает президент.'],
    'adverse-action': ['Прокуратура начала проверку Речного союза.'],
  },
  'جمعية الضفاف': {
    founding: ['أعلنت مجموعة من المحامين والمهندسين عن تأسيس جمعية الضفاف.'],
    supervision: ['تشرف وزارة العمل على جمعية الضفاف.'],
    'funding-source': ['يمول الاتحاد الأوروبي جمعية الضفاف.'],
    'adverse-action': ['أخطرت وزارة الداخلية جمعية الضفاف بقرار الحل.'],
  },
  河岸协会: {
    founding: ['1998年,政府决定成立河岸协会。'],
    supervision: ['河岸协会是卫生部直属单位。'],
    appointment: ['会员代表大会选举张伟为河岸协会会长。'],
    persecution: ['河岸协会的召集人张伟已经入狱。'],
  },
};

describe.each(Object.keys(facts))('a fact about %s is read', (organisation) => {
  const told = Object.entries(facts[organisation]!).flatMap(([kind, texts]) => texts.map((text) => [kind, text]));
  test.each(told)('%s: %s', (kind, text) => {
    const items = extract({ text: text!, kind: 'other' }, { organisation: { name: organisation, country: 'XX' } });
    expect(items.map((item) => item.kind)).toContain(kind);
  });
});

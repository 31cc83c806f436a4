import { describe, expect, it } from 'vitest';
import { type CriteriaSet, criteriaSetSchema, criteriaSets, decide } from '../../src/criteria.js';
import { organisationWith } from '../real-records.js';

type Item = Parameters<typeof organisationWith>[0];

const office = (officeKind: string, timing = 'concurrent'): Item => ({
  kind: 'office-held',
  role: 'chair',
  office: 'a post',
  officeKind,
  level: 'national',
  timing,
});
const money = (funderKind: string, share?: number, state?: string): Item => ({
  kind: 'funding-source',
  funder: `${funderKind} ${state ?? ''}`,
  funderKind,
  ...(share !== undefined && { share }),
  ...(state !== undefined && { state }),
});
const stance = (of: string, topic = 'a topic'): Item => ({ kind: 'stance', stance: of, topic });
const conduct = (of: string, what = 'an act'): Item => ({ kind: 'conduct', conduct: of, what });
const form = (formKind: string): Item => ({ kind: 'legal-form', form: 'a form', formKind });
const founding = (founderKind: string, decree?: boolean): Item => ({
  kind: 'founding',
  founder: 'a founder',
  founderKind,
  ...(decree !== undefined && { decree }),
});
const appointed = (appointedBy: string): Item => ({ kind: 'appointment', appointedBy });
const supervised = (bodyKind: string): Item => ({ kind: 'supervision', body: 'a body', bodyKind });
const link = (relation: string, otherKind: string): Item => ({ kind: 'link', other: 'a body', relation, otherKind });
const board = (stateAppointed: number, stateVotes?: boolean): Item => ({
  kind: 'board-seats',
  seats: 10,
  stateAppointed,
  ...(stateVotes !== undefined && { stateVotes }),
});
const right = (of: string, holderKind = 'government'): Item => ({ kind: 'control-right', right: of, holderKind });
const organ: Item = { kind: 'party-organ', what: 'a cell' };
const talk = (ratio: number): Item => ({ kind: 'talking-points', ratio });
const three = (of: string) => ['a', 'b', 'c'].map((topic) => stance(of, topic));
const autonomy = (level: string): Item => ({ kind: 'autonomy', over: 'programme', level });

/** Evidence on which the rule fires, and on which it does not; null where a fact of its kind always fires. */
type Case = readonly [fires: Item[], silent: Item[] | null];

const cases: Record<string, Record<string, Case>> = {
  'icij-2025': {
    lead: [[office('executive')], [office('executive', 'former')]],
    fund: [[money('government', 0.6)], [money('government', 0.5)]],
    talk: [[talk(0.2)], [talk(0)]],
    watch: [[conduct('monitors-or-intimidates')], [conduct('participates')]],
    nocritic: [three('praises'), [...three('praises'), stance('criticises')]],
    pledge: [[organ], null],
  },
  'cecc-2024-upr': {
    party: [[supervised('ruling-party')], [supervised('government')]],
    partylink: [[link('created-by', 'ruling-party')], [link('member-of', 'ruling-party')]],
    laud: [[stance('praises')], [stance('praises'), stance('neutral')]],
    crit: [[stance('criticises')], [stance('praises')]],
  },
  'ecosoc-1996-31': {
    p12: [[founding('state', true)], [founding('state', false)]],
    p13a: [[money('government', 0.3), money('government', 0.3, 'YY')], [money('government', 0.4)]],
    p13b: [[{ kind: 'support-declared', declared: true }], [{ kind: 'support-declared', declared: false }]],
    p10: [[appointed('state')], [appointed('members')]],
    p12b: [[board(1, true)], [board(1, false)]],
    p57: [
      [conduct('monitors-or-intimidates', 'one'), conduct('attacks-critics', 'two')],
      [conduct('monitors-or-intimidates')],
    ],
  },
  'sna-2008-control': {
    a: [[right('appoint')], [right('appoint', 'members')]],
    'a-named': [[appointed('state')], [appointed('board')]],
    b: [[right('veto')], [right('appoint')]],
    c: [[{ kind: 'contract-terms', terms: 'bound' }], [{ kind: 'contract-terms', terms: 'can-renege' }]],
    d: [[money('state-enterprise', 0.7)], [money('government', 0.1)]],
    e: [[{ kind: 'guarantee', extent: 'most' }], [{ kind: 'guarantee', extent: 'some' }]],
    autonomy: [[autonomy('free')], [autonomy('none')]],
  },
  'eu-public-law-body': {
    gate: [[form('association')], [form('company')]],
    fin: [[money('government', 0.51)], [money('government', 0.2)]],
    sup: [[supervised('government')], [supervised('none')]],
    board: [[board(6)], [board(5)]],
    'board-named': [[appointed('state')], [appointed('members')]],
  },
  'gasb-governmental': {
    gate: [[founding('official')], [founding('citizens')]],
    officers: [[board(6)], [board(5)]],
    'officers-named': [[appointed('state')], [appointed('board')]],
    dissolve: [[right('dissolve-and-take-assets')], [right('dissolve')]],
  },
  'jhu-structural-operational': {
    organised: [[form('association')], null],
    nonprofit: [[form('association')], [form('state-corporation')]],
    separate: [[form('statutory-body')], [form('charity')]],
    selfgov: [[appointed('ruler-family')], [appointed('members')]],
    voluntary: [
      [{ kind: 'membership-basis', basis: 'compulsory' }],
      [{ kind: 'membership-basis', basis: 'voluntary' }],
    ],
  },
  'paris-principles': {
    advisory: [[board(3, true)], [board(3, false)]],
    plural: [[appointed('members')], [appointed('state')]],
    mandate: [[founding('state', true)], [founding('state', false)]],
    tenure: [
      [{ kind: 'tenure', fixedTerm: true, dismissal: 'independent' }],
      [{ kind: 'tenure', fixedTerm: true, dismissal: 'executive' }],
    ],
    money: [[right('approve-budget')], [right('approve-budget', 'board')]],
  },
  'state-media-matrix': {
    funding: [[money('ruling-party', 0.9)], [money('government', 0.3)]],
    governance: [[board(9)], [board(2)]],
    autonomy: [[autonomy('constrained')], [autonomy('free')]],
  },
  'funding-majority-naive': {
    half: [[money('government', 0.3), money('government', 0.3, 'YY')], [money('government', 0.5)]],
  },
  'upr-praise-only': {
    pos: [three('praises'), [...three('praises'), stance('neutral')]],
    n: [three('neutral'), [stance('praises')]],
  },
  'foreign-agent-style': {
    any: [[money('private-foundation', undefined, 'YY')], null],
    twenty: [[money('private-foundation', 0.3, 'YY')], [money('private-foundation', 0.2, 'YY')]],
    political: [[stance('criticises')], [stance('praises')]],
  },
};

describe.each(criteriaSets.map((set) => [set.id, set] as const))('%s', (id, set: CriteriaSet) => {
  const outcome = (rule: string, items: readonly Item[]) =>
    decide(set, organisationWith(...items), { showHarm: true }).rules.find((one) => one.id === rule)!;

  it('is a valid set, and every rule has its cases here', () => {
    expect(criteriaSetSchema.safeParse(set).error).toBeUndefined();
    expect(Object.keys(cases[id]!).sort()).toEqual(set.rules.map((rule) => rule.id).sort());
  });

  it.each(Object.entries(cases[id]!))(
    'rule %s fires, does not fire, and abstains when nothing is known',
    (rule, [fires, silent]) => {
      expect(outcome(rule, fires)).toMatchObject({ outcome: 'fires' });
      if (silent !== null) expect(outcome(rule, silent)).toMatchObject({ outcome: 'silent' });
      expect(outcome(rule, [])).toMatchObject({ outcome: 'abstains', value: null, evidence: [] });
    },
  );

  it('abstains on an organisation about which nothing is known', () => {
    expect(decide(set, organisationWith(), { showHarm: true }).answer).toBe('abstained');
  });

  it('says of every rule where it is published, or that it is not confirmed', () => {
    for (const rule of set.rules)
      if (rule.source.url === null) expect(['unconfirmed', 'own'], rule.id).toContain(rule.source.status);
  });
});

describe('combinations', () => {
  const answer = (id: string, ...items: Item[]) =>
    decide(criteriaSets.find((set) => set.id === id)!, organisationWith(...items)).answer;

  it('ICIJ: one trigger or two supports, not one', () => {
    expect(answer('icij-2025', office('ruling-party'))).toBe('hit');
    expect(answer('icij-2025', organ)).toBe('clear');
    expect(answer('icij-2025', organ, talk(0.3))).toBe('hit');
  });

  it('CECC: praise alone is no hit', () => {
    expect(answer('cecc-2024-upr', supervised('none'), ...three('praises'))).toBe('clear');
    expect(answer('cecc-2024-upr', supervised('ruling-party'))).toBe('hit');
  });

  it('ECOSOC: declared and explained support undoes the rule on money, nothing undoes a founding by decree', () => {
    const paid = money('government', 0.9);
    const declared: Item = { kind: 'support-declared', declared: true };
    expect(answer('ecosoc-1996-31', paid)).toBe('hit');
    expect(answer('ecosoc-1996-31', paid, declared)).toBe('clear');
    expect(answer('ecosoc-1996-31', paid, declared, founding('state', true))).toBe('hit');
  });

  it('SNA: money and risk count together, unless autonomy is shown', () => {
    const paid = money('government', 0.9);
    const guaranteed: Item = { kind: 'guarantee', extent: 'all' };
    expect(answer('sna-2008-control', paid)).toBe('clear');
    expect(answer('sna-2008-control', paid, guaranteed)).toBe('hit');
    expect(answer('sna-2008-control', paid, guaranteed, autonomy('free'))).toBe('clear');
  });

  it('EU and GASB: without the gate nothing counts; an unknown gate is no answer', () => {
    expect(answer('eu-public-law-body', form('company'), money('government', 1))).toBe('clear');
    expect(answer('eu-public-law-body', money('government', 1))).toBe('abstained');
    expect(answer('eu-public-law-body', form('foundation'), money('government', 1))).toBe('hit');
    expect(answer('gasb-governmental', founding('citizens'), appointed('state'))).toBe('clear');
    expect(answer('gasb-governmental', founding('state'), appointed('state'))).toBe('hit');
  });

  it('Johns Hopkins: one known failure is enough, whatever else is unknown', () => {
    expect(answer('jhu-structural-operational', appointed('state'))).toBe('hit');
    expect(answer('jhu-structural-operational', form('association'))).toBe('clear');
  });

  it('State Media Matrix: tells every type that is still possible', () => {
    const matrix = criteriaSets.find((set) => set.id === 'state-media-matrix')!;
    const known = decide(matrix, organisationWith(money('government', 0.9), autonomy('free')));
    expect(known).toMatchObject({
      answer: 'clear',
      types: ['independent, state-funded and state-managed', 'independent, state-funded'],
    });
    expect(decide(matrix, organisationWith(money('government', 0.9))).answer).toBe('abstained');
    expect(decide(matrix, organisationWith(autonomy('none'))).answer).toBe('hit');
  });

  it('praise-only: two statements are too few for an answer', () => {
    expect(answer('upr-praise-only', stance('praises', 'a'), stance('praises', 'b'))).toBe('abstained');
    expect(answer('upr-praise-only', ...three('praises'))).toBe('hit');
  });
});

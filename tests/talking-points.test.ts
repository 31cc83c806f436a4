import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface TalkingPoint {
  id: string;
  concept: string;
  theme: string;
  phrases: Record<string, string[]>;
  generalDebate?: { own: [number, number]; others: [number, number] };
  source: { url: string };
}

interface StopGroup {
  id: string;
  source: { url: string };
  phrases: Record<string, string[]>;
}

interface Lexicon {
  capitalOnly: Record<string, string[]>;
  ambiguous: Record<string, string[]>;
  exceptions: Record<string, string[]>;
  states: Record<string, Record<string, Record<string, string[]>>>;
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const folder = 'models/talking-points';
const files = readdirSync(folder).filter((name) => /^[A-Z]{2}\.json$/.test(name));
const states: { state: string; version: string; talkingPoints: TalkingPoint[] }[] = files.map((name) =>
  read(`${folder}/${name}`),
);
const points = states.flatMap((state) => state.talkingPoints);
const stopList: { groups: StopGroup[] } = read(`${folder}/stop-list.json`);
const lexicon: Lexicon = read('models/states/lexicon.json');

const languages = ['en', 'fr', 'es', 'ru', 'ar', 'zh'];
const themes =
  'sovereignty development terrorism human-rights-record criticism-of-critics territory history leadership values sanctions migration security other';
/** The writing of each language; a language that is not here is not expected in the files. */
const script: Record<string, RegExp> = {
  ...Object.fromEntries(
    ['en', 'fr', 'es', 'az', 'tr', 'vi'].map((code) => [code, /^[\p{Script=Latin}\p{M}\p{N}\p{P}\s]+$/u]),
  ),
  ...Object.fromEntries(['ar', 'fa', 'ur'].map((code) => [code, /^[\p{Script=Arabic}\p{M}\p{N}\p{P}\s\u200c]+$/u])),
  // Roman numerals of kings, popes and centuries.
  ru: /^[\p{Script=Cyrillic}IVX\p{N}\p{P}\s]+$/u,
  zh: /^[\p{Script=Han}\p{N}\p{P}\s]+$/u,
  ko: /^[\p{Script=Hangul}\p{N}\p{P}\s]+$/u,
  he: /^[\p{Script=Hebrew}\p{N}\p{P}\s]+$/u,
  hi: /^[\p{Script=Devanagari}\p{N}\p{P}\s]+$/u,
};

const unMembers =
  `AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM
  CG CD CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE
  IL IT JM JP JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA NR NP NL
  NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE
  CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW`.split(/\s+/);

const phrasesOf = (phrases: Record<string, string[]>) =>
  Object.entries(phrases).flatMap(([language, list]) => list.map((phrase) => ({ language, phrase })));
const untidy = (phrase: string) =>
  phrase !== phrase.normalize('NFC').trim() || phrase === '' || /\s{2,}|[’ʼ`~\u00a0\u202f]/.test(phrase);
const key = (language: string, phrase: string) => `${language} ${phrase.toLowerCase()}`;
const repeated = (items: string[]) => items.filter((item, index) => items.indexOf(item) !== index);

describe('the talking points', () => {
  it('cover at least 20 states, each in the file of its name', () => {
    expect(states.length).toBeGreaterThanOrEqual(20);
    expect(states.map((state) => `${state.state}.json`)).toEqual(files);
    for (const state of 'CN RU IR CU VE BY AZ EG SA TR IN VN KP IL US'.split(' '))
      expect(files).toContain(`${state}.json`);
  });

  it('have ids of their own that begin with the state', () => {
    expect(repeated(points.map((point) => point.id))).toEqual([]);
    for (const { state, talkingPoints } of states)
      for (const point of talkingPoints) expect(point.id).toMatch(new RegExp(`^${state.toLowerCase()}-[a-z0-9-]+$`));
  });

  it('say what they mean, under a theme of the list, with a source that can be opened', () => {
    for (const point of points) {
      expect(point.concept, point.id).not.toBe('');
      expect(themes.split(' '), point.id).toContain(point.theme);
      expect(() => new URL(point.source.url), point.id).not.toThrow();
      expect(point.source.url, point.id).toMatch(/^https?:/);
    }
  });

  it('count no more speeches than there are', () => {
    for (const { id, generalDebate } of points)
      for (const [found, all] of generalDebate ? [generalDebate.own, generalDebate.others] : [])
        expect(found, id).toBeLessThanOrEqual(all);
  });

  it('have tidy phrases in the writing of their language', () => {
    for (const point of points)
      for (const { language, phrase } of phrasesOf(point.phrases)) {
        expect(untidy(phrase), `${point.id}: ${phrase}`).toBe(false);
        expect(script[language], `${point.id}: ${language}`).toBeDefined();
        expect(phrase, point.id).toMatch(script[language]!);
      }
  });

  it('say nothing twice within a state', () => {
    for (const { state, talkingPoints } of states) {
      const all = talkingPoints.flatMap((point) => phrasesOf(point.phrases));
      expect(repeated(all.map(({ language, phrase }) => key(language, phrase))), state).toEqual([]);
    }
  });

  it('hold no wording of the stop list', () => {
    const stopped = new Set(
      stopList.groups.flatMap((group) => phrasesOf(group.phrases)).map(({ language, phrase }) => key(language, phrase)),
    );
    const found = points.flatMap((point) =>
      phrasesOf(point.phrases).filter(({ language, phrase }) => stopped.has(key(language, phrase))),
    );
    expect(found).toEqual([]);
  });

  it('are never a single ordinary word: one word only where the state coined it', () => {
    const short = points.flatMap((point) =>
      phrasesOf({ en: point.phrases.en ?? [] }).filter(({ phrase }) => !/[\s-]/.test(phrase)),
    );
    expect(short.map(({ phrase }) => phrase).sort()).toEqual(['IIOJK', 'Iranophobia', 'KSrelief']);
  });
});

describe('the stop list', () => {
  it('names the source of every group, in the six languages', () => {
    for (const group of stopList.groups) {
      expect(group.source.url, group.id).toMatch(/^https:/);
      for (const language of languages)
        expect(group.phrases[language]?.length, `${group.id} ${language}`).toBeGreaterThan(0);
      for (const { language, phrase } of phrasesOf(group.phrases)) {
        expect(untidy(phrase), `${group.id}: ${phrase}`).toBe(false);
        expect(phrase, group.id).toMatch(script[language]!);
      }
    }
  });
});

describe('the lexicon of states', () => {
  it('names every member of the United Nations, and seven others, in six languages', () => {
    expect(unMembers.length).toBe(193);
    expect(Object.keys(lexicon.states).sort()).toEqual([...unMembers, 'PS', 'VA', 'TW', 'XK', 'HK', 'MO', 'EU'].sort());
    for (const [state, { names }] of Object.entries(lexicon.states))
      for (const language of languages) expect(names![language]?.length, `${state} ${language}`).toBeGreaterThan(0);
  });

  it('has tidy forms in the writing of their language, none twice in a list', () => {
    for (const [state, fields] of Object.entries(lexicon.states))
      for (const [field, forms] of Object.entries(fields)) {
        for (const list of Object.values(forms)) expect(repeated(list), `${state} ${field}`).toEqual([]);
        for (const { language, phrase } of phrasesOf(forms)) {
          expect(untidy(phrase), `${state} ${field}: ${phrase}`).toBe(false);
          if (script[language]) expect(phrase, `${state} ${field}`).toMatch(script[language]);
        }
      }
  });

  it('gives no name of a state to another', () => {
    const owner = new Map<string, string>();
    for (const [state, { names }] of Object.entries(lexicon.states))
      for (const { language, phrase } of phrasesOf(names!)) {
        expect(owner.get(key(language, phrase)) ?? state, phrase).toBe(state);
        owner.set(key(language, phrase), state);
      }
  });

  it('speaks in its notes of forms that it has', () => {
    const forms = new Set(
      Object.values(lexicon.states).flatMap((fields) =>
        Object.values(fields).flatMap((list) => phrasesOf(list).map(({ language, phrase }) => key(language, phrase))),
      ),
    );
    for (const { language, phrase } of [...phrasesOf(lexicon.capitalOnly), ...phrasesOf(lexicon.ambiguous)])
      expect(forms.has(key(language, phrase)), `${language} ${phrase}`).toBe(true);
  });

  it('has leaders of at least 45 states', () => {
    expect(Object.values(lexicon.states).filter((state) => state.leaders).length).toBeGreaterThanOrEqual(45);
  });
});

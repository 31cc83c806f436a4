import type { Language } from '../text/index.js';
import { foldText } from './folded-text.js';
import type { MarkedText, Replacement } from './marked-text.js';
import { withoutOverlaps } from './names-in-text.js';
import { sourceOfName } from './organisation-names.js';
import { stateWords } from './states.js';

/** Words of which names of organisations are made; none of them alone names one. */
const generic = new Set(
  `
 a all and at by for in of on the to with without
 academy action activists advocacy advocates affairs agency agenda aid alliance alternative amnesty analysis assembly assistance association associations authority
 bar board bureau campaign care cell center centre chamber charity child children children's church citizens citizens' civic civil clinic club coalition collective college
 commission committee commune community company confederation conference congress consortium cooperation cooperative corporation council crisis cultural culture
 defence defenders defense democracy democratic development dialogue digital disability
 economic education election elections empowerment endowment energy environment environmental equality ethics exchange
 faculty families family federation fellowship forum forums foundation foundations free freedom freedoms friends friendship front fund
 gender girls global green group groups guild guilds
 health heritage home hospital house human humanitarian humanity initiative initiatives institute institution integrity international
 journalism journalists jurists justice labor labour land law lawyers league leaders learning legal liberties liberty library life
 management media memory mission mobilisation monitor monitoring mothers movement museum music mutual
 national nature network networks new news next ngo non-governmental nonprofit observatory office open organisation organisations organization organizations organisers
 parents parliament parliamentary party peace people people's peoples place planning platform policy political poverty press prisoners program programme progress project protection public publishers
 radio reform refugee refugees relations relief religious reporters research resource resources rights rural
 school science secretariat security self-help service services sisters social society solidarity sport sports state station strategic student students studies study support sustainable syndicate
 teachers television think tank torture trade trades training transparency trust truth
 union unions united unity university urban veterans victims voice voices voluntary volunteers
 watch water welfare women women's work worker workers workers' working world writers young youth
 african arab arabic armenian asian american baptist black buddhist catholic christian civilian communist eastern european feminist gay hindu indigenous islam islamic jewish jews kurdish latin lesbian lgbt lgbti lgbtq
 muslim muslims north northern orthodox palestinian patriotic popular progressive protestant queer revolutionary roma royal secular socialist south southern tibetan uyghur west western
 akademi accion action aide alliance asociacion assemblee association atencion ayuda
 camara centro centre cercle ciudadana ciudadano club colectivo collectif comision comite commission comunidad confederacion confederation congreso conseil consejo coordinacion coordination coordinadora
 cooperacion cooperation culture cultura dans de del democracia democratie derechos desarrollo developpement des droit droits du
 ecole economia educacion education el en enfants entraide espacio estudios et etudes federacion federation femmes fondation fonds formation foro forum fundacion
 gremial groupe grupo homme humaine humaines humains humanos iniciativa initiative institut instituto internacional internationale investigacion jeunes jeunesse jovenes justice justicia
 la las le les liberte libertad ligue lutte los maison medias memoire memoria mesa mouvement movimiento mujer mujeres nacional nationale nino ninos nueva nuevo observatoire observatorio office organisation organizacion
 paix para paz periodistas peuple plataforma pour por prensa presse programa programme promocion promotion protection proteccion proyecto public publica pueblo recherche red reseau
 salud sante secours seguridad sindicato sindical social sociale sociedad societe solidaridad solidarite sur syndicat syndicale trabajadores travailleurs union universidad universite verite victimas victimes vida vie y
 ассамблея ассоциация альянс благотворительный в развития гражданский гражданское движение для защиты и за институт информационный клуб комитет комиссия конгресс конфедерация лига межрегиональная международный международная молодежи молодежный
 на народный национальный национальная некоммерческая общероссийская общероссийское общественная общественное общественный общество объединение организация партия по поддержки помощи правовой правозащитный правозащитная
 прав человека программа проект профсоюз профсоюзов региональная региональный российский российская российское русский русская сеть совет содействия содружество союз социальный труда федерация фонд центр центральный
 школа экологический экологическая юристов
 `
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => foldText(word).text),
);

/** The same in Russian, by the beginnings of the words. */
const genericRussian =
  /^(?:ассоциац|федерац|конфедерац|фонд|союз|обществ|лиг|институт|совет|комитет|центр|сет|движен|альянс|форум|организац|комисс|конгресс|коалиц|парт|профсоюз|академ|университет|групп|объединен|партнерств|проект|агентств|клуб|школ|палат|бюро|служб|программ|инициатив|независим|народн|национальн|международн|межрегиональн|региональн|общероссииск|всероссииск|общенациональн|россииск|русск|московск|правозащитн|благотворительн|некоммерческ|автономн|экологическ|юридическ|правов|гражданск|молодежн|женск|детск|журналист|адвокат|юрист|потребител|солдат|матер|писател|учен|студент|ветеран|инвалид|предпринимател|развит|поддержк|помощ|защит|содеиств|стран|мир|прав|человек|свобод|информац|культур|образован|наук|исследован|стратегическ|политическ|социальн|экономическ|общин|церк|религиозн|христианск|православн)/u;

/** How a short form came about, which tells how it is written. */
export type ShortName = 'initials' | 'word' | 'phrase';

/** Words that only link the words of a name. */
export const linking = /^(?:a|and|of|for|the|in|on|to|de|del|des|du|la|las|le|les|los|et|y|e|para|pour|по|и|в|на)$/u;

/** Whether a folded word of a name is one that many names have. */
export function isOrdinaryWord(word: string, language: Language): boolean {
  return (
    generic.has(word) ||
    (language === 'ru' && genericRussian.test(word)) ||
    stateWords(language).states.has(word) ||
    word.length < 3
  );
}

/**
 * Short forms by which a text calls an organisation without explaining them: the one proper word of its name ("Viasna" for
 * "Viasna Human Rights Centre"), what its name has in quotation marks, and its initials. They are told by their capital
 * letters, so that languages without capitals have none.
 */
export function shortNamesOf(names: readonly string[], language: Language): ReadonlyMap<string, ShortName> {
  const short = new Map<string, ShortName>();
  if (language === 'zh' || language === 'ar') return short;
  const isOrdinary = (word: string) => isOrdinaryWord(word, language);
  for (const name of names) {
    const quoted = /["«“]([^"»”]{4,60})["»”]/u.exec(name)?.[1]?.trim();
    if (quoted !== undefined && !quoted.split(/\s+/u).every(isOrdinary))
      short.set(quoted, quoted.includes(' ') ? 'phrase' : 'word');
    const words = name.split(/[\s"«»“”:,–-]+/u).filter((word) => word !== '');
    if (words.length < 2) continue;
    const proper = words.filter((word) => !isOrdinary(word));
    const [only] = proper;
    if (only !== undefined && proper.length === 1 && only.length >= 4) short.set(only, 'word');
    const initials = words.filter((word) => !linking.test(word)).map((word) => word.replace(/^[dl]['’]/u, '')[0]);
    if (initials.length >= 3) short.set(initials.join(''), 'initials');
  }
  return short;
}

/** Where short forms stand. */
export function shortNamesIn(marked: MarkedText, short: ReadonlyMap<string, ShortName>): Replacement[] {
  const found: Replacement[] = [];
  const add = (start: number, length: number) => {
    found.push({ start, end: start + length, mention: { mark: 'ORG' } });
  };
  for (const [form, how] of short) {
    for (const match of marked.text.matchAll(new RegExp(sourceOfName(form, how !== 'initials'), 'gu'))) {
      const at = match.index;
      const { length } = match[0];
      const written = marked.cased.slice(at, at + length);
      if (!/\p{Lu}/u.test(written[0]!) || (how === 'initials' && written !== written.toUpperCase())) continue;
      // "Islamic Republic": part of another name.
      if (how === 'word' && !/[а-я]/u.test(form) && /^ \p{Lu}/u.test(marked.cased.slice(at + length))) continue;
      if (
        /[\p{L}\p{N}]/u.test(
          marked.text.slice(Math.max(0, at - 1), at) + marked.text.slice(at + length, at + length + 1),
        )
      )
        continue;
      add(at, length);
    }
  }
  return withoutOverlaps(found);
}

import type { Language } from '../text/index.js';
import { arabicPerson } from './arabic-persons.js';
import { foldText } from './folded-text.js';
import type { MarkedText, Replacement } from './marked-text.js';
import { stateWords } from './states.js';

/** Words that make a name the name of an organisation, as they are written at its head or end. */
const latinHeads: Readonly<Record<'en' | 'fr' | 'es', string>> = {
  en: 'Association|Federation|Confederation|Foundation|Foundations|Union|Society|League|Institute|Council|Committee|Cent(?:er|re)|Network|Movement|Alliance|Forum|Fund|Trust|Organi[sz]ation|Commission|Congress|Coalition|Initiative|Watch|International|House|Group|Front|Campaign|Club|Brotherhood|Academy|University|Party|Project|Fellowship|Endowment|Defenders|Without Borders|Sans Fronti[eè]res|Corporation|Company|Bank|Lawyers|Reporters|Observatory|Syndicate|Guild',
  fr: 'Association|F[eé]d[eé]ration|Conf[eé]d[eé]ration|Fondation|Union|Ligue|Institut|Conseil|Comit[eé]|Centre|R[eé]seau|Mouvement|Alliance|Forum|Fonds|Organisation|Commission|Collectif|Coordination|Observatoire|Soci[eé]t[eé]|Front|Parti|Syndicat|Cercle|Amnesty|Reporters sans fronti[eè]res|M[eé]decins (?:sans|du)|Action|Human Rights Watch|Transparency',
  es: 'Asociaci[oó]n|Federaci[oó]n|Confederaci[oó]n|Fundaci[oó]n|Uni[oó]n|Sociedad|Liga|Instituto|Consejo|Comit[eé]|Comisi[oó]n|Centro|Red|Movimiento|Alianza|Foro|Fondo|Organizaci[oó]n|(?<![IVXLC]\\s)Congreso|Coalici[oó]n|Observatorio|Frente|Partido|Sindicato|C[aá]mara|Colectivo|Coordinadora|Plataforma|Central|Amnist[ií]a|Human Rights Watch|Transparencia|Universidad|Academia|C[ií]rculo',
};

const capital = "\\p{Lu}(?:[\\p{L}'’&-]|\\.(?=\\p{L}))*";
const particle =
  "of|for|and|the|on|in|against|to|de|la|las|los|del|des|du|d[’']|l[’']|pour|les|et|y|e|para|por|contra|a|au|aux|en|contre|sur|&";

function latinOrganisations(heads: string): RegExp {
  const word = `(?:${capital}|\\ue000)`;
  return new RegExp(
    `(?<![\\p{L}])(?:(?:${word}\\s+){1,5}(?:(?:of|for|de|del|des)\\s+)?(?:${heads})(?![\\p{L}])|(?:${heads})(?![\\p{L}]))(?:\\s+(?:(?:${particle})\\s+){0,3}(?:${word}|[dl][’']${capital}|droits|defensa|d[eé]fense|derechos|lutte|promotion|Derechos|Droits|l[’']homme|humains|humanos)){0,7}`,
    'gu',
  );
}

const acronym =
  /(?<![\p{L}\p{N}(（-])(?!(?:NGO|NGOs|INGO|GONGO|CSO|US|USA|UK|EU|UN|TV|HIV|AIDS|CEO|MP|MPs|LGBT|LGBTI|LGBTQ|USSR|URSS|COVID|PDF|ONG|OSC|ONU|UE|SIDA|VIH|DC|II|III|IV|VI|VII|ISBN|ID|OK|AM|PM|AD|BC|NPO|NDPB|QUANGO|PLC|LLC|BBC|CNN|NKO)\b)[A-Z]{3,7}(?![\p{L}\p{N}-])/gu;

const russian =
  /(?<![\p{L}])(?:(?:Ассоциаци|Федераци|Конфедераци|Фонд|Союз|Обществ|Лиг|Институт|Совет|Комитет|Центр|Сеть|Движени|Альянс|Форум|Организаци|Комисси|Конгресс|Коалици|Парти|Профсоюз|Академи|Университет)[а-я]*)(?!\s+(?:Сергей|Серге[яю]|Александр|Алексе|Владимир|Андре|Дмитри|Михаил|Иван|Николай|Никола[яю]|Юри|Игор|Виктор|Олег|Павел|Павл|Антон|Евгени|Константин|Максим|Анн|Ольг|Елен|Ирин|Мари|Наталь|Татьян|Светлан|Людмил|Екатерин|Валери|Вячеслав|Геннади|Григори|Борис|Денис|Кирилл|Роман|Степан|Фёдор|Эдуард|Ярослав)\p{Ll}{0,3}\s\p{Lu})(?:\s+(?:\p{Lu}[\p{L}-]+|(?!\p{Ll}*(?:тся|ет|ют|ят|ит|ла|ло|ли|лся|лась|лись|ана|ано|аны|ена|ено|ены|ными|ной)(?![\p{L}]))(?!(?:для|при|после|или|также|была|были)(?![\p{L}]))\p{Ll}{3,}(?:ого|ой|их|ых|ов|ей|ий|ия|ии|а|я|ы|и)(?![\p{L}])|[«"][^»"\n]{2,60}[»"])){1,5}|(?:организаци|фонд|движени|центр|ассоциаци|союз|обществ|общество|объединени|партнерств|проект|агентств|комитет|институт|лиг|парти|издани|НКО|НПО|АНО|ООО|РОО|МОО)[а-я]*\s+[«"“„][^»"”“\n]{2,80}[»"”“]|(?:Amnesty International|Human Rights Watch|«[^»\n]{2,60}»)/gu;

const arabic =
  /(?<![\p{L}])(?:[وف]?[بكل]?(?:جمعيه|منظمه|موسسه|اتحاد|رابطه|مركز|لجنه|هييه|شبكه|نقابه|حركه|تحالف|منتدي|معهد|حزب)\s+(?!\p{L}+يه(?![\p{L}])|(?:في|من|علي|الي|عن|هي|هو|تم|التي|الذي|غير|اخري|ذات|لا|مقرها|تاسست|تعمل|تهدف|اسسها|كبيره|جديده|رايده|عريقه|ناشطه|واحده|مستقله|مستقل|كبير|جديد|تابع|تابعه|خاضع|خاضعه|ملحق|ملحقه|شبه|تحت|تضم|يضم|قامت|تم|حكومي|رسمي|خاص|خاصه|عام|عامه|مختص|مختصه)(?![\p{L}]))[\p{L}]{2,}(?:\s+و?(?:ال|لل|ل)[\p{L}]{2,}){0,4}|[وف]?[بكل]?(?:الجمعيه|المنظمه|الموسسه|الاتحاد|الرابطه|المركز|اللجنه|الهييه|الشبكه|النقابه|الحركه|المنتدي|المعهد|التحالف|المبادره)(?:\s+و?(?:ال|لل)(?!تي|ذي|ذين|عموميه|عامه|تنفيذيه|تاسيسيه|اداريه|دكتور|دكتوره|استاذ|استاذه|سيد|سيده|شيخ|محامي|محاميه|مهندس|رييس|تنفيذي|سابق|سابقه|حالي|حاليه|ي)[\p{L}]{3,}){1,4})/gu;

const chinese =
  /(?:(?!选举|选出|推选|大会|产生|成立|设立|创办|创立|建立|创建|组建|发起|回顾|成为|参加|加入|举行|召开|批评|指责|呼吁|认为|批准|取缔|关闭|解散|吊销|撤销|聘请|担任|出任|当选|兼任|任命|隶属|资助|时任|[的了是在由与和对向为被将把及该本并而就也都我他她它受获得给从到靠令让使依赖继])\p{Script=Han}){2,16}?(?:协会|联合会|基金会|研究会|学会|促进会|联盟|同盟会|交流会|总会|商会|工会|委员会|研究所|研究院|研究中心|中心|网络|论坛|公会|党)|人权观察|国际特赦组织|无国界记者|国际人权联盟|自由之家/gu;

/** Names of other organisations. The organisation's own are marked before. */
export function otherOrganisationsIn(text: MarkedText, language: Language): Replacement[] {
  const found: Replacement[] = [];
  const add = (pattern: RegExp, where: string, accept: (name: string) => boolean = () => true) => {
    for (const match of where.matchAll(pattern)) {
      const name = match[0];
      // Other things that are already known (bodies, the organisation) are no part of a new name.
      if (/[\ue000-\uf8ff]/.test(name) || !accept(name)) continue;
      found.push({ start: match.index, end: match.index + name.length, mention: { mark: 'OTHER' } });
    }
  };
  switch (language) {
    case 'en':
    case 'fr':
    case 'es':
      add(
        organisations[language],
        text.cased,
        (name) =>
          (!/^(?:\p{Lu}\p{L}{0,4}\s+)?\S+$/u.test(name) || !article.test(name)) &&
          !ownOrgans.test(name) &&
          !acts.test(name) &&
          !stateWords(language).states.has(foldText(name).text.replace(/^(?:the|la|le|les|el|los) /u, '')),
      );
      add(acronym, text.cased);
      break;
    case 'ru':
      add(russian, text.cased, (name) => !notRussianNames.test(name));
      break;
    case 'ar':
      add(
        arabic,
        text.text,
        (name) =>
          !/^[وف]?[بكل]?ال\p{L}+ ال(?:خيريه|حقوقيه|اهليه|انسانيه|مدنيه|مذكوره|نسويه)$/u.test(name) &&
          !/^[وف]?ال\p{L}+ (?:في|من|علي|عن|الي|ان|التي|قد|كانت|لم|لا|هي|هو|بان|منذ|عام|بعد|قبل|مع|هذه|كما|حيث|بحسب|و\p{L}+)(?![\p{L}])/u.test(
            name,
          ),
      );
      break;
    case 'zh':
      add(
        chinese,
        text.text,
        (name) =>
          !/^(?:该|本|这个|此|一个|由|的|为|是|在)|^(?:新一届|第\p{Script=Han}{1,3}届|上届|本届)?(?:执行|常务|管理|筹备|监察|主任|管治|中央)?委员会$/u.test(
            name,
          ),
      );
  }
  return withoutOverlaps(found);
}

/** "The Foundation" is no name but the body that was spoken of. */
const article = /^(?:(?:The|This|Our|La|Le|El|Cette|Cet|Ce|Esta|Este|Dicha|Notre|Nuestra|En|In|On|At|Both)\s+)?\S+$/u;

/** Labels in quotation marks, and committees of a parliament. */
const notRussianNames =
  /^[«"“„]?(?:иностранн|нежелательн|экстремист|террорист)|Государственн\p{L}+ [Дд]ум|Госдум|Совета Федерации/u;

/** "Acuerdo del Consejo de Ministros": an act of a body. */
const acts = /^(?:Acuerdo|Decreto|Ley|Orden|Resolución|Décret|Loi|Arrêté|Ordonnance)\s/u;

/** Organs that every organisation has; without the name of another they are no other organisation. */
const ownOrgans =
  /^(?:(?:The|Le|La|El|Its|Son|Sa|Su)\s+|L[’'])?(?:(?:Board|Supervisory|Governing|Executive|Steering|Advisory|Leadership|National|General)\s+(?:Board|Council|Committee|Commission|Assembly|Congress|Secretariat)(?:\s+of\s+(?:Directors|Trustees|Governors))?|Board of (?:Directors|Trustees|Governors)|Conseil\s+(?:d[’']\s?[Aa]dministration|[Ee]xécutif|[Nn]ational|de [Ss]urveillance)|Comité\s+(?:[Ee]xécutif|[Dd]irecteur|[Nn]ational)|Assemblée\s+[Gg]énérale|Bureau\s+(?:[Ee]xécutif|[Nn]ational|[Dd]irecteur)|Consejo\s+(?:de\s+[Aa]dministraci[oó]n|[Dd]irectivo|[Ee]jecutivo|[Nn]acional)|Junta\s+[Dd]irectiva|Comit[eé]\s+(?:[Ee]jecutivo|[Dd]irectivo|[Nn]acional)|Comisi[oó]n\s+(?:[Ee]jecutiva|[Dd]irectiva)|Asamblea\s+[Gg]eneral)(?:\s+(?:of\s+the|de\s+la|del?|du)\s+(?:Foundation|Fondation|Fundaci[oó]n|Association|Asociaci[oó]n|Federation|F[eé]d[eé]ration|Federaci[oó]n|Union|Uni[oó]n|Institute|Institut|Instituto|Organi[sz]ation|Organizaci[oó]n|Society|Centre|Centro))?$/u;

const organisations = {
  en: latinOrganisations(latinHeads.en),
  fr: latinOrganisations(latinHeads.fr),
  es: latinOrganisations(latinHeads.es),
};

const notPersons =
  /^(?:Previously|Formerly|Currently|Later|Today|Born|Founded|Former|Prior|Like|Among|Although|Though|Under|Between|Then|Now|Meanwhile|Also|Despite|During|As|For|From|With|By|To|Of|And|But|Because|Once|Until|Through|Following|Community|Development|Youth|Institution|College|School|Hoy|Ayer|Fue|Desde|Entre|Ancien|Depuis|Après|Avant|The|In|On|At|After|Before|Since|Its|This|That|These|When|While|However|According|Human|Rights|United|National|International|University|State|World|Supreme|Prime|North|South|East|West|New|Civil|High|Le|La|Les|Los|El|Las|En|Un|Une|Una|Su|Al|Por|Para|Con|De|Des|Du|Au|Selon|Dans|Lors|Radio|Hong|Red|Universal|Middle|Central|Latin|Eastern|Western|Soviet|European|American|Russian|Chinese|African|Arab|Declaration|Convention|Article|Section|Law|Act|Decree|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Nobel|Peace|Prize|Award|Derechos|Droits|Estados|Naciones|Nations|Etats|États|San|Santa|Saint|First|Lady|Ladies|Première|Dame|Primera|Dama|Secrétaire|Général|Générale|Secretario|Secretaria|Secretary|General|President|Président|Présidente|Presidente|Presidenta|Director|Directora|Directeur|Directrice|Executive|Deputy|Minister|Ministre|Ministro|Ministra|Chairman|Chairwoman|Chair|Chief|Board|Trustees|Directors|Trustee|Members|Member|Founder|Former|Senator|Sénateur|Senador|Judge|Judges|Lawyers|Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Her|His|He|She|It|They|We|Council|Committee|Commission|Foundation|Association|Federation|Centre|Center|Institute|Union|League|Leadership|Advisory|Ministry|Department|Party|Parliament|Assembly|Congress|Court|Bank|Church|Street|Republic|Kingdom|Ambassador|Chairperson|Trust|Society|Network|Movement|Group|Office|Bureau|Agency|Police|Army|Colonel|Captain|Major|Bishop|Archbishop|Father|Sheikh|Madame|Monsieur|Señor|Señora|Don|Doña|Seguridad|Pública|Publica|Ministerio|Interior|Gobierno|Estado|Asuntos|Exteriores|Relaciones|Desarrollo|Educación|Salud|Justicia|Cultura|Affaires|Étrangères|Etrangères|Intérieur|Justice|Santé|Éducation|Education|Développement|Sécurité|Défense|Finances|Économie|Culture|Jeunesse|Sports|Affairs|Security|Defense|Defence|Health|Finance|Airport|Aéroport|Mosquée|Article|Consejo|Conseil|Royal|Majesty|Highness|Sa|Son|Su|Majesté|Altesse|Excellency)$/u;

/** Words of French and Spanish that no name holds, however they are written. */
const notRomancePersons =
  /^(?:France|Radio|Info|Canal|Télévision|Televisión|Présidence|Presidencia|Vicepresidencia|Honneur|Honor|Comisión|Commission|Ejecutiv[oa]|Exécuti(?:f|ve)|Orden|Ministerial|Plan|Registro|Registre|Programa|Programme|Estudios|Études|Internacional(?:es)?|Internationale?s?|Fuerza|Públic[oa]s?|Publique?s?|Charte|Carta|Loi|Ley|Croix|Cruz|Roja|Administration|Administración|Fondation|Fundación|Príncipe|Princesa|Reino|Royaume|Justicia|Justice|Cour|Corte|Cortes|Tribunal|Cámara|Chambre|Fiscalía|Ministerio|Ministère|Gobierno|Gouvernement|Policía|Police|Ejército|Armée|Plaza|Place|Calle|Rue|Avenue|Avenida|Palacio|Palais|Universidad|Université|Facultad|Faculté|Escuela|École|Congreso|Congrès|Asamblea|Assemblée|Sindicato|Syndicat|Partido|Parti|República|République|Democracia|Démocratie|Constitución|Constitution|Código|Code|Decreto|Décret|Foro|Sommet|Cumbre|Proyecto|Projet|Fondo|Fonds|Banco|Banque|Comunicación|Communication|Educación|Éducation|Salud|Santé|Desarrollo|Développement|Cooperación|Coopération|Asociación|Association|Organización|Organisation|Red|Réseau|Federación|Fédération|Confederación|Confédération|Liga|Ligue|Unión|Union|Instituto|Institut|Consejo|Conseil|Comité|Colegio|Collège|Movimiento|Mouvement|Centro|Centre|Unidad|Unité|Dirección|Direction|Secretaría|Secrétariat|Alcaldía|Mairie|Provincia|Province|Departamento|Département|Aeropuerto|Superintendencia|Como|Cuando|Tras|Durante|Desde|Ante|Sin|Sobre|Entre|Asimismo|Además|Actualmente|Después|Avant|Après|Depuis|Pendant|Pour|Par|Avec|Sans|Mais|Ainsi|Cette|Ce|Ces|Cet|Nous|Leur|Notre|Comme|Quand|Parmi|Enfin|Alors|Aussi|Créée?s?|Fondée?s?|Fundad[oa]s?|Cread[oa]s?)$/u;

const latinPerson =
  /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{Ll}'’-]+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}\.)(?:\s+(?:(?:de|del|de la|da|dos|al|el|ben|bin|bint|van|von|der|den|Abu|ould)\s+)?(?:(?:al|el|bin|ben|Ould)-)?(?:\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}?\p{Ll}+)?|\p{Lu}\.)){1,3}(?![\p{L}])/gu;

/** Titles that Russian writes with a capital, which are no part of a name. */
const russianTitles =
  /^(?:Нижн|Новгород|Велик|Санкт|Вооруженн|Музе|Якути|Председател|Правлени|Комитет|Президент|Министр|Министерств|Глав|Директор|Руководител|Исполнительн|Генеральн|Заместител|Помощник|Советник|Верховн|Государственн|Российск|Московск|Совет|Фонд|Центр|Союз|Премьер|Уполномоченн|Секретар|Протокол|Судь|Адвокат|Госсекретар|Совбез|Администрац|Управлен|Департамент|Агентств|Институт|Федерац|Республик|Област|Народн|Общест|Ассоциац|Комисс|Парти|Глав|Участ|Член|Деловая|Деловой|Един)/u;

const russianPerson =
  /(?<![\p{L}])(?:\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)?|\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{Ll}+)(?![\p{L}])/gu;

/** Han surnames that are common enough to tell a name; one or two characters follow. */
const hanPerson =
  /(?<=[\ue000-\uf8ff、,(长席任书委员理事家者人师由与和生士的是岁及"]|^|[\s])(?!管理|任命|任务|任何|方式|方面|方法|金额|金融|安全|常务|董事|白皮|高级|高度|高校|高层|广|江[苏西]|海[外内]|石油|林业|水利|武[汉装]|温州|杭州|苏州|徐州|常州|郑州|许[多可]|向来|于[是同当]|时间|华[侨人]|关[注系于]|路线|马上|万[元人名]|成[员立]|程序|车辆|包括|毕业|明确|方案|和平|平[台等]|龙头|项目|应[用当]|曾[任经于]|经费|易名|花园|钱款|史料|陆续|房屋|祝贺|纪[念律]|柳州|荆州|边境|游行|欧[洲盟]|池州|沙[龙特]|商[会业务]|宁[夏波]|盛大|康复|都[是在有]|党)(?:欧阳|司马|诸葛|上官|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付白邹孟熊秦邱江尹薛闫雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤施牛樊葛邢齐乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿兰焦俞柳甘祝符舒阮柯纪梅童凌毕裴霍涂苗盛曲翁冉骆蓝游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤穆卓吉缪车芦麦褚娄窦戚岑宫费卜冷晏席卫米柏宗瞿桂佟臧闵苟邬边卞姬仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩佘池查麻苑迟邝])[\p{Script=Han}]{1,2}?(?=[\ue000-\uf8ff,、。;()（）\s]|任|担|为|是|后|出|当|兼|被|遭|因|等|创|发|于|在|的|和|与|也|曾|就|先|女|表|说|指|称|涉|主|及|同|获|$)/gu;

/** Names of persons. */
export function personsIn(text: MarkedText, language: Language): Replacement[] {
  const mention = { mark: 'PERSON' } as const;
  switch (language) {
    case 'en':
    case 'fr':
    case 'es':
      return [...text.cased.matchAll(latinPerson)].flatMap((match) => {
        const words = match[0].split(/\s+/);
        if (words.some((word) => notRomancePersons.test(word)) && language !== 'en') return [];
        const first = words.findIndex((word) => !notPersons.test(word));
        if (first === -1 || words.length - first < 2 || words.slice(first).some((word) => notPersons.test(word)))
          return [];
        const start = match.index + words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
        // "Burkina Faso", "Sierra Leone".
        if (stateWords(language).states.has(text.text.slice(start, match.index + match[0].length))) return [];
        return [{ start, end: match.index + match[0].length, mention }];
      });
    case 'ru':
      return [...text.cased.matchAll(russianPerson)]
        .filter(([name]) => !name.split(/\s+/u).some((word) => russianTitles.test(word)))
        .filter(({ index, 0: name }) => !stateWords(language).states.has(text.text.slice(index, index + name.length)))
        .map((match) => ({ start: match.index, end: match.index + match[0].length, mention }));
    case 'zh':
      return [...text.text.matchAll(hanPerson)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        mention,
      }));
    default:
      return [...text.text.matchAll(arabicPerson)].map((match) => {
        const { name, titled, quoted } = match.groups!;
        const found = name ?? titled ?? `"${quoted}"`;
        const end = match.index + match[0].length;
        return { start: end - found.length, end, mention };
      });
  }
}

export function withoutOverlaps(replacements: readonly Replacement[]): Replacement[] {
  const kept: Replacement[] = [];
  for (const one of [...replacements].sort((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

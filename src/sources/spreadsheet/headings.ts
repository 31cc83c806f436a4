import { columnFields } from './fields.js';

/**
 * What people call a column, in the languages of the UN. Compared without case, accents and punctuation; the column's own
 * name (`funderKind`) and its words (`funder kind`) always count.
 */
const headings: Readonly<Record<string, string>> = {
  id: 'id | identifier no | record id | 编号 | номер записи | المعرف | identifiant | código',
  name: `name | organisation | organization | organisation name | organization name | name of organisation | name of organization |
    ngo | ngo name | name of ngo | charity name | nom | nom de l organisation | organisation nom | association | ong | nombre |
    nombre de la organización | organización | entidad | 名称 | 组织 | 组织名称 | 机构 | 机构名称 | 社会组织名称 | название | наименование | организация |
    название организации | наименование организации | الاسم | اسم المنظمة | المنظمة | اسم الجمعية | الجمعية`,
  otherNames: `other names | also known as | aka | alias | aliases | autres noms | otros nombres | 别名 | 其他名称 | другие названия | أسماء أخرى`,
  abbreviation:
    'abbreviation | acronym | sigle | acronyme | sigla | siglas | acrónimo | 简称 | 缩写 | сокращение | аббревиатура | الاختصار',
  formerName:
    'former name | previous name | old name | ancien nom | nombre anterior | 曾用名 | прежнее название | الاسم السابق',
  country: `country | state or territory | country name | nation | headquarters country | country of headquarters | hq country | pays | pays du siège | país |
    país de la sede | 国家 | 国别 | 所属国家 | страна | государство регистрации | الدولة | البلد`,
  basedIn: 'based in | works from | seat | basé à | siège | sede | 所在地 | находится в | المقر',
  consultativeStatus: `consultative status | ecosoc status | status type | type of status | statut consultatif | estatus consultivo |
    estado consultivo | 咨商地位 | консультативный статус | المركز الاستشاري`,
  identifier: `identifier | registration number | reg number | reg no | register number | charity number | ein | lei | numéro d enregistrement |
    numéro rna | siren | número de registro | nif | rut | 登记号 | 注册号 | 统一社会信用代码 | регистрационный номер | огрн | инн | رقم التسجيل`,
  identifierScheme: 'identifier scheme | register | registre | registro | 登记机关代码 | реестр | السجل',
  kind: 'kind | kind of evidence | type of evidence | fact type | type de fait | tipo de hecho | 证据类型 | вид факта | نوع الدليل',
  state:
    'state | state concerned | target state | état | état concerné | estado | 有关国家 | государство | الدولة المعنية',
  from: 'from | since | start | start date | date from | depuis | début | date de début | desde | fecha de inicio | inicio | 开始 | 开始日期 | с | начало | дата начала | من | تاريخ البدء',
  to: 'to | until | end | end date | date to | jusqu à | fin | date de fin | hasta | fecha de fin | 结束 | 结束日期 | по | конец | дата окончания | إلى | تاريخ الانتهاء',
  year: 'year | fiscal year | financial year | année | exercice | año | ejercicio | 年份 | 年度 | год | السنة',
  mandatory: 'mandatory | required by law | obligatoire | obligatorio | 法定 | обязательно по закону | إلزامي',
  what: 'what | description | details | quoi | détails | qué | detalles | descripción | 说明 | 内容 | описание | الوصف',
  note: 'note | notes | remark | remarks | comment | comments | remarque | remarques | nota | notas | observaciones | 备注 | примечание | примечания | ملاحظة | ملاحظات',
  sourceUrl: `source | sources | source url | url | link | reference | source link | web source | lien | référence | fuente | enlace | 来源 | 链接 | 网址 |
    источник | ссылка | المصدر | الرابط`,
  sourcePublisher: 'publisher | source publisher | éditeur | editor | 出版者 | издатель | الناشر',
  sourceDate:
    'source date | publication date | date de publication | fecha de publicación | 发布日期 | дата публикации | تاريخ النشر',
  sourceRetrieved:
    'retrieved | accessed | source retrieved | consulté le | consultado | 访问日期 | дата обращения | تاريخ الاطلاع',
  funder: `funder | donor | funded by | funding source | source of funds | payer | bailleur | bailleur de fonds | donateur | financeur | financé par | financiador |
    donante | financiado por | 资助方 | 资助者 | 捐赠者 | 资金来源 | донор | финансирует | источник финансирования | спонсор | الممول | الجهة المانحة | المانح`,
  funderKind: `funder kind | funder type | donor type | type of funder | type de bailleur | type de financeur | tipo de financiador | tipo de donante | 资助方类型 |
    тип донора | نوع الممول`,
  share:
    'share | share of income | percent | percentage | part | part du budget | pourcentage | porcentaje | 占比 | 比例 | доля | процент | النسبة | الحصة',
  amount: 'amount | sum | grant amount | value | montant | importe | monto | cantidad | 金额 | сумма | المبلغ',
  currency: 'currency | devise | monnaie | moneda | divisa | 货币 | 币种 | валюта | العملة',
  fundingForm:
    'funding form | form of funding | grant type | forme du financement | forma de financiación | 资助形式 | форма финансирования | شكل التمويل',
  fundingPolicy:
    'funding policy | politique de financement | política de financiación | 资助政策 | политика финансирования | سياسة التمويل',
  accounts: 'accounts | financial disclosure | comptes | cuentas | 账目 | отчётность | الحسابات',
  office: `office | public office | government post | post held | public post | fonction publique | mandat | cargo público | cargo publico | 公职 | 职务 | 政府职务 |
    государственная должность | должность во власти | المنصب الحكومي | المنصب العام`,
  person: `person | leader | name of leader | officer | dirigeant | personne | persona | dirigente | líder | 人员 | 姓名 | 负责人 | лицо | фио | руководитель |
    الشخص | القائد | المسؤول`,
  role: 'role | position | function | role in organisation | fonction | rôle | función | rol | cargo | 角色 | 在组织中的职务 | роль | должность | الدور | المنصب',
  officeKind:
    'office kind | kind of office | type of office | type de fonction | tipo de cargo | 公职类型 | вид должности | نوع المنصب',
  officeLevel: 'office level | level | niveau | nivel | 级别 | уровень | المستوى',
  timing: 'timing | concurrent | moment | 时间关系 | одновременно | التوقيت',
  appointedBy:
    'appointed by | who appoints | nommé par | nombrado por | designado por | 任命方 | кем назначен | назначает | عينه',
  kinship: 'kinship | relative of | family tie | parenté | lien familial | parentesco | 亲属关系 | родство | القرابة',
  persecution: 'persecution | persecuted | persécution | persecución | 迫害 | преследование | الاضطهاد',
  founder:
    'founder | founded by | fondateur | fondé par | fundador | fundado por | 创办人 | 创始人 | 发起人 | основатель | учредитель | المؤسس',
  founderKind:
    'founder kind | type of founder | type de fondateur | tipo de fundador | 创办人类型 | тип учредителя | نوع المؤسس',
  decree: 'decree | by decree | décret | decreto | 法令 | указ | مرسوم',
  legalForm:
    'legal form | legal status | forme juridique | statut juridique | forma jurídica | 法律形式 | 组织形式 | правовая форма | организационно правовая форма | الشكل القانوني',
  legalFormKind:
    'legal form kind | kind of legal form | type de forme juridique | tipo de forma jurídica | 法律形式类型 | вид правовой формы | نوع الشكل القانوني',
  supervisor: `supervisor | supervised by | supervising body | supervisory body | autorité de tutelle | tutelle | entidad supervisora | supervisado por | 主管单位 | 业务主管单位 |
    主管部门 | надзорный орган | контролирует | الجهة المشرفة`,
  supervisorKind:
    'supervisor kind | type of supervisor | type de tutelle | tipo de supervisor | 主管单位类型 | вид надзора | نوع الجهة المشرفة',
  partyOrgan:
    'party organ | party cell | party branch | cellule du parti | célula del partido | 党组织 | 党支部 | партийная ячейка | خلية الحزب',
  sharedPremises:
    'shared premises | shares premises with | shared address | locaux partagés | sede compartida | 共用办公场所 | общий адрес | مقر مشترك',
  domain: 'domain | state domain | government domain | domaine | dominio | 域名 | домен | النطاق',
  adverseAction:
    'adverse action | state action | action against | sanction | mesure | represalia | acción adversa | 不利措施 | 打压 | меры против | إجراء ضد المنظمة',
  stance: 'stance | attitude | position prise | postura | 立场 | позиция | الموقف',
  forum: 'forum | venue | session | enceinte | foro | sesión | 论坛 | 会议 | форум | сессия | المنتدى | الدورة',
  topic: 'topic | subject | issue | sujet | thème | tema | asunto | 主题 | 议题 | тема | الموضوع',
  conduct: 'conduct | behaviour | behavior | comportement | conduite | conducta | 行为 | поведение | السلوك',
  linkedTo: `linked to | link with | affiliated with | affiliation | parent | parent organisation | member of | lié à | affilié à | membre de | vinculado a | afiliado a |
    miembro de | 关联组织 | 隶属 | 所属 | связано с | входит в | مرتبط بـ | عضو في`,
  relation: 'relation | relationship | type of link | relation avec | relación | 关系 | связь | العلاقة',
  linkedKind:
    'linked kind | other kind | type of other organisation | type d organisation liée | tipo de entidad vinculada | 关联组织类型 | вид связанной организации | نوع الجهة المرتبطة',
};

/** Text as it is compared: without case, accents and punctuation. */
function plain(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The names that fields have in a record, such as `bodyKind`, where only one kind of evidence has one of that name. */
function namesInRecords(): [string, string][] {
  const columns = [...columnFields].flatMap(([column, { evidence, kind }]) =>
    kind === undefined || evidence === undefined ? [] : [{ column, evidence }],
  );
  const once = columns.filter(({ evidence }) => columns.filter((other) => other.evidence === evidence).length === 1);
  return once.flatMap(({ column, evidence }) => names(evidence).map((name): [string, string] => [name, column]));
}

/** `funderKind` as such and as words. */
function names(field: string): string[] {
  return [plain(field), plain(field.replace(/[A-Z]/g, (letter) => ` ${letter}`))];
}

const columnOfHeading: ReadonlyMap<string, string> = new Map([
  ...namesInRecords(),
  ...Object.entries(headings).flatMap(([column, said]) =>
    said.split('|').map((name) => [plain(name), column] as const),
  ),
  ...[...columnFields.keys()].flatMap((column) => names(column).map((name) => [name, column] as const)),
]);

/** The column that a heading means, or undefined. */
export function guessColumn(heading: string): string | undefined {
  return columnOfHeading.get(plain(heading));
}

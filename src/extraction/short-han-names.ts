/** What a Chinese name ends in, and the two or three characters it is called by: 福建省妇女联合会 is 省妇联. */
const customary: readonly (readonly [string, string])[] = [
  ['妇女联合会', '妇联'],
  ['文学艺术界联合会', '文联'],
  ['工商业联合会', '工商联'],
  ['科学技术协会', '科协'],
  ['作家协会', '作协'],
  ['新闻工作者协会', '记协'],
  ['记者协会', '记协'],
  ['残疾人联合会', '残联'],
  ['青年联合会', '青联'],
  ['归国华侨联合会', '侨联'],
  ['人民对外友好协会', '对外友协'],
  ['社会科学界联合会', '社科联'],
  ['律师协会', '律协'],
  ['台湾同胞联谊会', '台联'],
  ['学生联合会', '学联'],
  ['消费者协会', '消协'],
  ['计划生育协会', '计生协'],
  ['佛教协会', '佛协'],
  ['伊斯兰教协会', '伊协'],
  ['职工会联盟', '职工盟'],
  ['教育专业人员协会', '教协'],
  ['人权促进会', '权会'],
  ['总工会', '总工会'],
];

/** With which Chinese names begin. */
export const places = '中华|中国|全国|北京|上海|广州|广东|深圳|香港|台湾|天津|四川|云南|湖南|湖北|浙江|江苏';

const middle = new RegExp(
  `^(?:${places})?(市|省)?(\\p{Script=Han}{3,6}?)(?:公益|法律|研究|服务|咨询|发展|文化|社工|健康)*(协会|基金会|研究会|研究所|促进会|联合会|中心|机构|组织|网络|联盟|工会)$`,
  'u',
);

const ordinary = /妇女|青年|人权|儿童|劳工|律师|记者|学生|工人|经济|国际|社会|教育|科学|文化|宗教/u;

/** Of a foundation named for a person: its middle is the person. */
const personal =
  /^[蒋李王张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蔡贾丁魏宋霍邵邱]\p{Script=Han}{2}$/u;

/** By what short forms a Chinese name is called without explanation, in simplified characters. */
export function shortHanNames(name: string): string[] {
  const found: string[] = [];
  for (const [ending, short] of customary) {
    if (!name.endsWith(ending)) continue;
    const head = name.slice(0, -ending.length).replace(/^中华全国$/u, '全国');
    if (head === '') break;
    if (short !== ending) found.push(head + short);
    const level = /[省市县区州]$/u.exec(head)?.[0];
    if (level !== undefined) found.push(level + short);
    else if (short.length === 2 && new RegExp(`^(?:${places})$`, 'u').test(head) && !/^[中全]/u.test(head))
      found.push(head[0]! + short);
    break;
  }
  const match = middle.exec(name);
  const own = match?.[2];
  if (own !== undefined && !ordinary.test(own) && !(match![3] === '基金会' && personal.test(own))) found.push(own);
  return found.filter((short) => short.length > 2);
}

/**
 * By what else a text may call a Chinese name that it nowhere gives in full: without the place at its head (总商会 for 香港总商会), by what
 * is customary for its ending alone (记协), or by its first characters and its ending (612基金 for 612人道支援基金).
 */
export function looseHanNames(name: string): string[] {
  const found: string[] = [];
  const local = new RegExp(`^(?:中华民国|中华人民共和国|${places})(?:省|市)?(?=\\p{Script=Han}{3})`, 'u').exec(
    name,
  )?.[0];
  if (local !== undefined && !bareEnding.test(name.slice(local.length))) found.push(name.slice(local.length));
  for (const [ending, short] of customary) if (name.endsWith(ending)) found.push(short);
  const parts = /^(\p{N}{2,4}|\p{Script=Han}{2})\p{Script=Han}{2,}(\p{Script=Han}{2})$/u.exec(name);
  if (parts !== null && !/^(?:中国|中华|全国|香港|台湾|国际|世界)/u.test(name)) found.push(parts[1]! + parts[2]!);
  return found;
}

/** What many organisations are, and none is called alone. */
const bareEnding =
  /^(?:律师|青年|妇女|人权|学生|文化|体育|教育)?(?:协会|学会|基金会|联合会|委员会|研究会|研究所|研究院|公会|工会)$/u;

/** Whether a full name stands for a short one: 木棉社会工作服务中心 is 木棉社工. */
export function isFullHanName(full: string, short: string): boolean {
  if (short.length < 3 || short.length > 6 || full.length <= short.length) return false;
  let at = full.indexOf(short.slice(0, 2));
  if (at === -1 || full.length - at > short.length * 3 + 3) return false;
  for (const character of short) {
    at = full.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

import type { Evidence } from '../../evidence/evidence.js';

export type OfficeHeld = Extract<Evidence, { kind: 'office-held' }>;

/** When something held; `to` absent with `from` present means that it still does. */
export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Said to hold now, or to have ended, where dates are missing. */
  readonly holds?: boolean | undefined;
}

/**
 * Whether a public office was held at the same time as the post in the organisation, before or after it; undefined when
 * the dates do not tell. Dates are compared as far as they go: an office that ended in 2019 is former for a post from 2019.
 */
export function timingOf(office: Period, post: Period): OfficeHeld['timing'] | undefined {
  if (office.to !== undefined && post.from !== undefined && before(office.to, post.from)) return 'former';
  if (office.from !== undefined && post.to !== undefined && before(post.to, office.from)) return 'later';
  if (isOpen(office) && isOpen(post)) return 'concurrent';
  if (hasStart(office) && hasStart(post) && overlaps(office, post)) return 'concurrent';
  if (office.holds === false && isOpen(post)) return 'former';
  return undefined;
}

function before(earlier: string, later: string): boolean {
  const length = Math.min(earlier.length, later.length);
  return earlier.slice(0, length) <= later.slice(0, length);
}

/** It holds now: said so, or it began and no end is known. */
function isOpen({ from, to, holds }: Period): boolean {
  return to === undefined && (holds ?? from !== undefined);
}

function hasStart({ from }: Period): boolean {
  return from !== undefined;
}

function overlaps(one: Period, other: Period): boolean {
  return (
    !(one.to !== undefined && before(one.to, other.from!)) && !(other.to !== undefined && before(other.to, one.from!))
  );
}

/** Words for posts in an organisation, from the narrower to the wider: "vice-president of the board" is of the board. */
const roles: readonly (readonly [OfficeHeld['role'], RegExp])[] = [
  ['honorary', /honorary|patron|honneur|honorífic|honorario|почетн|почётн|名誉|荣誉|فخري/],
  [
    'secretary-general',
    /secretary[- ]general|general secretary|secrétaire général|secretari[oa] general|генеральный секретарь|秘书长|أمين عام|الأمين العام/,
  ],
  ['founder', /founder|fondat|fundador|основател|创始|创办|مؤسس/],
  [
    'board',
    /vice|deputy|board|trustee|treasurer|council|conseil|administrateur|consejo|vocal|правлени|совет|член|理事|董事|监事|مجلس|عضو/,
  ],
  ['chair', /chair|председател|主席|会长|رئيس مجلس/],
  ['president', /president|président|президент|رئيس/],
  ['director', /director|executive|chief|ceo|manager|directeur|directrice|директор|руководител|主任|总干事|مدير/],
  ['staff', /staff|employee|officer|adviser|advisor|employé|emplead|сотрудник|职员|موظف/],
];

/** Which post in an organisation a title names, or undefined. */
export function roleOf(title: string): OfficeHeld['role'] | undefined {
  const text = title.toLowerCase();
  if (/chair(man|woman|person)?( of the board| of trustees)?\b/.test(text) && !/vice|deputy|former/.test(text))
    return 'chair';
  return roles.find(([, pattern]) => pattern.test(text))?.[0];
}

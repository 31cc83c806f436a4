import { stateCodeOfName } from '../../organisation/state-names.js';

export type Position = 'yes' | 'no' | 'abstain' | 'absent';

/** How one member voted in one roll call, as it stands in the table. */
export interface Vote {
  readonly topic: string;
  readonly session: string;
  readonly member: string;
  readonly position: string;
}

/** One roll call. */
export interface RollCall {
  readonly topic: string;
  readonly session: string;
  /** Member (code, or the name where it is no state's) -> position. */
  readonly positions: ReadonlyMap<string, Position>;
}

export interface RollCalls {
  readonly rollCalls: readonly RollCall[];
  /** What was left out or read in a way that a reader should know of. */
  readonly notes: readonly string[];
}

/** `abstent`, found twice at the end of the list of those absent, is read as absent. */
const positions: ReadonlyMap<string, Position> = new Map([
  ['in favor', 'yes'],
  ['in favour', 'yes'],
  ['for', 'yes'],
  ['yes', 'yes'],
  ['against', 'no'],
  ['no', 'no'],
  ['abstaining', 'abstain'],
  ['abstain', 'abstain'],
  ['abstention', 'abstain'],
  ['absent', 'absent'],
  ['abstent', 'absent'],
]);

/**
 * Groups votes into roll calls: rows of one topic and session, in the order of the table. Where a member stands twice in one
 * roll call, its first entry holds.
 */
export function rollCallsOf(votes: readonly Vote[]): RollCalls {
  const calls = new Map<string, { topic: string; session: string; positions: Map<string, Position> }>();
  const notes: string[] = [];
  for (const vote of votes) {
    const key = `${vote.session}\n${vote.topic}`;
    const call = calls.get(key) ?? { topic: vote.topic, session: vote.session, positions: new Map<string, Position>() };
    calls.set(key, call);
    const name = vote.member.slice(0, 200).replace(/[\s.]+$/u, '');
    const member = stateCodeOfName(name) ?? name;
    const position = positions.get(vote.position.trim().toLowerCase());
    const where = `${vote.session}, ${vote.topic.replace(/\s+/gu, ' ').slice(0, 60)}`;
    if (position === undefined) notes.push(`${where}: ${name}: "${vote.position}" is no vote; left out`);
    else if (!call.positions.has(member)) call.positions.set(member, position);
    else if (call.positions.get(member) !== position)
      notes.push(
        `${where}: ${name} stands twice, as ${call.positions.get(member)} and ${position}; the first is taken`,
      );
  }
  return { rollCalls: [...calls.values()], notes };
}

/** How two members voted in the roll calls in which both did. */
export interface Agreement {
  readonly a: string;
  readonly b: string;
  /** Roll calls in which both voted yes, no or abstained, and in how many of them they did the same. */
  readonly both: number;
  readonly same: number;
  /** `same / both`; null without a common roll call. */
  readonly agreement: number | null;
  /** The same for roll calls in which both voted yes or no. */
  readonly bothYesNo: number;
  readonly sameYesNo: number;
  readonly agreementYesNo: number | null;
}

/** How one member voted. */
export interface MemberVotes {
  readonly member: string;
  readonly rollCalls: number;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly absent: number;
}

/** Votes by member, most roll calls first. */
export function memberVotes(rollCalls: readonly RollCall[]): MemberVotes[] {
  const members = new Map<string, Record<Position, number>>();
  for (const call of rollCalls) {
    for (const [member, position] of call.positions) {
      const votes = members.get(member) ?? { yes: 0, no: 0, abstain: 0, absent: 0 };
      votes[position] += 1;
      members.set(member, votes);
    }
  }
  return [...members]
    .map(([member, votes]) => ({
      member,
      rollCalls: votes.yes + votes.no + votes.abstain + votes.absent,
      ...votes,
    }))
    .sort((a, b) => b.rollCalls - a.rollCalls || (a.member < b.member ? -1 : 1));
}

/**
 * Agreement of every two members that voted in a common roll call: the share of the roll calls in which both voted (yes,
 * no or abstaining; absence is no vote) in which they did the same. By code.
 */
export function agreements(rollCalls: readonly RollCall[]): Agreement[] {
  const pairs = new Map<
    string,
    { a: string; b: string; both: number; same: number; bothYesNo: number; sameYesNo: number }
  >();
  for (const call of rollCalls) {
    const cast = [...call.positions]
      .filter(([, position]) => position !== 'absent')
      .sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [place, [a, one]] of cast.entries()) {
      for (const [b, other] of cast.slice(place + 1)) {
        const key = `${a}\n${b}`;
        const pair = pairs.get(key) ?? { a, b, both: 0, same: 0, bothYesNo: 0, sameYesNo: 0 };
        pairs.set(key, pair);
        const yesNo = one !== 'abstain' && other !== 'abstain';
        pair.both += 1;
        pair.same += one === other ? 1 : 0;
        pair.bothYesNo += yesNo ? 1 : 0;
        pair.sameYesNo += yesNo && one === other ? 1 : 0;
      }
    }
  }
  return [...pairs.values()]
    .map((pair) => ({
      ...pair,
      agreement: pair.both === 0 ? null : pair.same / pair.both,
      agreementYesNo: pair.bothYesNo === 0 ? null : pair.sameYesNo / pair.bothYesNo,
    }))
    .sort((x, y) => (x.a === y.a ? (x.b < y.b ? -1 : 1) : x.a < y.a ? -1 : 1));
}

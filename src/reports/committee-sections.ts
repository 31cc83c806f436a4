import type { CommitteeReport, DecisionCounts, MostDeferred } from '../forum/committee/committee-report.js';
import type { Agreement, MemberVotes } from '../forum/committee/roll-calls.js';
import { survivalAt } from '../forum/statistics/kaplan-meier.js';
import { stateName } from '../organisation/state-names.js';
import { committeeCharts } from './committee-charts.js';
import { counted, whole, yearsText } from './sections/figures.js';
import type { Section } from './sections/section.js';

/** Roll calls that two members need in common before their agreement is shown in a table; the JSON form has all pairs. */
const enough = 20;

/** The figures of the committee's record as sections of a report. */
export function committeeSections(report: CommitteeReport): Section[] {
  const charts = committeeCharts(report);
  return [
    readSection(report),
    yearsSection(report.years, charts.years),
    deferredSection(report.mostDeferred),
    waitedSection(report),
    curvesSection(report, charts.waiting),
    membersSection(report.members, report.rollCalls.length),
    pairsSection(report.agreements),
    matrixSection(report.members, report.agreements),
    authorsSection(report, charts.ratios),
    ...(report.notes.length === 0 ? [] : [notesSection(report.notes)]),
  ];
}

function readSection({ lines, sessions, spellings, applicants, applications, rollCalls }: CommitteeReport): Section {
  const calls = new Set(rollCalls.map(({ session }) => session)).size;
  return {
    title: 'What was read',
    paragraphs: [
      `${counted(sessions.length, 'session')} that deferred applications, ${sessions[0]} to ${sessions.at(-1)}: ${whole(lines.deferred)} lines of applications deferred again, ${whole(lines.newlyDeferred)} newly deferred, ${whole(lines.granted)} granted status, ${whole(lines.directlyGranted)} granted when first considered, ${whole(lines.closed)} closed, ${whole(lines.withdrawn)} withdrawn, ${whole(lines.declined)} declined. ${whole(spellings)} spellings of ${whole(applicants)} names; ${counted(applications, 'application')} deferred at least once. ${counted(rollCalls.length, 'roll call')} at ${counted(calls, 'session')}.`,
    ],
  };
}

function yearsSection(years: readonly DecisionCounts[], chart: NonNullable<Section['charts']>[number]): Section {
  return {
    title: 'Deferrals and grants by year',
    paragraphs: [
      'Lines of the lists in the reports of that year. Deferred again: applications that an earlier session had deferred. Newly deferred: applications that came up for the first time. Grants: applicants granted status, each once a session, whether they were granted when first considered (direct grants) or after deferrals.',
    ],
    table: {
      columns: [
        'year',
        'sessions',
        'deferred again',
        'newly deferred',
        'deferrals',
        'direct grants',
        'grants',
        'deferrals a grant',
        'declined',
        'closed',
        'withdrawn',
      ],
      rows: years.map((year) => [
        year.when,
        whole(year.sessions),
        whole(year.deferredAgain),
        whole(year.newlyDeferred),
        whole(year.deferrals),
        whole(year.directGrants),
        whole(year.grants),
        year.deferralsPerGrant?.toFixed(2) ?? '–',
        whole(year.declined),
        whole(year.closed),
        whole(year.withdrawn),
      ]),
    },
    charts: [chart],
  };
}

function deferredSection(most: readonly MostDeferred[]): Section {
  return {
    title: 'Most often deferred',
    paragraphs: [
      'Sessions at which an applicant was deferred, spellings taken together; those with as many deferrals as the fifteenth are all listed. Deferred again: without first deferrals, which stand in a list of their own.',
    ],
    table: {
      columns: [
        'applicant',
        'deferrals',
        'deferred again',
        'applications',
        'first deferred',
        'last deferred',
        'years',
        'end',
        'spellings',
      ],
      rows: most.map((one) => [
        one.applicant,
        whole(one.deferrals),
        whole(one.deferredAgain),
        whole(one.applications),
        one.firstDeferred,
        one.lastDeferred,
        yearsText(one.years),
        one.end ?? 'open or not told',
        whole(one.spellings.length),
      ]),
    },
  };
}

function waitedSection({ waited }: CommitteeReport): Section {
  const longest = waited[0]!.longest.map(({ name, years }) => `${name} (${yearsText(years)})`);
  return {
    title: 'How many waited long',
    paragraphs: [
      'The figure hangs on what is called waiting. The first line is the one that we stand by: time between two applications of one applicant is no waiting, and a decision ends it. Years are days divided by 365.25, between the dates of the sessions’ reports.',
      `By the first line, at least eight years: ${longest.join('; ')}.`,
    ],
    table: {
      columns: ['waiting is that of', 'at least 8 years', 'at least 10 years', 'key in the JSON form'],
      rows: waited.map((one) => [one.meaning, whole(one.atLeast8), whole(one.atLeast10), one.id]),
    },
  };
}

function curvesSection({ waitingByPeriod }: CommitteeReport, chart: NonNullable<Section['charts']>[number]): Section {
  const marks = [0.5, 1, 2, 3, 5] as const;
  return {
    title: 'Waiting times',
    paragraphs: [
      'Applications that were deferred at least once, by the year of their first deferral: estimated share that is still undecided after so many years (Kaplan-Meier; applications without a known end count as long as they were seen). Periods from 2010 on, where the lists are complete.',
    ],
    table: {
      columns: [
        'first deferred',
        'applications',
        'no end known',
        'median years',
        ...marks.map((mark) => `after ${mark} y`),
      ],
      rows: waitingByPeriod.map((period) => [
        `${period.from}-${period.to}`,
        whole(period.applications),
        whole(period.open),
        yearsText(period.median),
        ...marks.map((mark) => `${(100 * survivalAt(period.curve, mark)).toFixed(0)} %`),
      ]),
    },
    charts: [chart],
  };
}

function membersSection(members: readonly MemberVotes[], rollCalls: number): Section {
  return {
    title: 'Votes of members in roll calls',
    paragraphs: [
      `${counted(rollCalls, 'roll call')}. Members with at least ${enough}; states under the name of today. What a “yes” supports differs from one roll call to the next: it may be to grant status or to refuse it.`,
    ],
    table: {
      columns: ['member', 'roll calls', 'yes', 'no', 'abstained', 'absent'],
      rows: members
        .filter(({ rollCalls: own }) => own >= enough)
        .map((one) => [
          stateName(one.member),
          whole(one.rollCalls),
          whole(one.yes),
          whole(one.no),
          whole(one.abstain),
          whole(one.absent),
        ]),
    },
  };
}

/** How many pairs are shown at each end. */
const shownPairs = 12;

function pairsSection(agreements: readonly Agreement[]): Section {
  const known = agreements
    .filter(({ both }) => both >= enough)
    .sort((x, y) => y.agreement! - x.agreement! || y.both - x.both || (`${x.a}${x.b}` < `${y.a}${y.b}` ? -1 : 1));
  return {
    title: 'Who votes with whom',
    paragraphs: [
      `Agreement of two members: of the roll calls in which both voted (yes, no or abstaining; absence is left out), the share in which they did the same. Yes/no only: of the roll calls in which both voted yes or no. The ${shownPairs} pairs with most and with least agreement among those with at least ${enough} common roll calls.`,
    ],
    table: {
      columns: ['pair', 'both voted', 'the same', 'agreement', 'both yes/no', 'the same', 'agreement, yes/no only'],
      rows: [...known.slice(0, shownPairs), ...known.slice(-shownPairs)].map((pair) => [
        `${stateName(pair.a)} – ${stateName(pair.b)}`,
        whole(pair.both),
        whole(pair.same),
        share(pair.agreement),
        whole(pair.bothYesNo),
        whole(pair.sameYesNo),
        share(pair.agreementYesNo),
      ]),
    },
  };
}

/** Members in the matrix. */
const matrixSize = 18;

function matrixSection(members: readonly MemberVotes[], agreements: readonly Agreement[]): Section {
  const shown = members.slice(0, matrixSize).map(({ member }) => member);
  const pairs = new Map(agreements.map((pair) => [`${pair.a} ${pair.b}`, pair]));
  const cell = (a: string, b: string) => {
    if (a === b) return '·';
    const pair = pairs.get(a < b ? `${a} ${b}` : `${b} ${a}`);
    return pair === undefined || pair.both < 5 || pair.agreement === null ? '' : (100 * pair.agreement).toFixed(0);
  };
  return {
    title: 'Agreement matrix',
    paragraphs: [
      `Percent agreement of the ${shown.length} members with most roll calls; empty where fewer than 5 are common. All pairs are in the JSON form.`,
    ],
    table: { columns: ['', ...shown], rows: shown.map((a) => [stateName(a), ...shown.map((b) => cell(a, b))]) },
  };
}

/** Where the vertical axis of his chart of ratios ends. */
const authorsAxis = 3;

function authorsSection(
  { authors, mostDeferred }: CommitteeReport,
  chart: NonNullable<Section['charts']>[number],
): Section {
  const his = new Set(authors.mostDeferred.map(({ name }) => name));
  const lacking = mostDeferred.filter(({ spellings }) => !spellings.some((spelling) => his.has(spelling)));
  const highest = [...authors.ratios].sort((a, b) => b.ratio - a.ratio);
  const beyond = highest
    .filter(({ ratio }) => ratio > authorsAxis)
    .map(({ session, ratio }) => `${session} (${ratio.toFixed(2)})`);
  const peak = highest.find(({ ratio }) => ratio <= authorsAxis);
  return {
    title: 'The figures of the data’s author',
    paragraphs: [
      `Made the way his script does it (analysis/dataanalysis.R), they come out as in his figures top15_deferralsngos.pdf and defgrant_ratio.pdf. His ${authors.mostDeferred.length} most deferred (fifteen and ties) count the sessions at which one spelling stands in the list of applications deferred again.`,
      `Ours differ for two reasons. We count first deferrals, which stand in a list of their own: one more for most. And we take spellings together, so that ${lacking.length} applicants are among our most deferred and not among his: ${lacking.map(({ applicant, deferrals, spellings }) => `${applicant} (${deferrals}, ${counted(spellings.length, 'spelling')})`).join('; ')}.`,
      `His ratio of deferrals to grants, by session, is highest at ${peak?.session} (${peak?.ratio.toFixed(2)}) among those within the axis of his chart, which ends at ${authorsAxis}; ${beyond.join(', ')} lies above it and is not drawn there. It counts a first deferral only when its spelling never stands in the list of those deferred again: ${whole(authors.firstDeferralsLeftOut)} first deferrals are left out, those of applicants that were deferred again later. Ours by year counts them all and is higher in most years.`,
    ],
    table: {
      columns: ['his most deferred (spelling)', 'sessions'],
      rows: authors.mostDeferred.map(({ name, sessions }) => [name, whole(sessions)]),
    },
    charts: [chart],
  };
}

function notesSection(notes: readonly string[]): Section {
  return { title: 'Rows read with a doubt', paragraphs: notes };
}

function share(value: number | null): string {
  return value === null ? '–' : `${(100 * value).toFixed(1)} %`;
}

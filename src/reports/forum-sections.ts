import type { AccreditationReport } from '../forum/counting/accreditation-counts.js';
import type { ForumReport } from '../forum/counting/forum-report.js';
import type { MotionReport } from '../forum/counting/motion-counts.js';
import type { ReprisalReport } from '../forum/counting/reprisal-counts.js';
import type { SideEventReport } from '../forum/counting/side-event-counts.js';
import type { StatementGroup, StatementReport } from '../forum/counting/statement-counts.js';
import { minimumSample } from '../forum/counting/statement-counts.js';
import { stateName } from '../organisation/state-names.js';
import { questionsChart, sharesChart, statementsChart, waitingChart } from './forum-charts.js';
import { counted, expectedText, shareText, whole, yearsText } from './sections/figures.js';
import type { Section } from './sections/section.js';

/** How many rows of a long list are shown. All are in the JSON form. */
const shown = 20;

/** The figures of forums as sections of a report. */
export function forumSections(report: ForumReport): Section[] {
  const { statements, accreditation, reprisals, motions, sideEvents } = report;
  return [
    ...(statements === null ? [] : statementSections(statements, report)),
    ...(accreditation === null ? [] : accreditationSections(accreditation)),
    ...(reprisals === null ? [] : [reprisalSection(reprisals)]),
    ...(motions === null ? [] : [motionSection(motions)]),
    ...(sideEvents === null ? [] : [sideEventSection(sideEvents, report.assessed)]),
  ];
}

function statementSections(report: StatementReport, { assessed, sample, state }: ForumReport): Section[] {
  const towards = state === null ? 'its own state' : stateName(state);
  const gaps = assessed
    ? `Of ${counted(report.total, 'statement')} by ${counted(report.participants, 'organisation')}, ${shareText(report.notIdentified)} come from speakers without an assessment of that name and ${shareText(report.notJudged)} from speakers that are not identified or about which too little is known. Expected counts are of the others only.`
    : `${counted(report.total, 'statement')} by ${counted(report.participants, 'organisation')}. No assessments were given (--assessments): nobody's tie to a state is counted.`;
  const sampled = sample ? ' The records are taken as a random sample: shares have 95 % intervals.' : '';
  return [
    {
      title: 'Statements by year',
      paragraphs: [
        gaps + sampled,
        ...(assessed ? [`A band says how strongly the evidence ties a speaker to ${towards}. ${expectedMeaning}`] : []),
      ],
      table: groupTable('year', report.byYear, assessed),
    },
    {
      title: 'Statements by session',
      paragraphs: [],
      table: groupTable('session', report.bySession.slice(-shown), assessed),
      charts: report.bySession.length === 0 ? [] : [statementsChart(report)],
    },
    {
      title: 'Statements by agenda item',
      paragraphs: [],
      table: groupTable('item', report.byItem.slice(0, shown), assessed),
    },
    {
      title: 'Statements by the speakers’ state',
      paragraphs: [
        assessed
          ? 'Growth and “one in” count statements of organisations in a state band.'
          : 'Growth and “one in” count all statements of the state’s organisations.',
      ],
      table: {
        columns: ['state', 'statements', 'state bands', 'expected', 'growth', 'one in (last year)', 'about own state'],
        rows: report.byState
          .slice(0, shown)
          .map((one) => [
            stateName(one.state),
            whole(one.total),
            whole(one.stateSide),
            expectedText(one.expected),
            one.growth === null ? '–' : `${one.growth.times.toFixed(1)} x, ${one.growth.from}-${one.growth.to}`,
            one.byYear.at(-1)?.oneIn?.toFixed(0) ?? '–',
            shareText(one.aboutOwnState),
          ]),
      },
      charts: [sharesChart(report, assessed)],
    },
    {
      title: 'Concentration of slots',
      paragraphs: [
        'Share of the speaker with most slots and of the ten with most; the Herfindahl index is 1 when one speaker has all.',
      ],
      table: {
        columns: ['session', 'speakers', 'largest', 'ten largest', 'Herfindahl'],
        rows: [{ session: 'all', ...report.concentration }, ...report.concentrationBySession.slice(-shown)].map(
          (one) => [
            one.session,
            whole(one.holders),
            part(one.largest),
            part(one.tenLargest),
            one.herfindahl?.toFixed(4) ?? '–',
          ],
        ),
      },
    },
    {
      title: 'Organisations that spoke about their own state only',
      paragraphs: [
        `With at least ${minimumSample} statements of known subject. Speaking about one's own country is what most organisations are there for: by itself it says nothing.`,
      ],
      table: {
        columns: ['organisation', 'state', 'statements', 'about own state'],
        rows: report.onlyOnOwnState
          .slice(0, shown)
          .map((one) => [one.name, stateName(one.state), whole(one.statements), whole(one.aboutOwnState)]),
      },
    },
  ];
}

const expectedMeaning =
  'Expected counts add up probabilities; the first range holds in 95 of 100 cases if organisations are misjudged independently of each other, the second if all are misjudged in the same direction.';

function groupTable(
  name: string,
  groups: readonly StatementGroup<string | number>[],
  assessed: boolean,
): Section['table'] & object {
  const judged = ['state-organised', 'state-linked', 'mixed', 'independent'] as const;
  const columns = assessed ? [...judged, 'too little known', 'not identified', 'expected of the state’s side'] : [];
  return {
    columns: [name, 'statements', 'speakers', ...columns],
    rows: groups.map((one) => [
      String(one.group),
      whole(one.total),
      whole(one.participants),
      ...(assessed
        ? [
            ...judged.map((band) => whole(one.byStanding[band])),
            whole(one.byStanding['insufficient-evidence']),
            whole(one.byStanding.unidentified + one.byStanding.ambiguous),
            expectedText(one.expected),
          ]
        : []),
    ]),
  };
}

function accreditationSections(report: AccreditationReport): Section[] {
  const { waiting } = report;
  const last = report.questionsByYear.at(-1);
  return [
    {
      title: 'Questions to applicants, by state',
      paragraphs: [`${counted(report.questions, 'question')} to ${counted(report.applicants, 'applicant')}.`],
      table: {
        columns: [
          'state',
          'questions',
          'share',
          `share in ${last?.year ?? 'the last year'}`,
          'to own organisations',
          'first topic',
        ],
        rows: report.byState
          .slice(0, shown)
          .map((one) => [
            stateName(one.state),
            whole(one.questions.count),
            shareText(one.questions),
            one.byYear.length === 0 ? '–' : shareText(one.byYear.at(-1)!.questions),
            shareText(one.toOwn),
            one.topics[0] === undefined ? '–' : `${one.topics[0].topic} (${whole(one.topics[0].questions)})`,
          ]),
      },
      charts: report.byState.length === 0 ? [] : [questionsChart(report)],
    },
    {
      title: 'Waiting times of applications',
      paragraphs: [
        `${counted(waiting.applications, 'application')}, ${whole(waiting.open)} of them open when last seen; half are decided within ${yearsText(waiting.median)} years (Kaplan-Meier, open cases counted as long as they were seen).`,
      ],
      table: {
        columns: ['waited at least', 'applications'],
        rows: waiting.atLeast
          .filter(({ applications }) => applications > 0)
          .map(({ years, applications }) => [counted(years, 'year'), whole(applications)]),
      },
      charts: waiting.curve.length === 0 ? [] : [waitingChart(waiting)],
    },
    {
      title: 'Most often deferred',
      paragraphs: [],
      table: {
        columns: ['applicant', 'state', 'deferrals', 'from', 'to', 'years', 'end'],
        rows: waiting.mostDeferred
          .filter(({ deferrals }) => deferrals > 1)
          .slice(0, shown)
          .map((one) => [
            one.applicant,
            one.state === undefined ? '–' : stateName(one.state),
            whole(one.deferrals),
            one.from,
            one.to,
            yearsText(one.years),
            one.end ?? 'open',
          ]),
      },
    },
  ];
}

function reprisalSection(report: ReprisalReport): Section {
  const years = report.years === null ? '' : `, ${report.years[0]}-${report.years[1]}`;
  return {
    title: 'Reprisals',
    paragraphs: [
      `${counted(report.cases, 'case')}${years}; ${shareText(report.anonymous)} anonymous; of the ${counted(report.women.of, 'victim')} in cases that tell it, ${shareText(report.women)} are women.`,
    ],
    table: {
      columns: ['state', 'cases', 'anonymous', 'women among victims', 'most frequent kind'],
      rows: report.byState
        .slice(0, shown)
        .map((one) => [
          stateName(one.state),
          whole(one.cases),
          shareText(one.anonymous),
          shareText(one.women),
          one.kinds[0] === undefined ? '–' : `${one.kinds[0].kind} (${whole(one.kinds[0].cases)})`,
        ]),
    },
  };
}

function motionSection(report: MotionReport): Section {
  return {
    title: 'Procedural motions',
    paragraphs: [`${counted(report.motions, 'motion')}.`],
    table: {
      columns: ['state', 'kind', 'motions', 'years', 'against organisations', 'prevailed'],
      rows: report.byState
        .slice(0, shown)
        .map((one) => [
          stateName(one.state),
          one.kind,
          whole(one.motions),
          `${one.byYear[0]!.year}-${one.byYear.at(-1)!.year}`,
          whole(one.againstOrganisations),
          shareText(one.prevailed),
        ]),
    },
  };
}

function sideEventSection(report: SideEventReport, assessed: boolean): Section {
  const { byStanding, total, expected } = report.organising;
  const judged = assessed
    ? ` Of ${counted(total, 'time')} that an organisation held one, ${whole(byStanding['state-organised'] + byStanding['state-linked'])} are of organisations in a state band (expected ${expectedText(expected)}), ${whole(byStanding.unidentified + byStanding.ambiguous)} of organisations not identified.`
    : '';
  return {
    title: 'Side events',
    paragraphs: [`${counted(report.events, 'event')}.${judged}`],
    table: {
      columns: ['mission', 'events with organisations'],
      rows: report.withMissions.slice(0, shown).map(({ state, events }) => [stateName(state), whole(events)]),
    },
  };
}

function part(share: number | null): string {
  return share === null ? '–' : `${(100 * share).toFixed(1)} %`;
}

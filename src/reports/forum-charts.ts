import { standings } from '../forum/affiliation/judged-count.js';
import type { AccreditationReport } from '../forum/counting/accreditation-counts.js';
import type { StatementReport } from '../forum/counting/statement-counts.js';
import type { WaitingReport } from '../forum/counting/waiting.js';
import { stateName } from '../organisation/state-names.js';
import { barChart } from './charts/bar-chart.js';
import { lineChart, type Series } from './charts/line-chart.js';
import { axisFromZero, percent } from './charts/ticks.js';
import { printable } from './printable.js';
import type { SectionChart } from './sections/section.js';

/** From the state's side to independence, then what is not known. */
const standingColours: Record<(typeof standings)[number], string> = {
  'state-organised': '#d55e00',
  'state-linked': '#e69f00',
  mixed: '#cc79a7',
  independent: '#0072b2',
  'insufficient-evidence': '#bbbbbb',
  ambiguous: '#dddddd',
  unidentified: '#eeeeee',
};

/** Sessions that fit side by side. */
const mostBars = 40;

/** Statements of each session, stacked by band. */
export function statementsChart(report: StatementReport): SectionChart {
  const sessions = report.bySession.slice(-mostBars);
  return {
    name: 'statements-by-session',
    svg: barChart({
      title: 'Statements per session',
      description: 'Statements of each session, stacked by how the evidence ties the speakers to their state.',
      x: { title: 'session', labels: sessions.map(({ group }) => printable(group)) },
      y: { title: 'statements' },
      layers: standings
        .filter((standing) => sessions.some(({ byStanding }) => byStanding[standing] > 0))
        .map((standing) => ({
          name: standing === 'unidentified' ? 'no assessment' : standing,
          colour: standingColours[standing],
          values: sessions.map(({ byStanding }) => byStanding[standing]),
        })),
    }),
  };
}

const mostLines = 5;

/** Share of the states with the most counted statements in all statements, by year. */
export function sharesChart(report: StatementReport, assessed: boolean): SectionChart {
  const counted = (one: StatementReport['byState'][number]) =>
    one.byYear.reduce((sum, { share }) => sum + share.count, 0);
  const states = [...report.byState].sort((a, b) => counted(b) - counted(a)).slice(0, mostLines);
  const highest = Math.max(0, ...states.flatMap(({ byYear }) => byYear.map(({ share }) => share.share ?? 0)));
  const years = report.byYear.map(({ group }) => group);
  return {
    name: 'shares-over-time',
    svg: lineChart({
      title: assessed ? 'Share of state-tied organisations' : 'Share of the states’ organisations',
      description: 'Share in all statements of a year, by the state of the speakers.',
      x: yearAxis(years),
      y: axisFromZero('share of all statements', highest, percent),
      series: states.map(
        ({ state, byYear }): Series => ({
          name: stateName(state),
          points: byYear.map(({ year, share }) => ({ x: year, y: share.share ?? 0 })),
        }),
      ),
    }),
  };
}

/** Years along a chart, not more marks than fit. */
export function yearAxis(years: readonly number[]): Parameters<typeof lineChart>[0]['x'] {
  const every = Math.ceil(years.length / 10);
  return {
    title: 'year',
    low: years[0] ?? 0,
    high: years.at(-1) ?? 1,
    ticks: years.filter((_, place) => place % every === 0),
  };
}

export function questionsChart(report: AccreditationReport): SectionChart {
  const states = report.byState.slice(0, 15);
  return {
    name: 'questions-by-state',
    svg: barChart({
      title: 'Questions to applicants',
      description: 'Questions of the states that asked most.',
      x: { title: 'state', labels: states.map(({ state }) => stateName(state)) },
      y: { title: 'questions' },
      layers: [{ name: 'questions', values: states.map(({ questions }) => questions.count) }],
    }),
  };
}

export function waitingChart(report: WaitingReport): SectionChart {
  return {
    name: 'waiting-times',
    svg: waitingCurves('How long applications wait', [{ name: 'all applications', report }]),
  };
}

/** Kaplan-Meier curves: the share that is still undecided after so many years. */
export function waitingCurves(
  title: string,
  curves: readonly { readonly name: string; readonly report: WaitingReport }[],
): string {
  const longest = Math.max(1, ...curves.map(({ report }) => report.curve.at(-1)?.years ?? 0));
  return lineChart({
    title,
    description: 'Estimated share of applications that is still undecided after so many years (Kaplan-Meier).',
    x: axisFromZero('years since the first deferral', longest),
    y: axisFromZero('still undecided', 1, percent),
    series: curves.map(
      ({ name, report }): Series => ({
        name,
        shape: 'steps',
        points: [{ x: 0, y: 1 }, ...report.curve.map(({ years, survival }) => ({ x: years, y: survival }))],
      }),
    ),
  });
}

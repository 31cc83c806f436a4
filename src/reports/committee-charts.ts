import type { CommitteeReport } from '../forum/committee/committee-report.js';
import { barChart } from './charts/bar-chart.js';
import { lineChart } from './charts/line-chart.js';
import { axisFromZero } from './charts/ticks.js';
import { waitingCurves, yearAxis } from './forum-charts.js';
import type { SectionChart } from './sections/section.js';

/** The charts of the committee's record. */
export function committeeCharts(report: CommitteeReport): Record<'years' | 'waiting' | 'ratios', SectionChart> {
  const years = report.years.filter(({ when }) => when >= '2010');
  const ratios = report.authors.ratios;
  const axis = yearAxis(report.years.map(({ when }) => Number(when)));
  return {
    years: {
      name: 'committee-deferrals',
      svg: barChart({
        title: 'Deferrals by year',
        description: 'Applications deferred again and newly deferred, 2010 to 2024.',
        x: { title: 'year', labels: years.map(({ when }) => when) },
        y: { title: 'deferrals' },
        layers: [
          { name: 'deferred again', values: years.map(({ deferredAgain }) => deferredAgain) },
          { name: 'newly deferred', values: years.map(({ newlyDeferred }) => newlyDeferred) },
        ],
      }),
    },
    waiting: {
      name: 'committee-waiting-times',
      svg: waitingCurves(
        'How long deferred applications wait',
        report.waitingByPeriod.map((period) => ({
          name: `first deferred ${period.from}-${period.to}`,
          report: period,
        })),
      ),
    },
    ratios: {
      name: 'committee-deferrals-per-grant',
      svg: lineChart({
        title: 'Deferrals for each grant',
        description: "Deferrals divided by grants: by session as the data's author counts, by year as counted here.",
        x: { ...axis, high: axis.high + 1 },
        y: axisFromZero('deferrals / grants', Math.max(...ratios.map(({ ratio }) => ratio))),
        series: [
          {
            name: 'by session, as the author counts',
            points: ratios.map(({ session, ratio }) => ({ x: yearsOfDate(session), y: ratio })),
          },
          {
            name: 'by year, all deferrals',
            shape: 'dashes',
            points: report.years.flatMap(({ when, deferralsPerGrant }) =>
              deferralsPerGrant === null ? [] : [{ x: Number(when) + 0.5, y: deferralsPerGrant }],
            ),
          },
        ],
      }),
    },
  };
}

function yearsOfDate(date: string): number {
  const [year, month] = date.split('-').map(Number);
  return year! + (month! - 1) / 12;
}

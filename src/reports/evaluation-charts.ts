import type { Evaluation } from '../evaluation/evaluation.js';
import { wilsonInterval } from '../evaluation/wilson.js';
import { type Axis, lineChart } from './charts/line-chart.js';

const parts = [0, 0.2, 0.4, 0.6, 0.8, 1];

function share(title: string): Axis {
  return { title, low: 0, high: 1, ticks: parts };
}

/** The charts of an evaluation as SVG documents, by file name. */
export function evaluationCharts(evaluation: Evaluation): Record<string, string> {
  const { reliability, roc, partialEvidence, riskCoverage, headline } = evaluation;
  const sizes = partialEvidence.filter(({ gongoAuroc }) => gongoAuroc !== null);
  const lowest = Math.min(
    0.9,
    ...sizes.map(({ gongoAuroc, stateSideAuroc }) => Math.min(gongoAuroc ?? 1, stateSideAuroc ?? 1)),
  );
  const floor = Math.floor(lowest * 10) / 10;
  const worst = Math.max(0.02, ...riskCoverage.curve.map(({ risk }) => risk));
  const top = Math.ceil(worst * 20) / 20;
  return {
    'reliability.svg': lineChart({
      title: 'Does a probability mean what it says?',
      description: `Told probability against the part that stood on the state's side, in bins; calibration error ${headline.expectedCalibrationError?.toFixed(3)}.`,
      x: share('probability told'),
      y: share("part on the state's side"),
      series: [
        {
          name: 'told and turned out',
          shape: 'dots',
          points: reliability.map(({ told, happened }) => ({ x: told, y: happened })),
          ranges: reliability.map(({ count, happened }) => wilsonInterval(count * happened, count)!),
        },
        {
          name: 'perfect',
          shape: 'dashes',
          points: [
            { x: 0, y: 0 },
            { x: 1, y: 1 },
          ],
        },
      ],
    }),
    'roc.svg': lineChart({
      title: 'Gongos found for independents wrongly flagged',
      description: `Receiver operating characteristic of gongo against independent; area ${headline.gongo.auroc?.toFixed(3)}.`,
      x: share('part of the independents above the line'),
      y: share('part of the gongos above the line'),
      series: [
        {
          name: 'model',
          points: roc.map(({ falsePositiveRate, truePositiveRate }) => ({ x: falsePositiveRate, y: truePositiveRate })),
        },
        {
          name: 'chance',
          shape: 'dashes',
          points: [
            { x: 0, y: 0 },
            { x: 1, y: 1 },
          ],
        },
      ],
    }),
    'partial-evidence.svg': lineChart({
      title: 'How much evidence it takes',
      description: 'Area under the ROC curve with one, two, three, five and all items of evidence.',
      x: {
        title: 'items of evidence, drawn at random',
        low: 0,
        high: sizes.length - 1,
        ticks: sizes.map((_, place) => place),
        labels: sizes.map(({ items }) => (items === null ? 'all' : String(items))),
      },
      y: { title: 'AUROC', low: floor, high: 1, ticks: tenths(floor) },
      series: [
        { name: 'gongo v. independent', points: sizes.map(({ gongoAuroc }, x) => ({ x, y: gongoAuroc! })) },
        {
          name: "state's side v. independent",
          points: sizes.map(({ stateSideAuroc }, x) => ({ x, y: stateSideAuroc! })),
        },
      ],
    }),
    'risk-coverage.svg': lineChart({
      title: 'What declining saves',
      description: 'Were only the surest part answered: the part of those answers that lean to the wrong side.',
      x: share('part answered, surest first'),
      y: { title: 'part of the answers that is wrong', low: 0, high: top, ticks: [0, top / 2, top] },
      series: [{ name: 'risk', points: riskCoverage.curve.map(({ coverage, risk }) => ({ x: coverage, y: risk })) }],
    }),
  };
}

function tenths(from: number): number[] {
  const first = Math.round(from * 10);
  return Array.from({ length: 11 - first }, (_, step) => (first + step) / 10);
}

import type { Evaluation } from '../evaluation/evaluation.js';
import { figureText, percentText } from './figure-text.js';
import { printable } from './printable.js';

/** An evaluation for the terminal. */
export function evaluationText(evaluation: Evaluation): string {
  const { headline, intervals, riskCoverage, stateFundedIndependents: stateFunded } = evaluation;
  type Name = keyof Evaluation['intervals']['gongo'];
  const figure = (title: string, name: Name) =>
    row(
      title,
      figureText(headline.gongo[name], intervals.gongo[name]),
      figureText(headline.stateSide[name], intervals.stateSide[name]),
    );
  const lines = [
    `${evaluation.organisations} labelled organisations; figures are of the ${headline.organisations} that are neither disputed nor thinly labelled.`,
    `Method: ${evaluation.method}.`,
    '',
    `                           gongo v. independent     state side v. independent`,
    row(
      'organisations',
      `${headline.gongo.positives} v. ${headline.gongo.negatives}`,
      `${headline.stateSide.positives} v. ${headline.stateSide.negatives}`,
    ),
    figure('AUROC', 'auroc'),
    figure('average precision', 'averagePrecision'),
    figure('recall, 2 % indep. above', 'recallAt2Percent'),
    figure('recall, none above', 'recallAtNone'),
    row('Brier score', '', figureText(headline.brier, intervals.brier)),
    row('calibration error', '', figureText(headline.expectedCalibrationError, intervals.expectedCalibrationError)),
    row('declined', '', figureText(headline.declined, intervals.declined)),
    '',
    'Simple means, gongo v. independent         AUROC                   recall, 2 % above',
    ...evaluation.baselines.map(
      ({ title, gongoAuroc, interval, recallAt2Percent }) =>
        `${cut(title, 41).padEnd(43)}${figureText(gongoAuroc, interval).padEnd(24)}${figureText(recallAt2Percent)}`,
    ),
    '',
    'Items of evidence known   AUROC gongo   AUROC state side   Brier   calibration   declined',
    ...evaluation.partialEvidence.map((one) => partialRow(one.items === null ? 'all' : String(one.items), one)),
    ...evaluation.withoutIndicator.map((one) => partialRow(`all but ${one.indicator}`, one)),
    '',
    `Answers given: ${riskCoverage.answered.results}, of which ${percentText(riskCoverage.answered.wrong)} lean to the wrong side. Declined: ${riskCoverage.declined.results}, of which ${percentText(riskCoverage.declined.wrong)} would have.`,
    `Independents with money of their own state: ${stateFunded.organisations}, in a state band: ${stateFunded.inStateBand.length === 0 ? 'none' : stateFunded.inStateBand.map(printable).join(', ')}`,
    `Disputed organisations: ${bands(evaluation.disputed)}`,
    `Thinly labelled: ${bands(evaluation.thinlyLabelled)}`,
    '',
    ...groupTable('country', evaluation.byCountry),
    ...[{ title: 'subject', groups: evaluation.bySubject }, ...evaluation.byGroup].flatMap(({ title, groups }) =>
      groups.length > 0 ? ['', ...groupTable(title, groups)] : [],
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function row(name: string, left: string, right: string): string {
  return `${name.padEnd(27)}${left.padEnd(25)}${right}`.trimEnd();
}

function partialRow(name: string, one: Evaluation['withoutIndicator'][number] | Evaluation['partialEvidence'][number]) {
  return [
    name.padEnd(26),
    figureText(one.gongoAuroc).padEnd(14),
    figureText(one.stateSideAuroc).padEnd(19),
    figureText(one.brier).padEnd(8),
    figureText(one.expectedCalibrationError).padEnd(14),
    figureText(one.declined),
  ].join('');
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}

function bands(counts: Record<string, number>): string {
  const entries = Object.entries(counts);
  return entries.length === 0 ? 'none' : entries.map(([band, count]) => `${count} ${band}`).join(', ');
}

function groupTable(name: string, groups: Evaluation['byCountry']): string[] {
  return [
    `${cut(name, 27).padEnd(28)}organisations  independents in a state band  state side called independent  mixed  declined`,
    ...groups.map((group) =>
      [
        cut(printable(group.group), 27).padEnd(28),
        String(group.organisations).padStart(13),
        String(group.falsePositives).padStart(30),
        String(group.falseNegatives).padStart(31),
        String(group.mixed).padStart(7),
        String(group.declined).padStart(10),
      ].join(''),
    ),
  ];
}

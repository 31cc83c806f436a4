import type { Evaluation } from '../evaluation/evaluation.js';

/** An evaluation for the terminal. */
export function evaluationText(evaluation: Evaluation): string {
  const { headline } = evaluation;
  const lines = [
    `${evaluation.organisations} labelled organisations; figures are of the ${headline.organisations} that are neither disputed nor thinly labelled.`,
    `Method: ${evaluation.method}.`,
    '',
    `                             gongo v. independent   state side v. independent`,
    row(
      'organisations',
      `${headline.gongo.positives} v. ${headline.gongo.negatives}`,
      `${headline.stateSide.positives} v. ${headline.stateSide.negatives}`,
    ),
    row('AUROC', decimal(headline.gongo.auroc), decimal(headline.stateSide.auroc)),
    row('average precision', decimal(headline.gongo.averagePrecision), decimal(headline.stateSide.averagePrecision)),
    row(
      'recall, 2 % indep. above',
      decimal(headline.gongo.recallAt2Percent),
      decimal(headline.stateSide.recallAt2Percent),
    ),
    row('recall, none above', decimal(headline.gongo.recallAtNone), decimal(headline.stateSide.recallAtNone)),
    row('Brier score', '', decimal(headline.brier)),
    row('calibration error', '', decimal(headline.expectedCalibrationError)),
    row('declined', '', decimal(headline.declined)),
    '',
    `Disputed organisations: ${bands(evaluation.disputed)}`,
    `Thinly labelled: ${bands(evaluation.thinlyLabelled)}`,
    '',
    ...groupTable('country', evaluation.byCountry),
    ...(evaluation.bySubject.length > 0 ? ['', ...groupTable('subject', evaluation.bySubject)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function row(name: string, left: string, right: string): string {
  return `${name.padEnd(29)}${left.padEnd(23)}${right}`.trimEnd();
}

function decimal(value: number | null): string {
  return value === null ? 'n/a' : value.toFixed(3);
}

function bands(counts: Record<string, number>): string {
  const entries = Object.entries(counts);
  return entries.length === 0 ? 'none' : entries.map(([band, count]) => `${count} ${band}`).join(', ');
}

function groupTable(name: string, groups: Evaluation['byCountry']): string[] {
  return [
    `${name.padEnd(20)}organisations  independents in a state band  state side called independent  mixed  declined`,
    ...groups.map((group) =>
      [
        group.group.slice(0, 19).padEnd(20),
        String(group.organisations).padStart(13),
        String(group.falsePositives).padStart(30),
        String(group.falseNegatives).padStart(31),
        String(group.mixed).padStart(7),
        String(group.declined).padStart(10),
      ].join(''),
    ),
  ];
}

import type { Evaluation } from '../evaluation/evaluation.js';
import { indicators } from '../indicators/index.js';
import type { AffiliationModel } from '../model/affiliation-model.js';
import { evaluationCharts } from './evaluation-charts.js';
import { figureText, percentText } from './figure-text.js';

/** Figures of another program on the same features and the same groups of countries. */
export interface ForeignFigures {
  readonly madeBy: string;
  readonly trainingData: string;
  readonly gongoAuroc: number;
  readonly stateSideAuroc: number;
  readonly recallAt2Percent: number;
  readonly brier: number;
}

/**
 * The model card (Mitchell et al. 2019, https://doi.org/10.1145/3287560.3287596) as Markdown. Every figure in it is taken from
 * the evaluation, so that it cannot drift.
 */
export function modelCard(model: AffiliationModel, evaluation: Evaluation, scikitLearn?: ForeignFigures): string {
  const meanings = new Map<string, string>(
    indicators.flatMap((indicator) => indicator.features.map((feature) => [feature.id, feature.meaning] as const)),
  );
  const { headline, intervals, riskCoverage, stateFundedIndependents: funded } = evaluation;
  const declined = `${percentText(riskCoverage.declined.wrong)} of the declined would have leaned to the wrong side, ${percentText(riskCoverage.answered.wrong)} of the answered do`;
  return `# Model card: ${model.id} ${model.version}

Written by \`npm run model-card\` from \`gongo evaluate training-data/organisations.jsonl\`; a test fails when a figure is out of step.

**Question.** ${model.question}

**Model.** Logistic regression on ${model.features.length} findings with a ridge penalty of ${model.penalty}, ceilings, bands and rules of abstention, all in
[\`affiliation.json\`](affiliation.json). Digest \`${model.digest}\`. Facts are aged to ${model.asOf}.

**Data.** ${model.trainingData.organisations} organisations of \`${model.trainingData.file}\`, ${model.trainingData.stateSide} of them on the side of a state
([datasheet](../training-data/README.md)). Disputed and thinly labelled records are not trained on.

**Base rate.** Probabilities assume that ${percentText(model.baseRate)} of a list stand on the side of a state, as in the training data: people collect what is
worth a question. Your list may differ; \`--base-rate\` shifts the prior and leaves the evidence its weight.

## For what, and not for what

| intended                                                             | unfit                                                                |
| -------------------------------------------------------------------- | -------------------------------------------------------------------- |
| to order an accreditation list by what is worth reading first         | to decide on accreditation, funding, registration or membership alone |
| to see which facts carry a result, and which are missing              | lists of names and scores without evidence                           |
| to compare what different criteria would do                           | persons: no score exists for them                                    |
| any state, democratic or not, by the same yardstick                   | organisations about which nearly nothing is on record                |

## How good it is

Method: ${evaluation.method}. ${headline.organisations} organisations; 95 % bootstrap intervals.

| figure | gongo v. independent | state's side v. independent |
| --- | --- | --- |
| organisations | ${headline.gongo.positives} v. ${headline.gongo.negatives} | ${headline.stateSide.positives} v. ${headline.stateSide.negatives} |
${(
  [
    ['AUROC', 'auroc'],
    ['average precision', 'averagePrecision'],
    ['recall with 2 % of independents above the line', 'recallAt2Percent'],
    ['recall with none above', 'recallAtNone'],
  ] as const
)
  .map(
    ([title, name]) =>
      `| ${title} | ${figureText(headline.gongo[name], intervals.gongo[name])} | ${figureText(headline.stateSide[name], intervals.stateSide[name])} |`,
  )
  .join('\n')}
| Brier score | | ${figureText(headline.brier, intervals.brier)} |
| expected calibration error | | ${figureText(headline.expectedCalibrationError, intervals.expectedCalibrationError)} |
| declined | | ${figureText(headline.declined, intervals.declined)} |

${Object.keys(evaluationCharts(evaluation))
  .map((name) => `![${name.replace('.svg', '').replace('-', ' ')}](charts/${name})`)
  .join(' ')}

**Declining.** ${declined}.

**Money of a democratic state.** Of ${funded.organisations} independents with money of their own state, ${funded.inStateBand.length === 0 ? 'none is' : `${funded.inStateBand.length} are`} in a state band.

### Beside simple means

| ranking by | AUROC, gongo v. independent | recall at 2 % |
| --- | --- | --- |
| this model | ${figureText(headline.gongo.auroc, intervals.gongo.auroc)} | ${figureText(headline.gongo.recallAt2Percent)} |
${
  scikitLearn?.trainingData === model.trainingData.digest
    ? `| the same findings, plain ridge regression by scikit-learn | ${figureText(scikitLearn.gongoAuroc)} | ${figureText(scikitLearn.recallAt2Percent)} |\n`
    : ''
}${evaluation.baselines.map(({ title, gongoAuroc, interval, recallAt2Percent }) => `| ${title} | ${figureText(gongoAuroc, interval)} | ${figureText(recallAt2Percent)} |`).join('\n')}

### With part of the evidence

| evidence | AUROC, gongo | AUROC, state's side | Brier | calibration error | declined | interval holds the full result |
| --- | --- | --- | --- | --- | --- | --- |
${evaluation.partialEvidence.map((one) => `| ${one.items === null ? 'all' : `${one.items} ${one.items === 1 ? 'item' : 'items'}`} | ${partial(one)} | ${one.intervalsHold === null ? '' : percentText(one.intervalsHold)} |`).join('\n')}
${evaluation.withoutIndicator.map((one) => `| all but ${one.indicator} | ${partial(one)} | |`).join('\n')}

## Where it errs

| kind | organisations | ${bands.join(' | ')} |
| --- | --- | ${bands.map(() => '---').join(' | ')} |
${evaluation.hardClasses.map((one) => `| ${one.title} | ${one.organisations} | ${bands.map((band) => one.bands[band] ?? 0).join(' | ')} |`).join('\n')}
| thinly labelled | ${Object.values(evaluation.thinlyLabelled).reduce((sum, count) => sum + count, 0)} | ${bands.map((band) => evaluation.thinlyLabelled[band] ?? 0).join(' | ')} |

- _State-funded humanitarians_ whose leaders once held office come out as \`mixed\`: their evidence really is mixed.
- _Quangos and statutory bodies_ are on the state's side by definition of the label; the result says in words when a body is openly the state's.
- _Aligned fronts_ keep their ties hidden: fewer facts, lower scores.
- _A status that changed_ shows only in dated facts: ask with \`--as-of\`.
- _What the records are_: collected by readers who knew the label, from open sources; figures on other people's records can be worse.

### Errors by group

${[
  { title: 'country', groups: evaluation.byCountry },
  { title: 'subject', groups: evaluation.bySubject },
  ...evaluation.byGroup,
]
  .map(({ title, groups }) =>
    groups.length === 0
      ? `By ${title}: the records do not say.`
      : `| ${title} | organisations | independents in a state band | state's side called independent | mixed | declined |\n| --- | --- | --- | --- | --- | --- |\n${groups
          .map(
            (one) =>
              `| ${one.group} | ${one.organisations} | ${one.falsePositives} | ${one.falseNegatives} | ${one.mixed} | ${one.declined} |`,
          )
          .join('\n')}`,
  )
  .join('\n\n')}

## Weights

Log-odds that a finding adds when it is fully clear; a first clear item gives 63 % of it.

| finding | weight | half-life of a past fact, years |
| --- | --- | --- |
${indicators
  .flatMap((indicator) => [...indicator.features])
  .map(
    (feature) =>
      `| ${meanings.get(feature.id)} | ${model.features.find(({ id }) => id === feature.id)!.weight.toFixed(2)} | ${feature.halfLife} |`,
  )
  .join('\n')}

Ceilings: ${model.ceilings.map(({ atMost, why }) => `${why} (at most ${atMost})`).join(' ')}

Declined: ${model.abstention.map(({ findings, within, wrong }) => `with ${findings} ${findings === 1 ? 'item' : 'items'}, log-odds within ${within} of even (${percentText(wrong)} of such results were wrong in training)`).join('; ')}.
`;
}

const bands = ['state-organised', 'state-linked', 'mixed', 'independent', 'insufficient-evidence'] as const;

function partial(one: Omit<Evaluation['withoutIndicator'][number], 'indicator'>): string {
  return [one.gongoAuroc, one.stateSideAuroc, one.brier, one.expectedCalibrationError, one.declined]
    .map((value) => figureText(value))
    .join(' | ');
}

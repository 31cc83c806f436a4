import { readFileSync } from 'node:fs';
import { affiliationModel, type Evaluation } from '../src/index.js';
import { evaluationCharts } from '../src/reports/evaluation-charts.js';
import { type ForeignFigures, modelCard } from '../src/reports/model-card.js';

/** The model card and its charts by their place, as they must be for these figures. */
export function modelCardFiles(evaluation: Evaluation): Record<string, string> {
  const scikitLearn = JSON.parse(readFileSync('benchmarks/results/scikit-learn.json', 'utf8')) as ForeignFigures;
  return {
    'models/README.md': modelCard(affiliationModel, evaluation, scikitLearn),
    ...Object.fromEntries(
      Object.entries(evaluationCharts(evaluation)).map(([name, svg]) => [`models/charts/${name}`, svg]),
    ),
  };
}

import { createReadStream } from 'node:fs';
import { assessWith } from '../../assessment/assess.js';
import type { Assessment } from '../../assessment/assessment.js';
import { affiliationModel } from '../../assessment/classifier.js';
import { type Judge, judgeByModel } from '../../criteria/judge.js';
import { leaveCountriesOut } from '../../evaluation/cross-validation.js';
import type { LabelledOrganisation } from '../../organisation/labelled-organisation.js';
import { digestOfStream } from '../../training/seal.js';
import { progress } from '../progress.js';

const folds = 10;

/**
 * The model as a judge of a file's organisations. Where it was trained on that file, each country is judged by a model
 * that has not seen it.
 */
export async function modelJudge(file: string, organisations: readonly LabelledOrganisation[]): Promise<Judge> {
  const trainedOnThis =
    file !== '-' && (await digestOfStream(createReadStream(file))) === affiliationModel.trainingData.digest;
  if (!trainedOnThis) return judgeByModel((organisation) => assessWith(affiliationModel, organisation));
  return outOfCountryJudge(organisations);
}

/** The model, fitted anew without each group of countries in turn. Takes seconds. */
export function outOfCountryJudge(organisations: readonly LabelledOrganisation[]): Judge {
  const assessments = new Map<unknown, Assessment>();
  const bar = progress('fitting', folds);
  for (const { model, heldOut } of leaveCountriesOut(organisations, folds)) {
    for (const organisation of heldOut) assessments.set(organisation, assessWith(model, organisation));
    bar.step();
  }
  bar.end();
  return judgeByModel((organisation) => assessments.get(organisation)!);
}

import { readEvidence } from '../evidence/reading.js';
import { indicators } from '../indicators/index.js';
import { featureValues } from '../model/feature-values.js';
import type { LabelledOrganisation } from '../organisation/labelled-organisation.js';
import { isStateSide } from '../organisation/labelled-organisation.js';
import { stateOf } from '../organisation/state.js';

/** All features of all indicators, in the order of the design matrix's columns. */
export const features = indicators.flatMap((indicator) => [...indicator.features]);

/** Feature values and labels, as a fit takes them. */
export interface DesignMatrix {
  /** One row an organisation, one column a feature: saturated values, 0..1. */
  readonly rows: readonly (readonly number[])[];
  /** 1 = on the state's side. */
  readonly labels: readonly (0 | 1)[];
}

/** Feature values of one organisation, measured against its own state. */
export function designRow(organisation: LabelledOrganisation, asOf: number): number[] {
  const { findings } = readEvidence(organisation, stateOf(organisation.country), asOf);
  const values = featureValues(findings);
  return features.map((feature) => values.get(feature.id)?.value ?? 0);
}

/** Feature values of labelled organisations, facts aged to `asOf`. */
export function designMatrix(organisations: readonly LabelledOrganisation[], asOf: number): DesignMatrix {
  return {
    rows: organisations.map((organisation) => designRow(organisation, asOf)),
    labels: organisations.map((organisation) => (isStateSide(organisation.label) ? 1 : 0)),
  };
}

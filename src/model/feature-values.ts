import type { Finding } from '../evidence/reading.js';

/** The findings of one feature, and what they amount to. */
export interface FeatureValue {
  readonly findings: readonly Finding[];
  /** Sum of the findings' strengths. */
  readonly strength: number;
  /** 0..1: the strength after saturation. */
  readonly value: number;
}

/**
 * Several findings of one kind repeat each other more than they add: 1 - e^(-strength) gives a first clear finding 0.63 and
 * ten of them less than 1.
 */
export function saturated(strength: number): number {
  return 1 - Math.exp(-strength);
}

/** Groups findings by feature. The sum is taken in order of strength, so that the order of evidence leaves no trace. */
export function featureValues(findings: readonly Finding[]): Map<string, FeatureValue> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.feature.id);
    if (group === undefined) groups.set(finding.feature.id, [finding]);
    else group.push(finding);
  }
  const values = new Map<string, FeatureValue>();
  for (const [id, group] of groups) {
    const strength = group
      .map((finding) => finding.strength)
      .sort((a, b) => b - a)
      .reduce((sum, one) => sum + one, 0);
    values.set(id, { findings: group, strength, value: saturated(strength) });
  }
  return values;
}

import type { Finding } from '../evidence/reading.js';
import type { AffiliationModel, Band } from '../model/affiliation-model.js';
import { answer, type Contribution } from '../model/score.js';
import { tallyOf } from '../model/tally.js';
import type { Assessment } from './assessment.js';
import { type Verdict, verdictOf } from './verdict.js';

/** Only the weightiest facts are tried: one that counts less than fifty others does not carry a band. */
const tried = 50;

/** What the answer would be without some of the findings. */
export class Variants {
  /** Most sources tell one fact: taking out the source or the fact is the same. */
  private readonly withoutOne = new Map<Finding, Verdict>();

  private readonly findings: readonly Finding[];

  constructor(
    private readonly contributions: readonly Contribution[],
    private readonly band: Band,
    private readonly model: AffiliationModel,
  ) {
    this.findings = contributions.map(({ finding }) => finding);
  }

  /** The single facts on which the band hangs: what the answer would be were the fact wrong (R15). */
  wouldChange(): Assessment['wouldChange'] {
    return [...this.contributions]
      .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution) || a.finding.index - b.finding.index)
      .slice(0, tried)
      .flatMap(({ finding }) => {
        const { probability, band } = this.without([finding]);
        return band === this.band ? [] : [{ index: finding.index, reason: finding.reason, probability, band }];
      });
  }

  /** The sources on which the band hangs: what the answer would be without everything that was read there. */
  hangsOnSource(urlOf: (index: number) => string): Assessment['hangsOnSource'] {
    const sources = new Map<string, Finding[]>();
    for (const finding of this.findings) {
      const url = urlOf(finding.index);
      const ofSource = sources.get(url);
      if (ofSource === undefined) sources.set(url, [finding]);
      else ofSource.push(finding);
    }
    return [...sources].slice(0, tried).flatMap(([url, findings]) => {
      const { probability, band } = this.without(findings);
      return band === this.band ? [] : [{ url, probability, band }];
    });
  }

  private without(gone: readonly Finding[]): Verdict {
    if (gone.length > 1) {
      const all = new Set(gone);
      return this.verdict(this.findings.filter((finding) => !all.has(finding)));
    }
    const [one] = gone;
    const verdict = this.withoutOne.get(one!) ?? this.verdict(this.findings.filter((finding) => finding !== one));
    this.withoutOne.set(one!, verdict);
    return verdict;
  }

  private verdict(findings: readonly Finding[]): Verdict {
    return verdictOf(answer(tallyOf(findings, this.model), this.model), this.model);
  }
}

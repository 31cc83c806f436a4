import type { Evidence } from '../evidence/evidence.js';
import type { EvidenceReading } from '../evidence/reading.js';
import type { AffiliationModel } from '../model/affiliation-model.js';
import type { Score } from '../model/score.js';
import { yearsOf } from '../organisation/partial-date.js';
import type { Assessment } from './assessment.js';
import type { Caution } from './caution.js';
import { declinedBy, type Verdict } from './verdict.js';

interface Circumstances {
  readonly reading: EvidenceReading;
  /** The items that count. */
  readonly used: readonly Evidence[];
  readonly score: Score;
  readonly asOf: string;
  readonly verdict: Verdict;
  readonly model: AffiliationModel;
  readonly hangsOnSource: Assessment['hangsOnSource'];
}

/** Facts older than this many years describe what an organisation was. */
const old = 10;

/** What a reader must know before relying on a result. */
export function cautionsOf({ reading, used, score, asOf, verdict, model, hangsOnSource }: Circumstances): Caution[] {
  const cautions: Caution[] = [];
  if (verdict.band === 'insufficient-evidence') {
    cautions.push({
      id: 'too-little',
      text: 'Too little is known for an answer. That is not a sign of anything: nothing found is not evidence.',
    });
    const rule = declinedBy(reading.findings.length, score.logOdds, model);
    if (rule !== undefined) {
      const wrong = Math.round(100 * rule.wrong);
      cautions.push({
        id: 'near-even',
        values: { count: rule.findings, wrong },
        text: `Of results that rest on ${rule.findings} ${rule.findings === 1 ? 'item' : 'items'} and lie this near to even odds, ${wrong} % leaned to the wrong side in training.`,
      });
    }
  }
  for (const { why, onlySources } of score.ceilings)
    cautions.push({
      id: onlySources === undefined ? 'ceiling' : 'ceiling-source',
      text: `A ceiling held back part of the score. ${why}`,
    });
  const sources = new Set(used.map((item) => item.source?.url));
  if (used.length > 1 && sources.size === 1)
    cautions.push({ id: 'one-source', text: 'All evidence that counts comes from one source.' });
  if (used.length === 1) cautions.push({ id: 'one-item', text: 'The result rests on a single item of evidence.' });
  if (sources.size > 1)
    for (const { url, band } of hangsOnSource)
      cautions.push({
        id: 'hangs-on-source',
        values: { url, band },
        text: `The band hangs on one source: without what was read at ${url}, it would be ${band}.`,
      });
  const dated = used.flatMap((item) => {
    const last = item.to ?? (item.from === undefined ? undefined : asOf);
    return last === undefined ? [] : [yearsOf(last)];
  });
  if (dated.length > 0 && dated.every((year) => yearsOf(asOf) - year > old)) {
    cautions.push({
      id: 'old',
      values: { count: old },
      text: `All dated evidence is more than ${old} years old: it describes what the organisation was.`,
    });
  }
  if (used.length > 0 && dated.length === 0)
    cautions.push({ id: 'undated', text: 'None of the evidence that counts is dated.' });
  const unsourced = reading.unused.filter((item) => item.case === 'no-source').length;
  if (unsourced > 0)
    cautions.push({
      id: 'unsourced',
      values: { count: unsourced },
      text: `${unsourced} ${unsourced === 1 ? 'item has' : 'items have'} no source and were not counted.`,
    });
  return cautions;
}

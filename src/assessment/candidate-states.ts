import { type ReadingSettings, readEvidence } from '../evidence/reading.js';
import type { Organisation } from '../organisation/organisation.js';
import { stateOf } from '../organisation/state.js';

/**
 * The states to which an organisation may be tied: its own always, then every state to which an item of its evidence
 * ties it, in the order in which the record names them. Criticism of a state, or being harmed by it, does not make it a
 * candidate.
 */
export function candidateStates(
  organisation: Pick<Organisation, 'country' | 'evidence'>,
  asOf: number,
  settings?: ReadingSettings,
): string[] {
  const own = stateOf(organisation.country);
  const named = new Set(organisation.evidence.map((item) => stateOf(item.state ?? organisation.country)));
  named.delete(own);
  const tied = [...named].filter((state) =>
    readEvidence(organisation, state, asOf, settings).findings.some((finding) => finding.feature.pointsTo === 'state'),
  );
  return [own, ...tied];
}

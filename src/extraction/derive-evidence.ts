import type { Evidence } from '../evidence/evidence.js';
import type { Organisation } from '../organisation/organisation.js';
import { extract } from './extract.js';

/** Kinds of documents that tell facts; statements tell a stance and are read for that. */
export function tellsFacts({ kind }: { readonly kind: string }): boolean {
  return kind !== 'statement';
}

/**
 * What nobody has checked weighs less than the rule that found it would have it. With this factor no independent organisation
 * of three sets of real passages came into a state band by reading alone, and state-side and independent ones were told apart
 * as well as without (docs/extraction.md).
 */
const unchecked = 0.7;

/**
 * Reads an organisation's documents into evidence: for `AssessOptions.derive`. An item of a document without a source has
 * none either, and is not scored.
 *
 * @param state - the state that bodies belong to which name none
 */
export function deriveEvidence(organisation: Organisation, state: string): Evidence[] {
  return (organisation.documents ?? [])
    .filter(tellsFacts)
    .flatMap((document, at) =>
      extract({ ...document, id: document.id ?? `document ${at + 1}` }, { organisation, state: organisation.country }),
    )
    .map((item) => ({
      ...item,
      confidence: Math.round(item.confidence * unchecked * 100) / 100,
      ...(item.state === undefined && state !== organisation.country && { state: organisation.country }),
    }));
}

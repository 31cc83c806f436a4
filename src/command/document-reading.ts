import type { AssessOptions } from '../assessment/assess.js';
import type { Organisation } from '../organisation/organisation.js';

/** How the documents of an organisation are read; the lexicons are loaded only when there is something to read. */
export async function documentReading(organisation: Organisation): Promise<Pick<AssessOptions, 'derive'>> {
  if (organisation.documents?.some(({ kind }) => kind === 'statement') !== true) return {};
  const { deriveStances } = await import('../statements/derive-stances.js');
  return { derive: (record, state) => deriveStances(record, state) };
}

import type { IndicatorId } from '../../indicators/index.js';
import type { Band } from '../../model/affiliation-model.js';

// The page's script must not carry the schemas, so it has these lists of its own; a test compares them.

/** Bands from the state's side to independence. */
export const bandOrder = [
  'state-organised',
  'state-linked',
  'mixed',
  'independent',
  'insufficient-evidence',
] as const satisfies readonly Band[];

export const indicatorOrder = [
  'funding',
  'leadership',
  'registration',
  'statements',
  'participation',
  'network',
] as const satisfies readonly IndicatorId[];

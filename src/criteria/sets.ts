import cecc2024Upr from '../../models/criteria/cecc-2024-upr.json' with { type: 'json' };
import ecosoc199631 from '../../models/criteria/ecosoc-1996-31.json' with { type: 'json' };
import euPublicLawBody from '../../models/criteria/eu-public-law-body.json' with { type: 'json' };
import foreignAgentStyle from '../../models/criteria/foreign-agent-style.json' with { type: 'json' };
import fundingMajorityNaive from '../../models/criteria/funding-majority-naive.json' with { type: 'json' };
import gasbGovernmental from '../../models/criteria/gasb-governmental.json' with { type: 'json' };
import icij2025 from '../../models/criteria/icij-2025.json' with { type: 'json' };
import jhuStructuralOperational from '../../models/criteria/jhu-structural-operational.json' with { type: 'json' };
import parisPrinciples from '../../models/criteria/paris-principles.json' with { type: 'json' };
import sna2008Control from '../../models/criteria/sna-2008-control.json' with { type: 'json' };
import stateMediaMatrix from '../../models/criteria/state-media-matrix.json' with { type: 'json' };
import uprPraiseOnly from '../../models/criteria/upr-praise-only.json' with { type: 'json' };
import type { CriteriaSet } from './criteria-set.js';

/** The sets that ship with the library, `models/criteria/*.json`. A new one is a file there and a line here. */
export const criteriaSets = [
  icij2025,
  cecc2024Upr,
  ecosoc199631,
  sna2008Control,
  euPublicLawBody,
  gasbGovernmental,
  jhuStructuralOperational,
  parisPrinciples,
  stateMediaMatrix,
  fundingMajorityNaive,
  uprPraiseOnly,
  foreignAgentStyle,
] as unknown as readonly CriteriaSet[];

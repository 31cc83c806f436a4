import type { StateNames } from './state-names.js';
import type { StopList, TalkingPoints } from './talking-points.js';

export const shippedTalkingPoints: readonly TalkingPoints[] = [];
export const shippedStopList: StopList = { phrases: {} };
export const shippedStateNames: readonly StateNames[] = [];

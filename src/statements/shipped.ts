import lexicon from '../../models/states/lexicon.json' with { type: 'json' };
import type { StateLexicon } from './state-names.js';
import type { StopList, TalkingPoints } from './talking-points.js';

export const shippedTalkingPoints: readonly TalkingPoints[] = [];
export const shippedStopList: StopList = { phrases: {} };
export const shippedStateLexicon = lexicon as unknown as StateLexicon;

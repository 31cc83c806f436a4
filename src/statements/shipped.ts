import lexicon from '../../models/states/lexicon.json' with { type: 'json' };
import AE from '../../models/talking-points/AE.json' with { type: 'json' };
import AZ from '../../models/talking-points/AZ.json' with { type: 'json' };
import BH from '../../models/talking-points/BH.json' with { type: 'json' };
import BI from '../../models/talking-points/BI.json' with { type: 'json' };
import BY from '../../models/talking-points/BY.json' with { type: 'json' };
import CN from '../../models/talking-points/CN.json' with { type: 'json' };
import CU from '../../models/talking-points/CU.json' with { type: 'json' };
import EG from '../../models/talking-points/EG.json' with { type: 'json' };
import IL from '../../models/talking-points/IL.json' with { type: 'json' };
import IN from '../../models/talking-points/IN.json' with { type: 'json' };
import IR from '../../models/talking-points/IR.json' with { type: 'json' };
import KP from '../../models/talking-points/KP.json' with { type: 'json' };
import MA from '../../models/talking-points/MA.json' with { type: 'json' };
import NI from '../../models/talking-points/NI.json' with { type: 'json' };
import PK from '../../models/talking-points/PK.json' with { type: 'json' };
import RU from '../../models/talking-points/RU.json' with { type: 'json' };
import SA from '../../models/talking-points/SA.json' with { type: 'json' };
import SY from '../../models/talking-points/SY.json' with { type: 'json' };
import stopList from '../../models/talking-points/stop-list.json' with { type: 'json' };
import TR from '../../models/talking-points/TR.json' with { type: 'json' };
import US from '../../models/talking-points/US.json' with { type: 'json' };
import VE from '../../models/talking-points/VE.json' with { type: 'json' };
import VN from '../../models/talking-points/VN.json' with { type: 'json' };
import ZW from '../../models/talking-points/ZW.json' with { type: 'json' };
import { unpacked } from '../text/packed-data.js';
import type { StateLexicon } from './state-names.js';
import type { StopList, TalkingPoints } from './talking-points.js';

/** The shipped catalogues: adding a state is adding its file and its name here. */
export const shippedTalkingPoints = [
  AE,
  AZ,
  BH,
  BI,
  BY,
  CN,
  CU,
  EG,
  IL,
  IN,
  IR,
  KP,
  MA,
  NI,
  PK,
  RU,
  SA,
  SY,
  TR,
  US,
  VE,
  VN,
  ZW,
] as unknown as readonly TalkingPoints[];

export const shippedStopList = stopList as StopList;

export const shippedStateLexicon = unpacked(lexicon as unknown as StateLexicon);

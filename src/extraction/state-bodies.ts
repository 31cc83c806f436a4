import ar from '../../models/state-bodies/ar.json' with { type: 'json' };
import aeState from '../../models/state-bodies/countries/AE.json' with { type: 'json' };
import amState from '../../models/state-bodies/countries/AM.json' with { type: 'json' };
import aoState from '../../models/state-bodies/countries/AO.json' with { type: 'json' };
import arState from '../../models/state-bodies/countries/AR.json' with { type: 'json' };
import atState from '../../models/state-bodies/countries/AT.json' with { type: 'json' };
import auState from '../../models/state-bodies/countries/AU.json' with { type: 'json' };
import azState from '../../models/state-bodies/countries/AZ.json' with { type: 'json' };
import bdState from '../../models/state-bodies/countries/BD.json' with { type: 'json' };
import beState from '../../models/state-bodies/countries/BE.json' with { type: 'json' };
import bhState from '../../models/state-bodies/countries/BH.json' with { type: 'json' };
import biState from '../../models/state-bodies/countries/BI.json' with { type: 'json' };
import boState from '../../models/state-bodies/countries/BO.json' with { type: 'json' };
import byState from '../../models/state-bodies/countries/BY.json' with { type: 'json' };
import caState from '../../models/state-bodies/countries/CA.json' with { type: 'json' };
import cdState from '../../models/state-bodies/countries/CD.json' with { type: 'json' };
import cgState from '../../models/state-bodies/countries/CG.json' with { type: 'json' };
import chState from '../../models/state-bodies/countries/CH.json' with { type: 'json' };
import ciState from '../../models/state-bodies/countries/CI.json' with { type: 'json' };
import cmState from '../../models/state-bodies/countries/CM.json' with { type: 'json' };
import cnState from '../../models/state-bodies/countries/CN.json' with { type: 'json' };
import coState from '../../models/state-bodies/countries/CO.json' with { type: 'json' };
import cuState from '../../models/state-bodies/countries/CU.json' with { type: 'json' };
import deState from '../../models/state-bodies/countries/DE.json' with { type: 'json' };
import djState from '../../models/state-bodies/countries/DJ.json' with { type: 'json' };
import dkState from '../../models/state-bodies/countries/DK.json' with { type: 'json' };
import dzState from '../../models/state-bodies/countries/DZ.json' with { type: 'json' };
import ecState from '../../models/state-bodies/countries/EC.json' with { type: 'json' };
import egState from '../../models/state-bodies/countries/EG.json' with { type: 'json' };
import erState from '../../models/state-bodies/countries/ER.json' with { type: 'json' };
import esState from '../../models/state-bodies/countries/ES.json' with { type: 'json' };
import etState from '../../models/state-bodies/countries/ET.json' with { type: 'json' };
import fiState from '../../models/state-bodies/countries/FI.json' with { type: 'json' };
import frState from '../../models/state-bodies/countries/FR.json' with { type: 'json' };
import gaState from '../../models/state-bodies/countries/GA.json' with { type: 'json' };
import gbState from '../../models/state-bodies/countries/GB.json' with { type: 'json' };
import geState from '../../models/state-bodies/countries/GE.json' with { type: 'json' };
import gqState from '../../models/state-bodies/countries/GQ.json' with { type: 'json' };
import gtState from '../../models/state-bodies/countries/GT.json' with { type: 'json' };
import hkState from '../../models/state-bodies/countries/HK.json' with { type: 'json' };
import huState from '../../models/state-bodies/countries/HU.json' with { type: 'json' };
import idState from '../../models/state-bodies/countries/ID.json' with { type: 'json' };
import ieState from '../../models/state-bodies/countries/IE.json' with { type: 'json' };
import ilState from '../../models/state-bodies/countries/IL.json' with { type: 'json' };
import inState from '../../models/state-bodies/countries/IN.json' with { type: 'json' };
import iqState from '../../models/state-bodies/countries/IQ.json' with { type: 'json' };
import irState from '../../models/state-bodies/countries/IR.json' with { type: 'json' };
import joState from '../../models/state-bodies/countries/JO.json' with { type: 'json' };
import jpState from '../../models/state-bodies/countries/JP.json' with { type: 'json' };
import keState from '../../models/state-bodies/countries/KE.json' with { type: 'json' };
import kgState from '../../models/state-bodies/countries/KG.json' with { type: 'json' };
import khState from '../../models/state-bodies/countries/KH.json' with { type: 'json' };
import kpState from '../../models/state-bodies/countries/KP.json' with { type: 'json' };
import krState from '../../models/state-bodies/countries/KR.json' with { type: 'json' };
import kwState from '../../models/state-bodies/countries/KW.json' with { type: 'json' };
import kzState from '../../models/state-bodies/countries/KZ.json' with { type: 'json' };
import laState from '../../models/state-bodies/countries/LA.json' with { type: 'json' };
import lbState from '../../models/state-bodies/countries/LB.json' with { type: 'json' };
import lkState from '../../models/state-bodies/countries/LK.json' with { type: 'json' };
import lyState from '../../models/state-bodies/countries/LY.json' with { type: 'json' };
import maState from '../../models/state-bodies/countries/MA.json' with { type: 'json' };
import mmState from '../../models/state-bodies/countries/MM.json' with { type: 'json' };
import mxState from '../../models/state-bodies/countries/MX.json' with { type: 'json' };
import myState from '../../models/state-bodies/countries/MY.json' with { type: 'json' };
import mzState from '../../models/state-bodies/countries/MZ.json' with { type: 'json' };
import ngState from '../../models/state-bodies/countries/NG.json' with { type: 'json' };
import niState from '../../models/state-bodies/countries/NI.json' with { type: 'json' };
import nlState from '../../models/state-bodies/countries/NL.json' with { type: 'json' };
import noState from '../../models/state-bodies/countries/NO.json' with { type: 'json' };
import npState from '../../models/state-bodies/countries/NP.json' with { type: 'json' };
import peState from '../../models/state-bodies/countries/PE.json' with { type: 'json' };
import phState from '../../models/state-bodies/countries/PH.json' with { type: 'json' };
import pkState from '../../models/state-bodies/countries/PK.json' with { type: 'json' };
import plState from '../../models/state-bodies/countries/PL.json' with { type: 'json' };
import psState from '../../models/state-bodies/countries/PS.json' with { type: 'json' };
import qaState from '../../models/state-bodies/countries/QA.json' with { type: 'json' };
import rsState from '../../models/state-bodies/countries/RS.json' with { type: 'json' };
import ruState from '../../models/state-bodies/countries/RU.json' with { type: 'json' };
import rwState from '../../models/state-bodies/countries/RW.json' with { type: 'json' };
import saState from '../../models/state-bodies/countries/SA.json' with { type: 'json' };
import sdState from '../../models/state-bodies/countries/SD.json' with { type: 'json' };
import seState from '../../models/state-bodies/countries/SE.json' with { type: 'json' };
import sgState from '../../models/state-bodies/countries/SG.json' with { type: 'json' };
import svState from '../../models/state-bodies/countries/SV.json' with { type: 'json' };
import syState from '../../models/state-bodies/countries/SY.json' with { type: 'json' };
import tdState from '../../models/state-bodies/countries/TD.json' with { type: 'json' };
import tgState from '../../models/state-bodies/countries/TG.json' with { type: 'json' };
import thState from '../../models/state-bodies/countries/TH.json' with { type: 'json' };
import tjState from '../../models/state-bodies/countries/TJ.json' with { type: 'json' };
import tmState from '../../models/state-bodies/countries/TM.json' with { type: 'json' };
import tnState from '../../models/state-bodies/countries/TN.json' with { type: 'json' };
import trState from '../../models/state-bodies/countries/TR.json' with { type: 'json' };
import twState from '../../models/state-bodies/countries/TW.json' with { type: 'json' };
import tzState from '../../models/state-bodies/countries/TZ.json' with { type: 'json' };
import uaState from '../../models/state-bodies/countries/UA.json' with { type: 'json' };
import ugState from '../../models/state-bodies/countries/UG.json' with { type: 'json' };
import usState from '../../models/state-bodies/countries/US.json' with { type: 'json' };
import uzState from '../../models/state-bodies/countries/UZ.json' with { type: 'json' };
import veState from '../../models/state-bodies/countries/VE.json' with { type: 'json' };
import vnState from '../../models/state-bodies/countries/VN.json' with { type: 'json' };
import yeState from '../../models/state-bodies/countries/YE.json' with { type: 'json' };
import zaState from '../../models/state-bodies/countries/ZA.json' with { type: 'json' };
import zwState from '../../models/state-bodies/countries/ZW.json' with { type: 'json' };
import en from '../../models/state-bodies/en.json' with { type: 'json' };
import es from '../../models/state-bodies/es.json' with { type: 'json' };
import fr from '../../models/state-bodies/fr.json' with { type: 'json' };
import ru from '../../models/state-bodies/ru.json' with { type: 'json' };
import zh from '../../models/state-bodies/zh.json' with { type: 'json' };
import type { Language } from '../text/index.js';

/** Words for state bodies and offices of a language; see `models/state-bodies/README.md`. */
export interface StateBodies {
  readonly language: string;
  /** What ministries and departments are for. */
  readonly topics: string;
  /** Names of places, where a script writes them joined to the body. */
  readonly places?: string;
  readonly bodies: readonly { readonly kind: string; readonly names: readonly string[] }[];
  readonly offices: readonly { readonly kind: string; readonly level?: string; readonly titles: readonly string[] }[];
  readonly headOfState: readonly string[];
  readonly subnational: string;
}

/** Bodies of one state by name, in several languages. */
export interface CountryBodies {
  readonly state: string;
  readonly bodies: readonly {
    readonly kind: string;
    readonly level?: string;
    readonly names: Readonly<Partial<Record<string, readonly string[]>>>;
  }[];
}

export const stateBodies: Readonly<Record<Language, StateBodies>> = { en, fr, es, ru, ar, zh };

/** Adding a country is adding its file and its lines here. */
export const countries: readonly CountryBodies[] = [
  aeState,
  amState,
  aoState,
  arState,
  atState,
  auState,
  azState,
  bdState,
  beState,
  bhState,
  biState,
  boState,
  byState,
  caState,
  cdState,
  cgState,
  chState,
  ciState,
  cmState,
  cnState,
  coState,
  cuState,
  deState,
  djState,
  dkState,
  dzState,
  ecState,
  egState,
  erState,
  esState,
  etState,
  fiState,
  frState,
  gaState,
  gbState,
  geState,
  gqState,
  gtState,
  hkState,
  huState,
  idState,
  ieState,
  ilState,
  inState,
  iqState,
  irState,
  joState,
  jpState,
  keState,
  kgState,
  khState,
  kpState,
  krState,
  kwState,
  kzState,
  laState,
  lbState,
  lkState,
  lyState,
  maState,
  mmState,
  mxState,
  myState,
  mzState,
  ngState,
  niState,
  nlState,
  noState,
  npState,
  peState,
  phState,
  pkState,
  plState,
  psState,
  qaState,
  rsState,
  ruState,
  rwState,
  saState,
  sdState,
  seState,
  sgState,
  svState,
  syState,
  tdState,
  tgState,
  thState,
  tjState,
  tmState,
  tnState,
  trState,
  twState,
  tzState,
  uaState,
  ugState,
  usState,
  uzState,
  veState,
  vnState,
  yeState,
  zaState,
  zwState,
];

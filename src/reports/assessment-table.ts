import stringWidth from 'string-width';
import type { Assessment } from '../assessment/assessment.js';
import { indicators } from '../indicators/index.js';
import type { Band } from '../model/affiliation-model.js';
import { stateOf } from '../organisation/state.js';
import { printable } from './printable.js';
import type { TerminalStyle } from './terminal-style.js';

const gaugeWidth = 20;
const bandWidth = 'insufficient-evidence'.length;

/**
 * One organisation as a block of the table: who and which band, how probable and on what ground, and the strongest reason
 * on each side.
 *
 * @param width - columns of the terminal
 */
export function tableBlock(assessment: Assessment, width: number, style: TerminalStyle): string {
  const { organisation, state, probability, interval, band, coverage } = assessment;
  const colour = bandColour(band, style);
  const nameWidth = width - bandWidth - 7;
  const name = style.bold(pad(cut(printable(organisation.name), nameWidth), nameWidth));
  const known = style.dim(
    `${coverage.indicators} of ${indicators.length} indicators, ${count(coverage.evidence, 'item')}, ${count(coverage.sources, 'source')}`,
  );
  const chance =
    probability === null || interval === null
      ? pad('too little is known', gaugeWidth + 26)
      : `${colour(gauge(probability))}  ${pad(`${decimal(probability)} (${decimal(interval[0])} to ${decimal(interval[1])})`, 24)}`;
  const lines = [`${name}  ${state}   ${colour(band)}`, `  ${chance}${known}`];
  const strongestFor = assessment.evidenceFor[0];
  const strongestAgainst = assessment.evidenceAgainst[0];
  if (strongestFor !== undefined) lines.push(cut(`  + ${printable(strongestFor.reason)}`, width));
  if (strongestAgainst !== undefined) lines.push(cut(`  - ${printable(strongestAgainst.reason)}`, width));
  return `${lines.join('\n')}\n`;
}

/** Whether a result is about another state than the organisation's own and says that too little is known: no block of its own. */
export function isAside({ organisation, state, band }: Assessment): boolean {
  return band === 'insufficient-evidence' && state !== stateOf(organisation.country);
}

export function asideLine({ state }: Assessment, style: TerminalStyle): string {
  return style.dim(`  also asked about ${state}: too little is known\n`);
}

/** What stands above the table. */
export function tableHead(style: TerminalStyle): string {
  return style.dim(
    'Probability that the evidence places the organisation on the side of the state named beside it, with its 95 % interval.\n' +
      '+ strongest reason for a tie, - strongest reason for independence. All evidence: --format jsonl.\n',
  );
}

/** Results by band, how many false positives to expect among them (R14), and what the list is not fit for. */
export function tableFoot(
  assessments: readonly Pick<Assessment, 'band' | 'probability' | 'baseRate'>[],
  style: TerminalStyle,
): string {
  const bands: Band[] = ['state-organised', 'state-linked', 'mixed', 'independent', 'insufficient-evidence'];
  const counts = bands
    .map((band) => [band, assessments.filter((assessment) => assessment.band === band).length] as const)
    .filter(([, number]) => number > 0)
    .map(([band, number]) => `${number} ${band}`);
  const flagged = assessments.filter((assessment) => assessment.band.startsWith('state-'));
  const mistaken = flagged.reduce((sum, assessment) => sum + 1 - (assessment.probability ?? 0), 0);
  const expected =
    flagged.length === 0
      ? ''
      : `Of the ${flagged.length} in a state band, ${mistaken < 0.05 ? 'fewer than 0.1' : `about ${mistaken.toFixed(1)}`} can be expected to be independent, if the share of the state's side is ${Math.round(100 * flagged[0]!.baseRate)} % as assumed (--base-rate).\n`;
  return (
    `${count(assessments.length, 'assessment')}: ${counts.join(', ')}\n` +
    expected +
    style.dim(
      'A result is a reason to look closer, not a verdict: read its evidence, and ask the organisation, before you rely on it.\n',
    )
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Two digits; never a 0 or a 1, for nothing is certain. */
function decimal(probability: number): string {
  if (probability < 0.005) return '<0.01';
  return probability > 0.995 ? '>0.99' : probability.toFixed(2);
}

function gauge(probability: number): string {
  const full = Math.round(probability * gaugeWidth);
  return '█'.repeat(full) + '░'.repeat(gaugeWidth - full);
}

function bandColour(band: Band, style: TerminalStyle): (text: string) => string {
  switch (band) {
    case 'state-organised':
      return style.red;
    case 'state-linked':
      return style.magenta;
    case 'mixed':
      return style.yellow;
    case 'independent':
      return style.green;
    default:
      return style.dim;
  }
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** Cuts a text to a width in columns; wide characters count twice. */
function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  let columns = 0;
  for (const character of text) {
    columns += stringWidth(character);
    if (columns > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

import type { StatementResult } from '../statements/statement-result.js';
import { printable } from './printable.js';
import type { TerminalStyle } from './terminal-style.js';

/** Characters of a sentence that are shown. */
const longestExcerpt = 400;

/** What stands above the table. */
export function statementHead(style: TerminalStyle): string {
  return style.dim(
    'Stance towards the state named beside it, and alignment from 0 (as independents speak) to 1 (as those who speak for the state do),\n' +
      'with the sentence that weighed most: words that speak for the state are underlined, words against it bold.\n',
  );
}

/** One statement as a block: its stance and alignment, the sentence that weighed most, its talking points and cautions. */
export function statementBlock(result: StatementResult, text: string, style: TerminalStyle): string {
  const { id, language, state, alignment, stance, talkingPoints, sentences, cautions } = result;
  const judged = alignment === null ? 'not judged' : `${stance}, alignment ${alignment.toFixed(2)}`;
  const lines = [
    `${style.bold(printable(id))}  ${state ?? '--'}  ${language ?? '--'}  ${stanceColour(stance, style)(judged)}`,
  ];
  const strongest = sentences[0];
  if (strongest !== undefined) lines.push(`  ${highlighted(strongest, text, style)}`);
  for (const { id: point, phrase, quoted, negated } of talkingPoints.slice(0, 3)) {
    const whose = quoted ? ' (quoted)' : negated ? ' (denied or reported)' : '';
    lines.push(`  talking point ${point}: ${printable(phrase)}${whose}`);
  }
  for (const caution of cautions) lines.push(style.dim(`  ! ${caution}`));
  return `${lines.join('\n')}\n`;
}

/** What the list is not fit for. */
export function statementFoot(count: number, style: TerminalStyle): string {
  return (
    `${count} ${count === 1 ? 'statement' : 'statements'}\n` +
    style.dim(
      'What somebody says is no proof of who pays or directs them: silence says nothing, and praise alone convicts nobody.\n',
    )
  );
}

function highlighted(sentence: StatementResult['sentences'][number], text: string, style: TerminalStyle): string {
  const end = Math.min(sentence.end, sentence.start + longestExcerpt);
  let shown = '';
  let at = sentence.start;
  for (const cue of [...sentence.cues].sort((a, b) => a.start - b.start)) {
    if (cue.start < at || cue.end > end) continue;
    const words = printable(text.slice(cue.start, cue.end));
    shown +=
      printable(text.slice(at, cue.start)) + (critical.has(cue.kind) ? style.bold(words) : style.underline(words));
    at = cue.end;
  }
  return shown + printable(text.slice(at, end)) + (end < sentence.end ? '…' : '');
}

const critical: ReadonlySet<string> = new Set(['concern', 'abuse', 'demand', 'victims', 'fault', 'otherCriticism']);

function stanceColour(stance: StatementResult['stance'], style: TerminalStyle): (text: string) => string {
  switch (stance) {
    case 'praises':
    case 'defends':
      return style.magenta;
    case 'criticises':
      return style.green;
    default:
      return style.yellow;
  }
}

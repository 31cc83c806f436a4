import { appendFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { type Evidence, evidenceSchema } from '../evidence/evidence.js';
import type { ExtractedEvidence } from '../extraction/extract.js';
import { stateCode } from '../organisation/state.js';
import { itemLine, quoted } from '../reports/extraction-text.js';
import { type TerminalStyle, terminalStyle } from '../reports/terminal-style.js';
import { explainIssue } from '../sources/explain-issue.js';
import { readRecords } from '../sources/records.js';
import { exitStatus } from './exit-status.js';
import { checked } from './option-values.js';
import { decisionSchema, type ReviewDecision } from './review-decision.js';

interface Options {
  readonly state?: string;
  readonly organisation?: string;
}

export function addReview(program: Command): void {
  program
    .command('review')
    .summary('step through the evidence proposed for texts: accept, edit or reject')
    .description(
      'Reads texts as gongo extract does and shows each proposed item among its words. Every decision is saved at once beside the file (FILE.review.jsonl); started again, it goes on where it ended. At the end it says where the accepted items are.',
    )
    .argument('<file>', 'a file of texts')
    .option('--state <code>', 'the state that bodies belong to which name none', checked(stateCode))
    .option('--organisation <name>', 'whom the evidence must be about, where the file does not say')
    .addHelpText('after', '\nExample:\n  gongo review about-us.html --organisation "Example Association" --state KE')
    .action(async (file: string, options: Options) => {
      process.exitCode = await review(file, options);
    });
}

/** Answers come from a terminal or, line by line, from a file. */
interface Answers {
  ask(question: string): Promise<string | undefined>;
  close(): void;
}

function answersFrom(input: NodeJS.ReadableStream): Answers {
  const lines = createInterface({ input, terminal: false });
  const iterator = lines[Symbol.asyncIterator]();
  return {
    async ask(question) {
      process.stdout.write(question);
      const { value, done } = await iterator.next();
      return done === true ? undefined : (value as string).trim();
    },
    close: () => lines.close(),
  };
}

async function review(file: string, options: Options): Promise<number> {
  const { extract } = await import('../extraction/extract.js');
  const { TextIntake } = await import('./text-intake.js');
  const saved = `${file}.review.jsonl`;
  const decided = await decisionsIn(saved);
  const style = terminalStyle(process.stdout);
  const answers = answersFrom(process.stdin);
  const intake = new TextIntake([file]);
  let open = 0;
  let stopped = false;
  try {
    texts: for await (const { id, text, language, kind, source, ...given } of intake.texts()) {
      const organisation = given.organisation ?? options.organisation;
      const items = extract(
        { text, ...(language && { language }), ...(kind && { kind }), ...(source && { source }) },
        { organisation, state: given.state ?? options.state },
      );
      for (const item of items) {
        if (decided.has(keyOf(id, item))) continue;
        open += 1;
        const decision = await decide(id, text, item, answers, style);
        if (decision === 'quit') {
          stopped = true;
          break texts;
        }
        await appendFile(saved, `${JSON.stringify(decision)}\n`);
        decided.set(keyOf(id, item), decision);
      }
    }
  } finally {
    answers.close();
  }
  const kept = [...decided.values()].filter(({ decision }) => decision !== 'rejected').length;
  process.stdout.write(
    `${open === 0 ? 'nothing is left to review; ' : ''}${decided.size} decided, ${kept} kept: see ${saved}\n`,
  );
  return stopped ? exitStatus.done : intake.status();
}

async function decide(
  id: string,
  text: string,
  item: ExtractedEvidence,
  answers: Answers,
  style: TerminalStyle,
): Promise<ReviewDecision | 'quit'> {
  process.stdout.write(`\n${style.dim(id)}\n${itemLine(item, style)}\n  ${quoted(text, item, style, 200)}\n`);
  for (;;) {
    const answer = await answers.ask('[a]ccept, [e]dit, [r]eject, [q]uit? ');
    const base = { text: id, start: item.start, end: item.end, rule: item.rule };
    switch (answer?.[0]?.toLowerCase()) {
      case undefined:
        if (answer === undefined) return 'quit';
        break;
      case 'a':
        return { ...base, decision: 'accepted', evidence: item };
      case 'r':
        return { ...base, decision: 'rejected', evidence: item };
      case 'e': {
        const evidence = await edited(item, answers);
        if (evidence !== undefined) return { ...base, decision: 'edited', evidence };
        break;
      }
      case 'q':
        return 'quit';
    }
  }
}

/** Asks for fields as `field=value` until an empty line; `field=` takes a field away. */
async function edited(item: ExtractedEvidence, answers: Answers): Promise<Evidence | undefined> {
  let draft: Record<string, unknown> = { ...item };
  for (;;) {
    const answer = await answers.ask('field=value, or an empty line when done: ');
    if (answer === undefined) return undefined;
    if (answer === '') {
      // A person has checked it: it counts as if the person had written it.
      const { confidence: _, ...checkedItem } = draft;
      const result = evidenceSchema.safeParse(checkedItem);
      if (result.success) return result.data;
      for (const issue of result.error.issues)
        process.stdout.write(`${issue.path.join('.')}: ${explainIssue(issue, checkedItem)}\n`);
      draft = { ...item };
      continue;
    }
    const [field, ...rest] = answer.split('=');
    const value = rest.join('=').trim();
    if (rest.length === 0 || !/^[a-zA-Z]{1,40}$/.test(field!.trim())) {
      process.stdout.write('write it as field=value\n');
      continue;
    }
    if (value === '') delete draft[field!.trim()];
    else
      draft[field!.trim()] = /^(share|amount)$/.test(field!.trim()) ? Number(value) : value === 'true' ? true : value;
  }
}

function keyOf(
  id: string,
  { start, end, rule, kind }: { start: number; end: number; rule: string; kind?: string },
): string {
  return JSON.stringify([id, start, end, rule, kind]);
}

async function decisionsIn(file: string): Promise<Map<string, ReviewDecision>> {
  const decisions = new Map<string, ReviewDecision>();
  for await (const read of readRecords(file, decisionSchema)) {
    if (!('record' in read)) continue;
    const { text, start, end, rule, evidence } = read.record;
    decisions.set(keyOf(text, { start, end, rule, kind: evidence.kind }), read.record);
  }
  return decisions;
}

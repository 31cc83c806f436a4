import type { Assessment } from '../assessment/assessment.js';
import type { Evidence } from '../evidence/evidence.js';
import { indicators } from '../indicators/index.js';
import type { Organisation } from '../organisation/organisation.js';
import { printable } from './printable.js';
import { probabilityText } from './probability-text.js';

/** Who sends a notice, and where a reply goes. */
export interface NoticeDetails {
  /** Who sends the letter and answers for it. */
  readonly sender?: string;
  /** Where a reply goes. */
  readonly replyTo?: string;
  /** Until when a reply is waited for, as people write it. */
  readonly replyBy?: string;
}

/**
 * A draft letter to the organisation itself: what was found for and against a tie, with every source, what is missing, and how
 * to reply. Sending it before publishing gives the organisation a fair hearing (R12). What the sender did not say stands in
 * square brackets.
 *
 * @param organisation - the record that was assessed, for the sources of its evidence
 */
export function notice(organisation: Organisation, assessment: Assessment, details: NoticeDetails = {}): string {
  const evidence = [...organisation.evidence, ...assessment.derived];
  const cited = ({ index, reason }: { index: number; reason: string }) => {
    const source = evidence[index]?.source;
    return [
      `- ${printable(reason)}`,
      `  Source: ${source === undefined ? 'none' : printable([source.publisher, source.date, source.url].filter(Boolean).join(', '))}`,
    ].join('\n');
  };
  const list = (items: readonly { index: number; reason: string }[], none: string) =>
    items.length === 0 ? none : items.map(cited).join('\n');
  const sender = details.sender ?? '[name and address of the sender]';
  return `To: ${printable(organisation.name)}
From: ${printable(sender)}
Date: [date]

Dear colleagues,

we are looking into which organisations are tied to a state, and yours is among those about which we have read public sources. Before
we rely on what we found, we ask you to check it. This letter is a draft of our file on you: nothing in it is an accusation.

What the sources say in sum, about ties to ${assessment.state}, as of ${assessment.asOf}:
${summary(assessment)}

1. What was found that points to a tie

${list(assessment.evidenceFor, 'Nothing.')}

2. What was found that points to your independence

${list(assessment.evidenceAgainst, 'Nothing. That is not held against you: we may not have looked in the right place.')}

3. What was found and not counted

${list(
  assessment.unused.map(({ index, reason }) => ({ index, reason: `${itemInWords(evidence[index])}: ${reason}` })),
  'Nothing.',
)}

4. What we do not know

${missing(assessment)}

5. How to reply

Please tell us by ${printable(details.replyBy ?? '[date, at least four weeks ahead]')} what is wrong, out of date, or missing, if you can with a source that others can read. Write
to ${printable(details.replyTo ?? '[address for replies]')}. Your reply will be kept with the record, unchanged, and go wherever the result goes. You
need not reply: silence counts for nothing. You may ask which record and which model the result was made with: it is model
${assessment.model.id} ${assessment.model.version}, ${assessment.model.digest}.
${earlierReplies(assessment)}
Yours sincerely,
${printable(sender)}
`;
}

/** An item that no indicator put into words. */
function itemInWords(item: Evidence | undefined): string {
  if (item === undefined) return 'an item';
  const fields: Readonly<Record<string, unknown>> = item;
  const told = ['what', 'office', 'body', 'founder', 'funder', 'form', 'other', 'with', 'domain', 'relation', 'topic']
    .map((field) => fields[field])
    .find((value) => typeof value === 'string');
  return told === undefined ? item.kind : `${item.kind}, ${String(told)}`;
}

function summary({ probability, interval, band, baseRate, cautions }: Assessment): string {
  if (probability === null || interval === null)
    return 'Too little is known for an answer. That is not a sign of anything.';
  const lines = [
    `${probabilityText(probability)} is the probability that your organisation stands on the side of that state (95 % interval ${probabilityText(interval[0])} to`,
    `${probabilityText(interval[1])}; ${Math.round(100 * baseRate)} % before any evidence). We call this "${band}". It is not a probability of bad faith.`,
    ...cautions.map((caution) => `- ${printable(caution)}`),
  ];
  return lines.join('\n');
}

function missing(assessment: Assessment): string {
  if (assessment.missing.length === 0)
    return 'Each of our six questions has at least one answer. It may be incomplete.';
  return assessment.missing
    .map(({ indicator, question }) => `- ${indicators.find(({ id }) => id === indicator)?.id}: ${question}`)
    .join('\n');
}

function earlierReplies({ replies }: Assessment): string {
  if (replies.length === 0) return '';
  return `\nEarlier replies that we hold:\n\n${replies
    .map(({ by, date, text }) => `- ${printable(by)}, ${printable(date)}: ${printable(text)}`)
    .join('\n')}\n`;
}

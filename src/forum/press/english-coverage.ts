import { stateCodeOfName } from '../../organisation/state-names.js';
import type { AccreditationDecision } from '../records/accreditation-review.js';
import { type CoveredApplication, nameOf, type Question, topicOf } from './coverage.js';

/** Matters that are put off and taken note of like applications, and are none. */
const otherMatters =
  /\b(?:quadrennial|reports?|reclassif\w*|upgrade|name changes?|change of name|mergers?|withdraw\w*|suspen\w*|reinstat\w*)\b/i;

const headings: readonly (readonly [RegExp, AccreditationDecision])[] = [
  [/\brecommend(?:ed|ing)?\b[^:;]{0,400}\bstatus\b/i, 'recommended'],
  [/\b(?:postpon|deferr?)(?:ed|ing)?\b|\bto (?:postpone|defer)\b|\bleft pending\b/i, 'deferred'],
  [/\bclos(?:ed|ing)\b[^:;]{0,400}\b(?:consideration|applications?)\b/i, 'closed'],
];

/**
 * Applications in English coverage of the NGO Committee by the UN's press service. Read are lists under a sentence that says what
 * became of their items: one item a paragraph, or parted by semicolons. Sentences of a debate are not read.
 */
export function englishApplications(paragraphs: readonly string[]): CoveredApplication[] {
  const found: CoveredApplication[] = [];
  let decision: AccreditationDecision | undefined;
  for (const paragraph of paragraphs) {
    const heading = headingOf(paragraph);
    if (heading !== undefined) {
      decision = heading.decision;
      found.push(...inlineItems(heading.rest, decision));
      if (heading.rest !== '') decision = undefined;
      continue;
    }
    const item = decision === undefined ? undefined : itemOf(paragraph, decision);
    if (item === undefined) decision = undefined;
    else found.push(item);
  }
  return found;
}

/** A sentence that ends in a colon, or holds one, and says what became of what follows. */
function headingOf(
  paragraph: string,
): { readonly decision: AccreditationDecision | undefined; readonly rest: string } | undefined {
  const colon = paragraph.indexOf(':');
  if (colon === -1 || colon > 500) return undefined;
  const sentence = paragraph
    .slice(0, colon)
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
    .at(-1)!;
  if (!/\b(?:Committee|It)\b|\bfollowing\b|^(?:Recommended|Left pending|Deferred|Postponed)\b/.test(sentence))
    return undefined;
  const told = headings.find(([pattern]) => pattern.test(sentence))?.[1];
  if (told === undefined && !/\bfollowing\b/.test(sentence)) return undefined;
  const rest = paragraph.slice(colon + 1).trim();
  return { decision: otherMatters.test(sentence) ? undefined : told, rest };
}

/** `Name (Country)`, then perhaps a dash and the reason; or `Name, a national organization in Country ...`. */
function itemOf(paragraph: string, decision: AccreditationDecision): CoveredApplication | undefined {
  const [head, reason] = atDash(paragraph);
  const bracket = /^(.*\S)\s*\(\s*([^()]{2,60})\)\s*[;.,]?(?:\s*and)?$/u.exec(head.trim());
  const country = bracket === null ? undefined : stateCodeOfName(bracket[2]!);
  if (bracket !== null && country !== undefined) return application(bracket[1]!, country, decision, reason);
  const described = /^(.{3,220}?),? an? (?:\w+-based |\w+ )?(?:national|international|regional)\b(.*)$/iu.exec(head);
  if (described === null) return undefined;
  const place =
    /\b(?:based|headquartered)? ?in (?:the )?([\p{Lu}][\p{L}'’ ]{1,60}?)(?=,| that| which| seeking| aim| work|[.;]|$)/u.exec(
      described[2]!.slice(0, 400),
    )?.[1];
  return application(described[1]!, place === undefined ? undefined : stateCodeOfName(place), decision, reason);
}

/** Parts an item at the dash before its reason; a dash within a name stands before the bracket with the country. */
function atDash(paragraph: string): [head: string, reason: string] {
  for (const { index, 0: dash } of paragraph.matchAll(/ ?[—–] ?| - /gu)) {
    const reason = paragraph.slice(index + dash.length);
    if (
      /^(?:as|because|since|after|following|pending|while|with|until|when|in light|owing|due|on which)\b/i.test(reason)
    )
      return [paragraph.slice(0, index), reason];
  }
  return [paragraph, ''];
}

function application(
  name: string,
  country: string | undefined,
  decision: AccreditationDecision,
  reason: string,
): CoveredApplication | undefined {
  const organisation = nameOf(name);
  if (organisation === undefined || /^The (?:Committee|representative)\b/.test(organisation)) return undefined;
  return {
    organisation,
    ...(country !== undefined && { country }),
    decision,
    questions: decision === 'deferred' ? questionsIn(reason) : [],
  };
}

/** Items in the sentence itself, as older coverage has them; only when semicolons part them. */
function inlineItems(rest: string, decision: AccreditationDecision | undefined): CoveredApplication[] {
  const items = rest.split(/;\s*(?:and\s+)?/u);
  if (decision === undefined || items.length < 2) return [];
  // Without `; and` before it, a last item with a conjunction is one name or two.
  if (!/;\s*and\s/u.test(rest) && /\sand\s/u.test(items.at(-1)!)) items.pop();
  return items.flatMap((item, place) => {
    // What follows the last item's full stop is no part of the list.
    const own = place === items.length - 1 ? item.split(/\.\s+(?=\p{Lu})/u)[0]! : item;
    const withCountry = itemOf(own, decision);
    if (withCountry !== undefined) return [withCountry];
    const plain = application(
      own.split(/, (?:an?|based|which|whose)\b/u)[0]!.replace(/^the\s+/u, ''),
      undefined,
      decision,
      '',
    );
    return plain === undefined ? [] : [plain];
  });
}

const asking =
  /\b(?:ask(?:ed|ing)|request(?:ed|ing)|sought|seeking|inquir(?:ed|ing)|enquir(?:ed|ing)|wanted|wondered|pos(?:ed|ing)|query|queries|queried|raised|called (?:on|for)|urged)\b/iu;
const speaker = /(?:\b(supported|echoed) by )?\b(?:the )?(?:representatives?|delegates?|delegations?) of (?:the )?/giu;
const possessive = /\b(\p{Lu}[\p{L} ]{2,40}?)['’]s? (?:representative|delegate|delegation)\b/gu;

/** States whose representatives ask in the reason for a deferral, each once for each of its questions. */
export function questionsIn(reason: string): Question[] {
  const starts = [
    ...[...reason.matchAll(speaker)].map((match) => ({
      at: match.index,
      states: match[1] === undefined ? statesAt(reason.slice(match.index + match[0].length)) : [],
    })),
    ...[...reason.matchAll(possessive)].map((match) => ({ at: match.index, states: known([match[1]!]) })),
  ].sort((a, b) => a.at - b.at);
  return starts.flatMap(({ at, states }, place) => {
    const words = reason.slice(at, starts[place + 1]?.at ?? reason.length);
    const before = reason.slice(Math.max(0, at - 60), at);
    const asked = asking.test(words) || /\bquestions? (?:posed|asked|raised|put)? ?(?:by|from) $/iu.test(before);
    return asked ? states.map((state) => ({ state, topic: topicOf(words) })) : [];
  });
}

/** The states that a text begins with: `China asked`, `Cuba and Nicaragua`, `India, Pakistan and China`. */
function statesAt(text: string): string[] {
  const words = text.slice(0, 200).split(/(, and |, | and )/u);
  const states: string[] = [];
  for (let place = 0; place < words.length; place += 2) {
    const name = /^(?:the )?((?:\p{Lu}[\p{L}'’-]*|of|the|and)(?: (?:\p{Lu}[\p{L}'’-]*|of|the))*(?: \([^)]*\))?)/u.exec(
      words[place]!,
    )?.[1];
    const code = name === undefined ? undefined : stateCodeOfName(name);
    if (code === undefined) break;
    states.push(code);
  }
  return states;
}

function known(names: readonly string[]): string[] {
  return names.flatMap((name) => stateCodeOfName(name) ?? []);
}

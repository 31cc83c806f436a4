import type { Language } from '../text/index.js';
import type { Place } from './clause.js';
import type { ClauseContext } from './clause-contexts.js';
import { doubtsOf } from './clause-doubt.js';
import { tokensOf, withoutStates, wordsOf } from './clause-tokens.js';
import { conceptFeatures } from './concept-features.js';
import { type Cue, cuesOf } from './cue-data.js';
import type { LanguagePatterns } from './language-patterns.js';
import type { Sentence } from './marked-sentences.js';
import { markOfCharacter } from './marks.js';
import { mayHold } from './requirements.js';

const shortest = { letters: 14, characters: 5 };

/** A sentence cut at commas, brackets, colons and semicolons; crumbs stay with what stands before them. */
export function clausesOf(text: string, language: Language): Place[] {
  const least = language === 'zh' ? shortest.characters : shortest.letters;
  const places: { from: number; to: number }[] = [];
  let from = 0;
  const close = (to: number) => {
    const last = places.at(-1);
    if (to - from < least && last !== undefined) last.to = to;
    else if (last !== undefined && last.to - last.from < least) last.to = to;
    else places.push({ from, to });
    from = to;
  };
  for (const { index } of text.matchAll(/[,;:()](?!\d)| - /gu)) if (index > from) close(index + 1);
  if (from < text.length) close(text.length);
  return places;
}

/** Characters around a clause whose concepts count for it. */
const reach = 150;

/** Tokens that name nobody. */
const nameless: ReadonlySet<string> = new Set(['<YEAR>', '<NUMBER>', '<STATE>']);

const isUs: ReadonlySet<string> = new Set(['<ORG>', '<ITS>', '<ZERO>', '<MEMBER>']);

const us = /[\ue000-\ue002\ue01d]/u;

/** The features of a clause: what it holds, what stands around it, whether it is about the organisation. */
export function clauseFeatures(
  sentence: Sentence,
  clause: Place,
  context: ClauseContext,
  patterns: LanguagePatterns,
): string[] {
  const { language } = patterns;
  const { text } = sentence.marked;
  const features = new Set<string>();
  const inside = withoutStates(text.slice(clause.from, clause.to), language);
  const nearness = us.test(inside)
    ? 'in'
    : us.test(text)
      ? 'near'
      : context.since <= 1
        ? 'after'
        : context.affiliate === 'subject'
          ? 'their'
          : context.until <= 2
            ? 'ahead'
            : 'far';
  features.add(`about:${nearness}`);
  features.add(`since:${Math.min(context.since, 5)}`);
  features.add(`until:${Math.min(context.until, 5)}`);
  features.add(`affiliate:${context.affiliate}`);
  features.add(`ties:${context.ties}`);
  for (const feature of context.centrality) features.add(feature);
  if (context.isLife) features.add('life');
  if (sentence.person !== undefined && sentence.person.key === context.hero) features.add('hero');
  if (sentence.goesOn) features.add('goes-on');
  if (sentence.person !== undefined) features.add('of-person');
  const own = tokensOf(inside, language);
  const lexical = (name: string, token: string) => `${name}:${token.startsWith('<') ? '' : `${language}:`}${token}`;
  const told =
    context.affiliate === 'subject' ? '+a' : sentence.person === undefined ? '' : context.isLife ? '+l' : '+p';
  const usAt = own.findIndex(({ stem }) => isUs.has(stem));
  const usBefore = us.test(text.slice(0, clause.from));
  const sideOf = (at: number) => (usAt === -1 ? (usBefore ? 'on' : nearness) : at > usAt ? 'past' : 'fore');
  for (const [at, { stem: token, word }] of own.entries()) {
    features.add(lexical('w', token));
    features.add(`${sideOf(at)}${told}/${lexical('w', token)}`);
    if (word !== undefined && word.length > 3 && language !== 'zh') {
      features.add(`f:${language}:${word}`);
      features.add(`q:${language}:${word.slice(0, 4)}`);
    }
    const next = own[at + 1]?.stem ?? '<END>';
    features.add(`b:${language}:${token}_${next}`);
    if (language === 'zh') features.add(`t:${language}:${token}${next}${own[at + 2]?.stem ?? ''}`);
  }
  const marked = own.map(({ stem }) => stem).filter((stem) => stem.startsWith('<') && !nameless.has(stem));
  for (const [at, one] of marked.entries())
    for (const other of marked.slice(at + 1, at + 4)) features.add(`o:${one}${other}`);
  for (const [token] of text.slice(0, clause.from).matchAll(/[\ue000-\ue01d]/gu))
    features.add(`l:${markOfCharacter.get(token)}`);
  for (const [token] of text.slice(clause.to).matchAll(/[\ue000-\ue01d]/gu))
    features.add(`r:${markOfCharacter.get(token)}`);
  for (const [token] of (context.before?.marked.text ?? '').matchAll(/[\ue000-\ue01d]/gu))
    features.add(`before:${markOfCharacter.get(token)}`);
  const span = sentence.marked.original(clause.from, clause.to);
  for (const { kind, start, end, rule } of context.found) {
    const isHere = start < span.end && end > span.start;
    features.add(isHere ? `found:${kind}` : `found-near:${kind}`);
    if (isHere) features.add(`rule:${rule}`);
  }
  const parts = {
    inside: own.map(({ stem, word }) => word ?? stem),
    before: wordsOf(text.slice(Math.max(0, clause.from - reach), clause.from), language),
    behind: wordsOf(text.slice(clause.to, clause.to + reach), language),
  };
  const place = (at: number) => ({ nearness, side: `${sideOf(at)}${told}` });
  for (const feature of conceptFeatures(parts, place, language)) features.add(feature);
  for (const doubt of doubtsOf(sentence, clause, inside, context, patterns)) features.add(`doubt:${doubt}`);
  const cues = [...cuesIn(inside, patterns)];
  for (const cue of cues) {
    features.add(`cue:${cue}`);
    features.add(`cue:${cue}/${nearness}`);
    for (const one of new Set(marked)) features.add(`cue:${cue}${one}`);
    for (const other of cues) if (other > cue) features.add(`cue:${cue}+${other}`);
  }
  return [...features];
}

/** Names of the cues that a clause holds. */
function* cuesIn(text: string, { language, requirements, is }: LanguagePatterns): Generator<string> {
  const cues = cuesOf(language);
  const held = requirements.heldBy(text);
  const has = ({ expression, required }: Cue) => mayHold(required, held) && text.search(expression) !== -1;
  for (const { action, cue } of cues.acts)
    if (has(cue)) {
      yield 'act';
      yield `act-${action}`;
    }
  if (has(cues.actsOnPeople)) yield 'people-act';
  if (has(cues.appoints)) yield 'appoints';
  if (has(cues.supervised)) yield 'supervised';
  if (has(cues.founds)) yield 'founds';
  if (has(cues.pays)) yield 'pays';
  for (const name of ['organ', 'members', 'people', 'founders', 'payers', 'gives', 'authorities'] as const)
    if (cues[name] !== undefined && text.search(cues[name]!) !== -1) yield name;
  for (const name of ['negation', 'hypothetical', 'reported', 'former', 'concurrent', 'later', 'meets'] as const)
    if (text.search(is[name]) !== -1) yield name;
}

import * as z from 'zod';
import { characterClass } from '../text/characters.js';
import { type Language, sentencesOf } from '../text/index.js';
import { wordForm } from '../text/word-form.js';

/** A phrase that one side uses and the other does not: for a person to review, never a finding. */
export const talkingPointCandidateSchema = z.object({
  phrase: z.string(),
  /** Standard scores of the weighted log-odds ratio: above 2 it is hardly chance. */
  z: z.number(),
  stateCount: z.int(),
  otherCount: z.int(),
  /** Texts on the state's side that hold it: one text that repeats itself is no talking point. */
  stateTexts: z.int(),
});

/** A phrase that belongs to one of two collections of texts; see `TalkingPointCandidates`. */
export type TalkingPointCandidate = z.infer<typeof talkingPointCandidateSchema>;

/** Words in a phrase; in Chinese, characters. */
const lengths = { words: [2, 4], characters: [4, 8] } as const;

/** A phrase in fewer texts of the state's side is left out. */
const fewestTexts = 3;

/** Different phrases counted at once; when there are more, those met once so far are dropped. */
const mostPhrases = 3_000_000;

interface Counts {
  state: number;
  other: number;
  texts: number;
  lastText: number;
  surface: string;
}

/** Counts phrases of two corpora and tells which belong to the state's side. */
export class TalkingPointCandidates {
  private readonly counts = new Map<string, Counts>();
  private readonly forms = new Map<string, string>();
  private texts = 0;

  constructor(private readonly language: Language) {}

  /** Takes a text of one of the two collections. */
  add(text: string, side: 'state' | 'other'): void {
    this.texts += 1;
    const [least, most] = this.language === 'zh' ? lengths.characters : lengths.words;
    for (const { start, end } of sentencesOf(text)) {
      const words = this.wordsOf(text, start, end);
      for (let first = 0; first < words.length; first += 1) {
        let key = words[first]!.form;
        for (let last = first + 1; last < Math.min(words.length, first + most); last += 1) {
          key += ` ${words[last]!.form}`;
          if (last - first + 1 >= least) this.count(key, side, text, words[first]!.start, words[last]!.end);
        }
      }
    }
    if (this.counts.size > mostPhrases) {
      for (const [key, { state, other }] of this.counts) if (state + other < 2) this.counts.delete(key);
    }
  }

  private wordsOf(text: string, start: number, end: number): { form: string; start: number; end: number }[] {
    const words: { form: string; start: number; end: number }[] = [];
    for (let at = start; at < end; ) {
      const kind = characterClass[text.charCodeAt(at)];
      let stop = at + 1;
      if (kind === 1) while (stop < end && characterClass[text.charCodeAt(stop)] === 1) stop += 1;
      if (kind !== 0) words.push({ form: this.formOf(text.slice(at, stop)), start: at, end: stop });
      at = stop;
    }
    return words;
  }

  private formOf(word: string): string {
    const known = this.forms.get(word);
    if (known !== undefined) return known;
    if (this.forms.size > 200_000) this.forms.clear();
    const form = wordForm(word, this.language);
    this.forms.set(word, form);
    return form;
  }

  private count(key: string, side: 'state' | 'other', text: string, start: number, end: number): void {
    let counts = this.counts.get(key);
    if (counts === undefined) {
      counts = { state: 0, other: 0, texts: 0, lastText: -1, surface: text.slice(start, end) };
      this.counts.set(key, counts);
    }
    counts[side] += 1;
    if (side === 'state' && counts.lastText !== this.texts) {
      counts.texts += 1;
      counts.lastText = this.texts;
    }
  }

  /**
   * Phrases of the state's side, strongest first. Weighted log-odds ratio with an informative Dirichlet prior, the prior
   * being the phrase's share in both corpora together (Monroe, Colaresi and Quinn 2008, equations 16 and 22). A phrase
   * within a stronger, longer one of the same counts is left out.
   */
  find(most = 200): TalkingPointCandidate[] {
    let stateTotal = 0;
    let otherTotal = 0;
    for (const { state, other } of this.counts.values()) {
      stateTotal += state;
      otherTotal += other;
    }
    const total = stateTotal + otherTotal;
    // The prior weighs as much as a tenth of the smaller corpus.
    const prior = Math.max(1, Math.min(stateTotal, otherTotal) / 10);
    const found: TalkingPointCandidate[] = [];
    for (const { state, other, texts, surface } of this.counts.values()) {
      if (texts < fewestTexts) continue;
      const alpha = (prior * (state + other)) / total;
      const odds = (count: number, size: number) => Math.log((count + alpha) / (size + prior - count - alpha));
      const difference = odds(state, stateTotal) - odds(other, otherTotal);
      const score = difference / Math.sqrt(1 / (state + alpha) + 1 / (other + alpha));
      if (score > 2)
        found.push({
          phrase: surface,
          z: Math.round(score * 100) / 100,
          stateCount: state,
          otherCount: other,
          stateTexts: texts,
        });
    }
    found.sort((a, b) => b.z - a.z || b.phrase.length - a.phrase.length || (a.phrase < b.phrase ? -1 : 1));
    return withoutParts(found.slice(0, most * 5)).slice(0, most);
  }
}

function withoutParts(found: readonly TalkingPointCandidate[]): TalkingPointCandidate[] {
  return found.filter(
    (one) =>
      !found.some(
        (longer) =>
          longer !== one &&
          longer.phrase.length > one.phrase.length &&
          longer.stateCount >= 0.8 * one.stateCount &&
          longer.phrase.toLowerCase().includes(one.phrase.toLowerCase()),
      ),
  );
}

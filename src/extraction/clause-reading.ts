import type { Place } from './clause.js';
import { type ClauseContext, clauseContexts, namesIt } from './clause-contexts.js';
import { type Doubt, doubtsOf, isDoubted } from './clause-doubt.js';
import { factOf, spanOf, type Telling } from './clause-facts.js';
import { clauseFeatures, clausesOf } from './clause-features.js';
import { clauseModel, leastConfidentClause } from './clause-model.js';
import { withoutStates } from './clause-tokens.js';
import { isDoubtful } from './cue-clauses.js';
import type { ExtractedEvidence } from './extract.js';
import { type LanguagePatterns, patternsOf } from './language-patterns.js';
import type { Sentence } from './marked-sentences.js';
import type { Proposal, ReadSentence, ReadSettings } from './read-sentences.js';

interface ScoredClause {
  readonly place: Place;
  readonly start: number;
  readonly end: number;
  /** In the order of the model's labels. */
  readonly scores: Float64Array;
}

/** What a wording found is dropped where fewer than this share of such were right on passages that were not learned from ... */
const leastOfWording = 0.15;

/** ... and what a cue found where fewer than this: there the order of words has not been looked at. */
const leastOfCue = 0.45;

/** Sentences without the organisation after which a text may no longer be about it: what only the model finds there is not believed. */
const longestAbsence = 4;

/**
 * Finds what no wording and no cue foresees: a model learned from marked passages says which clauses tell a fact about the
 * organisation and of what kind; the fields are filled from what is named in the clause.
 */
export class ClauseReader {
  private readonly patterns: LanguagePatterns;
  /** Rules of wordings that are believed whatever the model says. */
  private readonly outright: ReadonlySet<string>;

  constructor(private readonly settings: ReadSettings) {
    this.patterns = patternsOf(settings.language);
    this.outright = new Set(
      [...this.patterns.frames].flatMap(([name, list]) =>
        list.flatMap(({ id, outright }) => (outright === true ? [`${settings.language}.${name}.${id}`] : [])),
      ),
    );
  }

  /** The items of a text that its clauses bear out, with how sure those make them, and what the clauses tell besides. */
  read(sentences: readonly ReadSentence[]): {
    readonly kept: Map<ExtractedEvidence, number>;
    readonly proposals: Proposal[];
  } {
    const contexts = clauseContexts(sentences, this.settings.language);
    const kept = new Map<ExtractedEvidence, number>();
    const proposals: Proposal[] = [];
    for (const [at, { sentence, items }] of sentences.entries()) {
      const context = contexts[at]!;
      // A charter need not say of whom it tells.
      const isOwn = this.settings.isOwn && sentence.goesOn;
      const isFar = !isOwn && Math.min(context.since, context.until) > longestAbsence;
      if (isFar && items.length === 0) continue;
      const clauses = this.scored(sentence, context);
      const likely = items.filter((item) => {
        const confidence = this.outright.has(item.rule) ? item.confidence : confidenceOf(item, clauses);
        const isKept = confidence >= (isOfCue.test(item.rule) ? leastOfCue : leastOfWording);
        if (isKept) kept.set(item, confidence);
        return isKept;
      });
      if (isFar || isDoubtful(sentence.marked.text, this.patterns)) continue;
      for (const telling of this.tellingIn(sentence.marked.text, clauses)) {
        const span = spanOf(sentence, telling.place);
        // What a rule has found there is surer, and says more.
        if (likely.some(({ kind, start, end }) => kind === telling.kind && start < span.end && end > span.start))
          continue;
        const fact = factOf(sentence, telling, this.settings, this.patterns);
        if (fact === undefined || isDoubted(telling, this.doubts(sentence, telling.place, context))) continue;
        const confidence = clauseModel().confidence(telling.kind, telling.odds);
        if (confidence < leastConfidence(sentence.marked, context, isOwn)) continue;
        proposals.push({ fact, ...span, confidence, rule: `clause.${telling.kind}` });
      }
    }
    return { kept, proposals };
  }

  private scored(sentence: Sentence, context: ClauseContext): ScoredClause[] {
    const model = clauseModel();
    return clausesOf(sentence.marked.text, this.settings.language).map((place) => ({
      place,
      ...sentence.marked.original(place.from, place.to),
      scores: model.score(clauseFeatures(sentence, place, context, this.patterns)),
    }));
  }

  private doubts(sentence: Sentence, place: Place, context: ClauseContext): ReadonlySet<Doubt> {
    const clause = withoutStates(sentence.marked.text.slice(place.from, place.to), this.settings.language);
    return doubtsOf(sentence, place, clause, context, this.patterns);
  }

  private tellingIn(text: string, clauses: readonly ScoredClause[]): Telling[] {
    const model = clauseModel();
    const found: Telling[] = [];
    for (const { place, scores } of clauses) {
      for (const [kind, { least }] of Object.entries(model.data.kinds)) {
        const odds = scores[model.labels.indexOf(kind)]!;
        if (odds < least) continue;
        const values = model.labels
          .flatMap((label, at) =>
            label.startsWith(`${kind}:`) ? [{ value: label.slice(kind.length + 1), odds: scores[at]! }] : [],
          )
          .sort((a, b) => b.odds - a.odds)
          .map(({ value }) => value);
        const last = found.findLast((one) => one.kind === kind);
        const goesOn =
          last !== undefined && last.place.to === place.from && this.isOne(text, last, { kind, place, odds, values });
        const surer = goesOn && last.odds >= odds ? last : { kind, odds, values };
        if (!goesOn) found.push({ ...surer, place });
        else found[found.indexOf(last)] = { ...surer, place: { from: last.place.from, to: place.to } };
      }
    }
    return found;
  }

  /** Neighbouring clauses tell one fact, unless each tells an act or a payer of its own or names a public post of its own. */
  private isOne(
    text: string,
    { kind, place: one, values: [value] }: Telling,
    { place: other, values }: Telling,
  ): boolean {
    if (kind === 'adverse-action' || kind === 'funding-source') return value === values[0];
    if (kind !== 'office-held') return true;
    const posts = /[\ue005\ue006]/u;
    return !(posts.test(text.slice(one.from, one.to)) && posts.test(text.slice(other.from, other.to)));
  }
}

/** How sure its clauses make what a rule found, 0..1. Kinds that the model does not know are as sure as their wordings. */
function confidenceOf({ kind, start, end, confidence }: ExtractedEvidence, clauses: readonly ScoredClause[]): number {
  const model = clauseModel();
  const label = model.labels.indexOf(kind);
  // Refusals of money are too rare to be learned well enough to overrule a wording.
  if (label === -1 || kind === 'funding-policy') return confidence;
  // What a sentence adds to one before has words there, which no clause of this one bears out.
  if (start < (clauses[0]?.start ?? 0)) return confidence;
  const odds = clauses.flatMap((clause) => (clause.start < end && clause.end > start ? clause.scores[label]! : []));
  return model.confidenceOfFound(kind, Math.max(...odds));
}

const isOfCue = /\.cue(?:-|$)/u;

/** By how much surer a clause must be in a sentence that does not name the organisation or its people ... */
const surerUnnamed = 0.1;

/** ... in a text that rarely does, and in one that hardly ever does. */
const surerWhereRare = { below: 0.2, by: 0.3 };
const surerWhereRarest = { below: 0.1, by: 0.5 };

/** The less a text is about the organisation, the surer a clause must be. */
function leastConfidence({ text }: Sentence['marked'], { share }: ClauseContext, isOwn: boolean): number {
  if (isOwn) return leastConfidentClause + (namesIt.test(text) ? 0 : surerUnnamed);
  const { by } = [surerWhereRarest, surerWhereRare].find(({ below }) => share < below) ?? { by: 0 };
  return leastConfidentClause + (namesIt.test(text) ? 0 : surerUnnamed) + by;
}

import { act, actOnPeople } from './cue-acts.js';
import { CueClauses } from './cue-clauses.js';
import { founding, funding } from './cue-origins.js';
import { appointment, supervision } from './cue-ties.js';
import type { FrameSettings } from './fact.js';
import type { ActProposal } from './group-acts.js';
import type { LanguagePatterns } from './language-patterns.js';
import type { Sentence } from './marked-sentences.js';

/**
 * Facts whose words stand in an order that no wording foresees: an act and the organisation in one clause, with an authority;
 * an arrest and one of its people; how its board is filled, and by whom; "under", and a body. Whoever else stands between
 * them, or only speaks of it, breaks them apart.
 */
export class CueReader {
  private readonly clauses: CueClauses;

  constructor(patterns: LanguagePatterns, settings: FrameSettings) {
    this.clauses = new CueClauses(patterns, settings);
  }

  read({ marked }: Sentence): ActProposal[] {
    const { clauses } = this;
    const { cues } = clauses;
    if (clauses.isDoubtful(marked.text)) return [];
    return [
      ...cues.acts.flatMap((one) => act(clauses, marked, cues, one)),
      ...actOnPeople(clauses, marked, cues),
      ...appointment(clauses, marked, cues),
      ...supervision(clauses, marked, cues),
      ...founding(clauses, marked, cues),
      ...funding(clauses, marked, cues),
    ];
  }
}

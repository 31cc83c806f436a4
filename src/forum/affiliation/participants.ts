import { stateOf } from '../../organisation/state.js';
import { nameKey } from '../name-key.js';
import type { Affiliations, AssessedOrganisation } from './affiliations.js';

/** An organisation that takes part in a forum. */
export interface Participant {
  /** Its id, or its name without case and punctuation. */
  readonly key: string;
  /** As first written. */
  readonly name: string;
  readonly id?: string;
  /** The state that it is measured against, as far as it is known. */
  readonly state?: string;
  readonly assessed?: AssessedOrganisation;
  /** Whether several assessed organisations have its name. */
  readonly ambiguous: boolean;
}

/** Recognises the same organisation in records that follow one another. */
export class Participants {
  private readonly byWriting = new Map<string, Participant>();
  private readonly byKey = new Map<string, Participant>();

  constructor(private readonly affiliations?: Affiliations) {}

  /**
   * @param country - the organisation's state where the record tells it; the first that is told holds
   */
  of(name: string, id?: string, country?: string): Participant {
    const writing = id === undefined ? `n:${name}` : `i:${id}`;
    const known = this.byWriting.get(writing);
    if (known !== undefined && (known.state !== undefined || country === undefined)) return known;
    const key = id === undefined ? `n:${nameKey(name)}` : writing;
    const before = this.byKey.get(key);
    const participant =
      before !== undefined && (before.state !== undefined || country === undefined)
        ? before
        : this.met(key, before?.name ?? name, id, country);
    this.byKey.set(key, participant);
    this.byWriting.set(writing, participant);
    return participant;
  }

  private met(key: string, name: string, id: string | undefined, country: string | undefined): Participant {
    const found = this.affiliations?.find(name, id);
    const assessed = found === 'ambiguous' ? undefined : found;
    const state = country === undefined ? assessed?.state : stateOf(country);
    return {
      key,
      name,
      ambiguous: found === 'ambiguous',
      ...(id !== undefined && { id }),
      ...(state !== undefined && { state }),
      ...(assessed !== undefined && { assessed }),
    };
  }

  /** The latest that is known of a participant. */
  byItsKey(key: string): Participant {
    return this.byKey.get(key)!;
  }
}

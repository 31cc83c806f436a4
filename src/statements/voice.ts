import type { PhraseMatch, Span } from '../text/index.js';
import type { Marker } from './markers.js';
import type { ContextRole, CueKind } from './stance-lexicon.js';

/** Whose voice a phrase is. Only `own` is the speaker's. */
export type Voice = 'own' | 'quoted' | 'reported' | 'negated' | 'rejected';

/** A quotation of at most so many words is somebody else's phrase; longer ones are mostly what the speaker said. */
const shortQuotation = 8;

/** Words between a phrase and what changes its voice, before and after it. */
const reach = {
  soCalled: [3, 0],
  soCalledAbuse: [1, 0],
  reported: [6, 0],
  negation: [3, 0],
  rejected: [6, 4],
  rejectedAbuse: [4, 5],
} as const satisfies Record<string, readonly [number, number]>;

const parting = /[,;:—–،؛，；：、]/;

/** Where the words of a sentence stand and what was found beside its phrases. */
export interface Surroundings {
  readonly text: string;
  /** Offset of a token into `text`. */
  startOf(token: number): number;
  endOf(token: number): number;
  readonly context: ReadonlyMap<ContextRole, readonly PhraseMatch<Marker>[]>;
  /** Quotations that touch the sentence, each with the number of words in it. */
  readonly quotations: readonly (Span & { readonly words: number })[];
  /** How many tokens make a word: a Chinese character is about half of one. */
  readonly scale: number;
}

/** A quotation that holds the phrase. */
export function quotationAround(first: number, last: number, around: Surroundings) {
  const start = around.startOf(first);
  const end = around.endOf(last);
  return around.quotations.find((quotation) => quotation.start <= start && quotation.end >= end);
}

/** Whose voice the phrase from token `first` to `last` is; `kind` is absent for a talking point. */
export function voiceOf(first: number, last: number, around: Surroundings, kind?: CueKind): Voice {
  const near = (role: ContextRole, [before, after]: readonly [number, number]) => {
    const cues = around.context.get(role);
    if (cues === undefined) return false;
    const next = firstAtOrAfter(cues, first);
    const previous = cues[next - 1];
    if (previous !== undefined && previous.last < first && first - previous.last <= before * around.scale) {
      if (!parted(previous.last, first, around)) return true;
    }
    const following = after === 0 ? undefined : cues.slice(next, next + 4).find((cue) => cue.first > last);
    return (
      following !== undefined &&
      following.first - last <= after * around.scale &&
      !parted(last, following.first, around)
    );
  };
  const quotation = quotationAround(first, last, around);
  const foreign = quotation !== undefined && quotation.words <= shortQuotation;
  switch (kind) {
    // What is done to people stays so in whatever words it is told, unless its telling is called a lie.
    case 'abuse':
      return near('rejected', reach.rejectedAbuse) || near('soCalled', reach.soCalledAbuse) ? 'rejected' : 'own';
    case 'concern':
    case 'victims':
    case 'authorities':
    case 'testimony':
    case 'doubt':
    case 'fault':
    case 'demand':
      return 'own';
    case 'defence':
    case 'frame':
    case 'outsider':
    case 'deflection':
      if (foreign) return 'quoted';
      return near('reported', reach.reported) ? 'reported' : 'own';
    default:
      if (foreign || near('soCalled', reach.soCalled)) return 'quoted';
      if (near('reported', reach.reported)) return 'reported';
      if (kind === undefined && near('rejected', reach.rejected)) return 'rejected';
      return near('negation', reach.negation) ? 'negated' : 'own';
  }
}

function firstAtOrAfter(cues: readonly PhraseMatch<Marker>[], token: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]!.first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

function parted(from: number, to: number, around: Surroundings): boolean {
  return parting.test(around.text.slice(around.endOf(from), around.startOf(to)));
}

import type { Language } from '../text/index.js';
import { centralityFeatures } from './centrality.js';
import { cuesOf } from './cue-data.js';
import type { Sentence } from './marked-sentences.js';
import type { Mention } from './marked-text.js';
import { personKey } from './person-focus.js';

/** What a clause may hang on besides its own sentence. */
export interface ClauseContext {
  /** Sentences since the organisation was last named or meant; `never` when it was not. */
  readonly since: number;
  /** Sentences until it is named or meant next. */
  readonly until: number;
  /** What wordings and cues found in the sentence. */
  readonly found: readonly {
    readonly kind: string;
    readonly start: number;
    readonly end: number;
    readonly rule: string;
  }[];
  readonly before: Sentence | undefined;
  /** The sentence tells of, or names, somebody of whom the text says anywhere that he or she has a post in the organisation. */
  readonly affiliate: 'subject' | 'named' | 'none';
  /** Whether the text ties persons to the organisation: it knows some by name, or names posts where it names it. */
  readonly ties: 'named' | 'posts' | 'none';
  /** The part of the sentences that name the organisation or its people, 0..1. */
  readonly share: number;
  /** How far the text is about the organisation (`centralityFeatures`). */
  readonly centrality: readonly string[];
  /** Most sentences tell of persons. */
  readonly isLife: boolean;
  /** By whom the person is known of whom most sentences tell. */
  readonly hero: string | undefined;
}

/** The organisation or its people, but for a subject that is left out. */
export const namesIt = /[\ue000\ue001\ue01d]/u;

/** Farther than a fact about the organisation can be from where it is named. */
const never = 9;

/** The contexts of the sentences of a text, in their order. */
export function clauseContexts(
  sentences: readonly { readonly sentence: Sentence; readonly items: ClauseContext['found'] }[],
  language: Language,
): ClauseContext[] {
  const keyOf = ({ mention, name }: Named) => personKey(String(mention.value ?? name), language);
  const named = sentences.map(({ sentence }) => personsIn(sentence));
  const affiliates = new Set(named.flat().flatMap((one) => (one.mention.mark === 'MEMBER' ? [keyOf(one)] : [])));
  const subjects = sentences.map(({ sentence: { person } }) => person?.key);
  const isLife = sentences.length > 1 && 2 * subjects.filter((key) => key !== undefined).length > sentences.length;
  const hero = mostOf(subjects);
  const isAbout = sentences.map(({ sentence }) => /[\ue000-\ue002]/u.test(sentence.marked.text));
  const until = new Array<number>(sentences.length).fill(never);
  for (let at = sentences.length - 1, next = never; at >= 0; at -= 1) {
    next = isAbout[at] ? 0 : Math.min(never, next + 1);
    until[at] = next;
  }
  const { organ, people, founds } = cuesOf(language);
  const posts = [organ, people, founds.expression];
  const namesPost = ({ text }: Sentence['marked']) =>
    /[\ue000\ue001]/u.test(text) && posts.some((cue) => text.search(cue) !== -1);
  const ties =
    affiliates.size > 0 ? 'named' : sentences.some(({ sentence }) => namesPost(sentence.marked)) ? 'posts' : 'none';
  const naming = sentences.filter(({ sentence }) => namesIt.test(sentence.marked.text)).length;
  const share = naming / sentences.length;
  const centrality = centralityFeatures(
    sentences.map(({ sentence }) => sentence),
    language,
  );
  let since = never;
  return sentences.map(({ items }, at) => {
    since = isAbout[at] ? 0 : Math.min(never, since + 1);
    return {
      since,
      until: until[at]!,
      found: items,
      before: sentences[at - 1]?.sentence,
      affiliate: affiliates.has(subjects[at] ?? '')
        ? 'subject'
        : named[at]!.some((one) => affiliates.has(keyOf(one)))
          ? 'named'
          : 'none',
      ties,
      centrality,
      isLife,
      hero,
      share,
    };
  });
}

/** What more than half of some are. */
function mostOf(keys: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].find(([, count]) => 2 * count > keys.length)?.[0];
}

interface Named {
  readonly mention: Mention;
  readonly name: string;
}

function personsIn({ marked }: Sentence): Named[] {
  return marked
    .mentionsIn(0, marked.length)
    .flatMap(({ at, mention }) =>
      mention.mark === 'PERSON' || mention.mark === 'MEMBER' ? [{ mention, name: marked.nameAt(at) }] : [],
    );
}

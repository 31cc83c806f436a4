import { stateCodeOfName } from '../../organisation/state-names.js';
import type { AccreditationDecision } from '../records/accreditation-review.js';
import { type CoveredApplication, nameOf, type Question, topicOf } from './coverage.js';

// The boundaries of words are told by letters: \b takes an accented letter for the end of a word.
const otherMatters =
  /(?<!\p{L})(?:rapports?|quadriennaux|reclass\p{L}*|changements? de nom|fusion\p{L}*|retrait|retirer|suspen\p{L}*|réintégr\p{L}*)(?!\p{L})/iu;

const decisions: readonly (readonly [RegExp, AccreditationDecision])[] = [
  [/(?<!\p{L})recommand\p{L}+(?!\p{L}).{0,160}(?<!\p{L})(?:statut|Liste)(?!\p{L})/iu, 'recommended'],
  [/(?<!\p{L})(?:report(?:é|er|e|ant)|différ(?:é|er|e)|ajourn(?:é|er))(?!\p{L})/iu, 'deferred'],
  [/(?<!\p{L})(?:clos|clore|clôtur\p{L}+)(?!\p{L})/iu, 'closed'],
];

const quoted = /«([^«»]{3,204})»|“([^“”]{3,200})”|"([^"]{3,200})"/gu;

/**
 * Applications in French coverage of the NGO Committee by the UN's press service: lists under a sentence that says what became of
 * their items, and sentences in which the Committee decides on organisations named in quotation marks. Questions are read
 * where a sentence names one state that asks and one organisation in quotation marks.
 */
export function frenchApplications(paragraphs: readonly string[]): CoveredApplication[] {
  const found = new Map<string, CoveredApplication>();
  const asked = new Map<string, Question[]>();
  let decision: AccreditationDecision | undefined;
  for (const paragraph of paragraphs) {
    if (/:\s*$/u.test(paragraph)) {
      decision = decisionIn(paragraph);
      continue;
    }
    const item = decision === undefined ? undefined : listItem(paragraph, decision);
    if (item !== undefined) {
      found.set(item.organisation, item);
      continue;
    }
    decision = undefined;
    for (const sentence of sentencesOf(paragraph)) {
      for (const one of decided(sentence)) found.set(one.organisation, one);
      const question = questionIn(sentence);
      if (question !== undefined)
        asked.set(question.organisation, [...(asked.get(question.organisation) ?? []), question.question]);
    }
  }
  return [...found.values()].map((one) => ({
    ...one,
    questions: one.decision === 'deferred' ? [...one.questions, ...(asked.get(one.organisation) ?? [])] : [],
  }));
}

function decisionIn(sentence: string): AccreditationDecision | undefined {
  if (otherMatters.test(sentence)) return undefined;
  const told = decisions.filter(([pattern]) => pattern.test(sentence));
  // A sentence that recommends some and defers others does not say which is which.
  return told.length === 1 ? told[0]![1] : undefined;
}

/** `Nom (Pays)`, then perhaps a dash and the reason. */
function listItem(paragraph: string, decision: AccreditationDecision): CoveredApplication | undefined {
  const match = /^(.{3,220}?\S)\s*\(\s*([^()]{2,60})\)\s*(?:[;.,]?$|[;.,]?\s*(?:[—–:]|\s-\s)\s*(.*)$)/u.exec(paragraph);
  const country = match === null ? undefined : stateCodeOfName(match[2]!);
  const organisation = match === null ? undefined : nameOf(match[1]!);
  if (country === undefined || organisation === undefined) return undefined;
  return { organisation, country, decision, questions: decision === 'deferred' ? questionsIn(match?.[3] ?? '') : [] };
}

/** `Le Comité a recommandé ... à « A » et « B »`: the Committee is the subject and the names follow the verb. */
function decided(sentence: string): CoveredApplication[] {
  const subject =
    /^(?:(?:En|Au|Dans|Par|Enfin|Aujourd|De plus|À)[^,]{0,80},\s*)?(?:le Comité(?: des ONG| chargé des ONG| chargé des organisations non gouvernementales(?: \(ONG\))?)?|il)\s+(?:a|avait)\s/iu.exec(
      sentence,
    );
  const decision = subject === null ? undefined : decisionIn(sentence);
  if (subject === null || decision === undefined) return [];
  const verb = decisions.find(([, one]) => one === decision)![0].exec(sentence)!;
  // Whatever stands behind a conjunction of time or ground is told about, not decided.
  const decidedPart = sentence
    .slice(verb.index)
    .split(/(?<!\p{L})(?:car|parce que|après|alors que|tandis que|dont|qui|mais)(?!\p{L})/u)[0]!;
  return [...decidedPart.matchAll(quoted)].flatMap((match) => {
    const organisation = nameOf(match[1] ?? match[2] ?? match[3]!);
    return organisation === undefined ? [] : [{ organisation, decision, questions: [] }];
  });
}

const asking =
  /(?<!\p{L})(?:a|ont)\s+(?:\p{L}+\s+)?(?:demandé|voulu|souhaité|réclamé|posé|exigé|interrogé|sollicité|invité)(?!\p{L})/iu;
const speakers =
  /(?<!\p{L})(?:le représentant|la représentante|le délégué|la déléguée|la délégation)\s+(?:de la |de l['’]|du |des |de |d['’])(\p{Lu}[\p{L}'’ -]{0,60}?(?: \([^)]{0,60}\))?)(?=\s+(?:a|ont)(?!\p{L})|,)/giu;

function questionsIn(reason: string): Question[] {
  const starts = [...reason.matchAll(speakers)];
  return starts.flatMap((match, place) => {
    const words = reason.slice(match.index, starts[place + 1]?.index ?? reason.length);
    const state = stateCodeOfName(match[1]!);
    return state !== undefined && asking.test(words) ? [{ state, topic: topicOf(words) }] : [];
  });
}

function questionIn(sentence: string): { readonly organisation: string; readonly question: Question } | undefined {
  const questions = questionsIn(sentence);
  const names = [...sentence.matchAll(quoted)];
  if (questions.length !== 1 || names.length !== 1 || names[0]!.index < sentence.search(asking)) return undefined;
  const organisation = nameOf(names[0]![1] ?? names[0]![2] ?? names[0]![3]!);
  return organisation === undefined ? undefined : { organisation, question: questions[0]! };
}

function sentencesOf(paragraph: string): string[] {
  return paragraph.split(/(?<=[.!?](?:\s?»)?)\s+(?=[\p{Lu}«])/u);
}

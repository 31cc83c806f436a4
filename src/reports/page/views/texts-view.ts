import type { Dossier, ReadText } from '../dossier.js';
import { type Child, element, foreign, type PageElement, visible, webLink } from '../element.js';
import type { Segment } from '../segments.js';
import type { Words } from '../words.js';
import { separated } from './evidence-view.js';
import { section } from './section.js';

/** The organisation's texts with the state's talking points marked; nothing where none was read. */
export function textsSection({ texts }: Dossier, words: Words): PageElement | false {
  if (texts.length === 0) return false;
  return section(
    'statements',
    words,
    element('p', { class: 'note' }, words.text('dossier.statementsNote')),
    ...texts.map((text, place) => textView(text, place, words)),
  );
}

function textView(text: ReadText, place: number, words: Words): PageElement {
  const details: Child[] = [
    text.title === null ? words.text('dossier.untitled', { number: place + 1 }) : foreign(text.title),
    ...(text.forum === null ? [] : [foreign(text.forum)]),
    ...(text.date === null ? [] : [words.date(text.date)]),
    ...(text.url === null ? [] : [webLink(text.url)]),
  ];
  const reading = [
    ...(text.stance === null ? [] : [words.term('stances', text.stance)]),
    text.alignment === null
      ? words.text('dossier.noAlignment')
      : words.text('dossier.alignment', { value: words.probability(text.alignment) }),
    ...(text.cut ? [words.text('dossier.cut')] : []),
  ];
  const language = text.language === null ? {} : { lang: text.language };
  return element(
    'figure',
    { class: 'text' },
    element(
      'figcaption',
      {},
      element('p', {}, ...separated(details)),
      element('p', { class: 'note' }, ...separated(reading)),
    ),
    element('blockquote', { dir: 'auto', ...language }, ...text.segments.map((segment) => segmentView(segment, words))),
  );
}

const names = { 'talking-point': 'talkingPoint', quoted: 'quoted', negated: 'negated', deciding: 'deciding' } as const;

function segmentView({ text, mark }: Segment, words: Words): Child {
  if (mark === undefined) return visible(text);
  const label = words.text(`dossier.${names[mark]}`);
  if (mark === 'deciding') return element('span', { class: 'deciding', title: label }, visible(text));
  return element(
    'mark',
    { class: mark },
    visible(text),
    element('bdi', { class: 'mark-label', lang: words.language }, ` [${label}]`),
  );
}

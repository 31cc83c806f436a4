import type { Dossier } from '../dossier.js';
import { element } from '../element.js';
import { hashOf } from '../hash.js';
import type { Catalogue } from '../languages.js';
import type { Overview } from '../overview.js';
import type { Row } from '../row.js';
import { dossierView } from '../views/dossier-view.js';
import { homeView, pageHeader } from '../views/frame.js';
import type { SortKey } from '../views/list-view.js';
import { type Words, wordsOf } from '../words.js';
import { interactiveList } from './list.js';
import { toDom } from './to-dom.js';

/** The data of the page, as `reportPage` wrote it. */
interface Report {
  readonly language: string;
  readonly title?: string;
  readonly overview: Overview;
  readonly chunkSize: number;
}

function read<Value>(id: string): Value {
  return JSON.parse(document.getElementById(id)!.textContent!) as Value;
}

const report = read<Report>('report');
const catalogues = read<Readonly<Record<string, Catalogue>>>('catalogues');
const rows = read<Row[]>('results');
const content = document.getElementById('content')!;
let words: Words = wordsOf(report.language, catalogues[report.language]!);
const list = interactiveList(
  rows.filter(({ aside }) => !aside),
  () => words,
);
const placeOf = new Map(rows.map((row, place) => [hashOf(row), place]));
let lastOpened: string | undefined;

document.documentElement.classList.add('scripted');
listen();
show();

function listen(): void {
  addEventListener('hashchange', () => show());
  addEventListener('beforeprint', () => {
    if (!home().hidden) list.drawAll();
  });
  addEventListener('afterprint', () => {
    if (!home().hidden) list.draw();
  });
  document.addEventListener('input', ({ target }) => {
    if (target instanceof Element && target.id === 'search') list.filter();
  });
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement && target.id === 'language') speak(target.value);
    else if (target instanceof Element && target.closest('#filter') !== null) list.filter();
  });
  document.addEventListener('submit', (event) => event.preventDefault());
  // Fields are empty only after the event of a reset.
  document.addEventListener('reset', () => setTimeout(() => list.filter()));
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-sort], [data-page]') : null;
    if (button?.dataset.sort !== undefined) list.sort(button.dataset.sort as SortKey);
    else if (button?.dataset.page !== undefined) list.turnTo(Number(button.dataset.page));
  });
}

function home(): HTMLElement {
  return document.getElementById('home')!;
}

/** Shows what the address asks for: a dossier, or overview and list. */
function show(): void {
  const { hash } = location;
  const opened = document.getElementById('opened');
  if (!hash.startsWith('#org=')) {
    opened?.remove();
    home().hidden = false;
    document.title = report.title ?? words.text('page.title');
    if (opened === null || (hash !== '#list' && hash !== '')) return;
    const link = Array.from(document.querySelectorAll<HTMLElement>('#rows a')).find(
      (one) => one.getAttribute('href') === lastOpened,
    );
    (link ?? document.getElementById('list')!).focus();
    link?.scrollIntoView({ block: 'center' });
    return;
  }
  opened?.remove();
  home().hidden = true;
  const dossier = dossierAt(hash);
  if (dossier !== undefined) lastOpened = hashOf(dossier.row);
  const back = element('p', { class: 'back' }, element('a', { href: '#list' }, words.text('page.back')));
  const view =
    dossier === undefined
      ? element('h1', { tabindex: '-1' }, words.text('page.notFound'))
      : dossierView(dossier, words);
  content.append(toDom(element('div', { id: 'opened' }, back, view)));
  document.title = dossier === undefined ? words.text('page.notFound') : dossier.row.name.slice(0, 200);
  scrollTo(0, 0);
  content.querySelector<HTMLElement>('#opened h1')?.focus({ preventScroll: true });
}

/** The dossier of an address; without a state the organisation's first one. */
function dossierAt(hash: string): Dossier | undefined {
  const asked = new URLSearchParams(hash.slice(1));
  const id = asked.get('org') ?? '';
  const state = asked.get('state');
  const place = state === null ? rows.findIndex((row) => row.id === id) : (placeOf.get(hashOf({ id, state })) ?? -1);
  if (place < 0) return undefined;
  const chunk = read<Dossier[]>(`dossiers-${Math.floor(place / report.chunkSize)}`);
  return chunk[place % report.chunkSize];
}

/** Draws the page anew in another language. */
function speak(language: string): void {
  const catalogue = catalogues[language];
  if (catalogue === undefined) return;
  words = wordsOf(language, catalogue);
  document.documentElement.lang = language;
  document.documentElement.dir = words.direction;
  document.getElementById('head')!.replaceWith(toDom(pageHeader(catalogues, words)));
  document.querySelector('.skip')!.textContent = words.text('page.skip');
  document.getElementById('foot')!.textContent = words.text('page.offline');
  home().replaceWith(toDom(homeView(report.overview, rows, report.title, words)));
  list.restore();
  show();
  document.getElementById('language')!.focus();
}

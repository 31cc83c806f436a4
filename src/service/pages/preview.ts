import { html } from 'hono/html';
import type { Assessment } from '../../assessment/assessment.js';
import { indicators } from '../../indicators/index.js';
import type { Organisation } from '../../organisation/organisation.js';
import { printable } from '../../reports/printable.js';
import { probabilityText } from '../../reports/probability-text.js';
import { type Html, page } from './page.js';

/** Reasons on each side that are shown. */
const mostReasons = 3;

/** A small page that tells who an organisation is and what its result stands on, to be shown in a frame. */
export function previewPage(organisation: Organisation, assessment: Assessment): Html {
  const { probability, interval, band, state, coverage, evidenceFor, evidenceAgainst, cautions } = assessment;
  const identifiers = (organisation.identifiers ?? []).slice(0, 5).map(({ scheme, id }) => `${scheme} ${id}`);
  return page(
    clear(organisation.name),
    html`<h1>${clear(organisation.name)}</h1>
<p>${clear([organisation.country, organisation.id, ...identifiers].join(' · '))}</p>
<p>Tie to ${state}: <strong>${band}</strong>${
      probability === null || interval === null
        ? ''
        : `, ${probabilityText(probability)} (${interval.map(probabilityText).join(' to ')})`
    }; ${coverage.indicators} of ${indicators.length} indicators, ${coverage.evidence} items, ${coverage.sources} sources</p>
${reasons('For a tie', evidenceFor)}
${reasons('For independence', evidenceAgainst)}
${reasons(
  'Mind',
  cautions.map((reason) => ({ reason })),
)}
<p class="note">A reason to look closer, not a verdict: read the evidence.</p>`,
  );
}

function reasons(title: string, items: readonly { readonly reason: string }[]): Html {
  if (items.length === 0) return html``;
  const left = items.length - mostReasons;
  return html`<h2>${title}</h2>
<ul>${items.slice(0, mostReasons).map(({ reason }) => html`<li>${clear(reason)}</li>`)}${left > 0 ? html`<li>${left} more</li>` : ''}</ul>`;
}

/** Without marks that turn the writing direction; long texts are cut. */
function clear(text: string): string {
  return printable(text.slice(0, 500));
}

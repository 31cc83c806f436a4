import type { Dossier } from '../dossier.js';
import { element, type PageElement } from '../element.js';
import type { Words } from '../words.js';
import { separated } from './evidence-view.js';
import { section } from './section.js';

const shareKeys = {
  government: 'government',
  partyAndEnterprises: 'partyAndEnterprises',
  otherStates: 'otherStates',
  intergovernmental: 'intergovernmental',
  private: 'private',
  unknown: 'unknownMoney',
} as const;

/** Who pays, by direction; nothing where the record tells nothing about money. */
export function moneySection({ result }: Dossier, words: Words): PageElement | false {
  const profile = result.fundingProfile;
  if (profile === null) return false;
  const shares = [
    ...Object.entries(shareKeys).map(([group, key]) => [key, profile.shares[group as keyof typeof shareKeys]] as const),
    ['grants', profile.grants] as const,
    ['contracts', profile.contracts] as const,
  ].filter(([, share]) => share !== null);
  const { largestPayer } = profile;
  return section(
    'money',
    words,
    element('p', { class: 'note' }, words.text('dossier.moneyNote')),
    element(
      'p',
      {},
      ...separated([
        words.text('dossier.payers', { count: profile.payers }),
        ...(largestPayer === null
          ? []
          : [words.text('dossier.largest', { name: largestPayer.funder, share: words.share(largestPayer.share) })]),
      ]),
    ),
    shares.length > 0 &&
      element(
        'table',
        { class: 'figures', 'aria-label': words.text('dossier.money') },
        element(
          'tbody',
          {},
          ...shares.map(([key, share]) =>
            element(
              'tr',
              {},
              element('th', { scope: 'row' }, words.text(`dossier.${key}`)),
              element('td', {}, words.share(share!)),
            ),
          ),
        ),
      ),
  );
}

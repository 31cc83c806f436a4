import type { Evidence } from '../evidence/evidence.js';
import { limits } from '../organisation/limits.js';
import { amountOf } from './payments.js';
import type { Source } from './source.js';
import { at, childrenOf, textAt, type XmlElement } from './xml/element.js';
import { xmlParts } from './xml/xml-parts.js';

/** Form 990 as non-profits of the United States file it electronically, one return or many in a file. */
export const irs990: Source = {
  id: 'irs-990',
  title: 'IRS Form 990 e-file returns (XML)',
  fills: 'funding by kind of payer with shares of the total revenue of the year, legal form (charity)',
  recognises: ({ text }) =>
    /^\s*</.test(text) && /<(\w+:)?Return[\s>]/.test(text) && /irs\.gov\/efile|ReturnHeader/.test(text),
  async *read({ file, bytes }) {
    for await (const part of xmlParts(bytes, 'Return')) {
      if ('message' in part) yield { problem: { file, line: part.line, message: part.message, unreadable: true } };
      else {
        const value = organisationOf(part.element);
        if (typeof value === 'string') yield { problem: { file, line: part.line, message: value } };
        else yield { line: part.line, value };
      }
    }
  },
};

function organisationOf(form: XmlElement): Record<string, unknown> | string {
  const filer = at(form, 'ReturnHeader', 'Filer');
  const ein = textAt(filer, 'EIN');
  const name = [
    textAt(filer, 'BusinessName', 'BusinessNameLine1Txt'),
    textAt(filer, 'BusinessName', 'BusinessNameLine2Txt'),
  ]
    .filter((line) => line !== undefined)
    .join(' ');
  if (ein === undefined || name === '') return 'a return without the name and EIN of its filer is not read';
  const body = at(form, 'ReturnData', 'IRS990');
  if (body === undefined) return `${name}: only Form 990 itself is read, not 990-EZ, 990-PF or 990-T`;
  const year = (textAt(form, 'ReturnHeader', 'TaxPeriodEndDt') ?? textAt(form, 'ReturnHeader', 'TaxYr') ?? '').slice(
    0,
    4,
  );
  const isPeriod = /^\d{4}$/.test(year);
  const source = {
    url: `https://projects.propublica.org/nonprofits/organizations/${ein}`,
    publisher: `IRS Form 990${isPeriod ? ` of ${year}` : ''}`,
    quality: 'official-record',
  } as const;
  const period = isPeriod ? { from: year, to: year } : {};
  return {
    id: `US-EIN-${ein}`,
    name,
    country: 'US',
    identifiers: [{ scheme: 'US-EIN', id: ein }],
    evidence: [
      ...fundingSources(body).map((item) => ({ ...item, ...period, source })),
      ...(textAt(body, 'Organization501c3Ind') !== undefined
        ? [{ kind: 'legal-form', form: 'organisation under section 501(c)(3)', formKind: 'charity', source }]
        : []),
      ...(/^(1|true)$/.test(textAt(body, 'FSAuditedInd') ?? '')
        ? [{ kind: 'financial-disclosure', level: 'audited', ...period, source }]
        : []),
    ].slice(0, limits.evidence),
  };
}

/**
 * Lines of Part VIII with the kind of payer that the form itself names. "All other contributions" may come from anybody:
 * their kind stays unknown. Fees that governments pay are not told apart by the form: they stay commercial income.
 */
const revenueLines = [
  ['GovernmentGrantsAmt', 'governments (line 1e)', 'government'],
  ['MembershipDuesAmt', 'members (line 1b)', 'members'],
  ['AllOtherContributionsAmt', 'other contributions (line 1f)', 'unknown'],
  ['TotalProgramServiceRevenueAmt', 'programme fees (line 2g)', 'commercial'],
] as const;

/** A line that is missing is not zero: it is left out. Shares only where the total is told and is not smaller than the line. */
function fundingSources(body: XmlElement): Extract<Evidence, { kind: 'funding-source' }>[] {
  const total = amountOf(textAt(body, 'CYTotalRevenueAmt'));
  return revenueLines.flatMap(([line, funder, funderKind]) => {
    const amount = amountOf(childrenOf(body, line)[0]?.text);
    if (amount === undefined || amount === 0) return [];
    const share = total !== undefined && total >= amount && total > 0 ? amount / total : undefined;
    return [
      {
        kind: 'funding-source' as const,
        funder,
        funderKind,
        ...(share !== undefined && { share }),
        amount,
        currency: 'USD',
      },
    ];
  });
}

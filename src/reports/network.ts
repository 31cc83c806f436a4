import type { Assessment } from '../assessment/assessment.js';
import type { Organisation } from '../organisation/organisation.js';
import { rounded } from './assessment-csv.js';
import { probabilityText } from './probability-text.js';

/** Names of the attributes, in the order of the values. */
export const nodeAttributes = [
  'kind',
  'country',
  'band',
  'probability',
  'range',
  'for a tie',
  'for independence',
  'coverage',
] as const;
export const edgeAttributes = ['kind', 'weight', 'finding', 'source'] as const;

export interface NetworkNode {
  readonly id: string;
  readonly label: string;
  readonly attributes: readonly string[];
}

export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  readonly attributes: readonly string[];
}

/** Organisations, the states they were measured against, and whom they are linked to or paid by, as a network. */
export interface Network {
  readonly nodes: ReadonlyMap<string, NetworkNode>;
  readonly edges: readonly NetworkEdge[];
  add(assessment: Assessment, organisation: Organisation): void;
}

export function network(): Network {
  const nodes = new Map<string, NetworkNode>();
  const edges: NetworkEdge[] = [];
  const linked = new Set<string>();
  const node = (id: string, label: string, attributes: readonly string[]) => {
    if (!nodes.has(id))
      nodes.set(id, { id, label, attributes: nodeAttributes.map((_, index) => attributes[index] ?? '') });
    return id;
  };
  return {
    nodes,
    edges,
    add(assessment, organisation) {
      const { state, band, evidenceFor, evidenceAgainst, logOdds } = assessment;
      const self = node(`organisation:${organisation.id}`, organisation.name, attributesOf(assessment));
      const against = node(`state:${state}`, state, ['state', state]);
      // The tie itself: how far the evidence moves it from knowing nothing, and the strongest finding.
      const finding = [...evidenceFor, ...evidenceAgainst][0]?.reason ?? 'nothing known';
      const moved = rounded(logOdds.total - logOdds.base) ?? 0;
      edges.push({
        from: self,
        to: against,
        attributes: [`measured: ${band}`, String(Math.max(0, moved)), finding, ''],
      });
      if (linked.has(self)) return;
      linked.add(self);
      for (const item of organisation.evidence) {
        const source = item.source?.url ?? '';
        if (item.kind === 'link') {
          const to = node(`other:${item.other}`, item.other, [item.otherKind, item.state ?? '']);
          edges.push({ from: self, to, attributes: [item.relation, '1', `${item.relation} ${item.other}`, source] });
        } else if (item.kind === 'funding-source') {
          const from = node(`other:${item.funder}`, item.funder, [item.funderKind, item.state ?? '']);
          edges.push({
            from,
            to: self,
            attributes: ['pays', String(item.share ?? 1), `pays ${organisation.name}`, source],
          });
        }
      }
    },
  };
}

/** A node never holds a score without what it stands on. */
function attributesOf({
  organisation,
  band,
  probability,
  interval,
  evidenceFor,
  evidenceAgainst,
  coverage,
}: Assessment): string[] {
  return [
    'organisation',
    organisation.country,
    band,
    probability === null ? '' : probabilityText(probability),
    interval === null ? '' : `${probabilityText(interval[0])} to ${probabilityText(interval[1])}`,
    evidenceFor.map(({ reason }) => reason).join('; '),
    evidenceAgainst.map(({ reason }) => reason).join('; '),
    `${coverage.indicators} of 6 indicators, ${coverage.evidence} items, ${coverage.sources} sources`,
  ];
}

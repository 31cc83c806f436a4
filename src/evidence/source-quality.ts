import table from '../../models/source-quality.json' with { type: 'json' };
import type { Source, SourceQuality } from '../organisation/source.js';
import { stateOf } from '../organisation/state.js';

/** A factor for each kind of source, 0 (counts for nothing) and up. */
export type SourceWeights = Readonly<Record<SourceQuality, number>>;

/** The weights that ship with the library, `models/source-quality.json`. */
export const sourceWeights: SourceWeights = table.weights;

interface KnownHost {
  readonly quality: SourceQuality;
  /** The state whose body or news agency it is. */
  readonly state?: string;
}

const hosts: ReadonlyMap<string, KnownHost> = new Map(
  table.hosts.map(({ host, quality, state }) => [
    host,
    { quality: quality as SourceQuality, ...(state !== undefined && { state }) },
  ]),
);
const governmentLabels = new Set(table.governmentLabels);

/**
 * What kind of source says this. A record's own `quality` goes first; else the web address tells, where it is known.
 * Whatever it is otherwise, a body or news agency of a state that has dealings with the organisation is an interested state when
 * it ties the organisation to *another* state, as governments do with their critics: such a claim weighs little and can never
 * carry a result alone (R11).
 *
 * @param tiesTo - the state that the item ties the organisation to; undefined when it points to independence
 * @param parties - the states that the record names: the organisation's own and those of its evidence
 */
export function qualityOf(source: Source, tiesTo: string | undefined, parties: ReadonlySet<string>): SourceQuality {
  const known = knownHost(source.url);
  const speaker = known?.state === undefined ? undefined : stateOf(known.state);
  if (tiesTo !== undefined && speaker !== undefined && speaker !== tiesTo && parties.has(speaker))
    return 'interested-state';
  return source.quality ?? known?.quality ?? 'unknown';
}

function knownHost(url: string): KnownHost | undefined {
  const host = hostOf(url);
  if (host === undefined) return undefined;
  for (let start = 0; ; start = host.indexOf('.', start) + 1) {
    const known = hosts.get(host.slice(start));
    if (known !== undefined) return known;
    if (!host.includes('.', start)) break;
  }
  const dot = host.lastIndexOf('.');
  const country = host.slice(dot + 1);
  const second = dot < 1 ? undefined : host.slice(host.lastIndexOf('.', dot - 1) + 1, dot);
  if (country.length !== 2 || second === undefined || !governmentLabels.has(second)) return undefined;
  return { quality: 'official-record', state: country === 'uk' ? 'GB' : country.toUpperCase() };
}

/** An address without a port, a user or anything else that must be taken apart with care; no number ends its host. */
const plainAddress = /^https?:\/\/((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,})(?:[/?#]|$)/;

function hostOf(url: string): string | undefined {
  // Nearly all addresses are plain, and taking apart any possible one costs many times more.
  const host = plainAddress.exec(url)?.[1];
  if (host !== undefined && !host.includes('xn--')) return host;
  try {
    return new URL(url).hostname.toLowerCase().replace(/\.$/, '');
  } catch {
    return undefined;
  }
}

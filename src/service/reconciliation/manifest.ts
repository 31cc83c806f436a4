import { serviceLimits } from '../limits.js';
import type { Manifest } from './protocol.js';

/** The one type of things that are reconciled. */
export const organisationType = { id: 'organisation', name: 'Organisation' } as const;

/** Pixels of the frame in which a preview is shown. */
export const previewSize = { width: 480, height: 320 } as const;

/**
 * What the service says of itself.
 *
 * @param origin - as the client called it: `http://127.0.0.1:8017`
 * @param list - what is served, in a word
 */
export function manifestOf(origin: string, list: string, version: string): Manifest {
  const suggest = (what: string) => ({ service_url: origin, service_path: `/reconcile/suggest/${what}` });
  return {
    // OpenRefine knows 0.1 by the same calls; 0.2 adds features, and makes CORS the way for browsers.
    versions: ['0.1', '0.2'],
    name: `${list} (gongo)`,
    identifierSpace: `${origin}/organisations`,
    schemaSpace: `${origin}/openapi.json`,
    documentation: `${origin}/`,
    serviceVersion: version,
    defaultTypes: [organisationType],
    view: { url: `${origin}/organisation?id={{id}}` },
    preview: { url: `${origin}/reconcile/preview?id={{id}}`, ...previewSize },
    suggest: { entity: suggest('entity'), property: suggest('property'), type: suggest('type') },
    extend: {
      propose_properties: { service_url: origin, service_path: '/reconcile/properties' },
      property_settings: [],
    },
    batchSize: serviceLimits.queries,
  };
}

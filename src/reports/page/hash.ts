import type { Row } from './row.js';

/** The address of a dossier within the page. */
export function hashOf({ id, state }: Pick<Row, 'id' | 'state'>): string {
  return `#org=${encodeURIComponent(id.toWellFormed())}&state=${state}`;
}

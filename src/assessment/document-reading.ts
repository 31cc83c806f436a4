import type { Organisation } from '../organisation/organisation.js';
import type { StatementResult } from '../statements/statement-result.js';
import type { AssessOptions } from './assess.js';

/** How the documents of an organisation are read; the lexicons are loaded only when there is something to read. */
export async function documentReading(organisation: Organisation): Promise<Pick<AssessOptions, 'derive'>> {
  const documents = organisation.documents ?? [];
  const stances = documents.some(({ kind }) => kind === 'statement')
    ? (await import('../statements/derive-stances.js')).deriveStances
    : undefined;
  const facts = documents.some(({ kind }) => kind !== 'statement')
    ? (await import('../extraction/derive-evidence.js')).deriveEvidence
    : undefined;
  if (stances === undefined && facts === undefined) return {};
  return {
    derive: (record, state) => [...(stances?.(record, state) ?? []), ...(facts?.(record, state) ?? [])],
  };
}

/** What the statements of an organisation say about a state, by their place among its documents; undefined where it has none. */
export async function statementReadings(
  { documents = [] }: Organisation,
  state: string,
): Promise<(StatementResult | null)[] | undefined> {
  if (!documents.some(({ kind }) => kind === 'statement')) return undefined;
  const { readStatement } = await import('../statements/read-statement.js');
  return documents.map(({ id = '', kind, text, language }) =>
    kind === 'statement' ? readStatement({ id, text, state, ...(language !== undefined && { language }) }) : null,
  );
}

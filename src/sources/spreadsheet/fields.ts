import { type Evidence, type EvidenceKind, evidenceSchema } from '../../evidence/evidence.js';

/** How the text of a cell becomes the value of a field. */
export type CellType = 'text' | 'number' | 'share' | 'boolean' | 'date' | 'country' | 'closed' | 'list';

/** A field of a record or of one of its items of evidence, as a column. */
export interface ColumnField {
  readonly type: CellType;
  /** Where it goes in an item of evidence: `url` of `source` is written `source.url`. Absent: a field of the organisation. */
  readonly evidence?: string;
  /** The kind of evidence that has it; absent when every kind has. */
  readonly kind?: EvidenceKind;
  /** A cell that is filled makes an item of this kind, without a column that names the kind. */
  readonly makes?: true;
}

type Own = readonly [column: string, field: string, type?: CellType];

/** The columns of each kind of evidence; a filled cell of the first one makes an item. */
const ofKinds: Readonly<Record<EvidenceKind, readonly [Own, ...Own[]]>> = {
  'funding-source': [
    ['funder', 'funder'],
    ['funderKind', 'funderKind', 'closed'],
    ['share', 'share', 'share'],
    ['amount', 'amount', 'number'],
    ['currency', 'currency'],
    ['fundingForm', 'form', 'closed'],
  ],
  'funding-policy': [['fundingPolicy', 'policy', 'closed']],
  'financial-disclosure': [['accounts', 'level', 'closed']],
  'office-held': [
    ['office', 'office'],
    ['person', 'person'],
    ['role', 'role', 'closed'],
    ['officeKind', 'officeKind', 'closed'],
    ['officeLevel', 'level', 'closed'],
    ['timing', 'timing', 'closed'],
  ],
  appointment: [['appointedBy', 'appointedBy', 'closed']],
  kinship: [['kinship', 'relation']],
  persecution: [['persecution', 'what']],
  founding: [
    ['founder', 'founder'],
    ['founderKind', 'founderKind', 'closed'],
    ['decree', 'decree', 'boolean'],
  ],
  'legal-form': [
    ['legalForm', 'form'],
    ['legalFormKind', 'formKind', 'closed'],
  ],
  supervision: [
    ['supervisor', 'body'],
    ['supervisorKind', 'bodyKind', 'closed'],
  ],
  'party-organ': [['partyOrgan', 'what']],
  'shared-premises': [['sharedPremises', 'with']],
  'state-domain': [['domain', 'domain']],
  'adverse-action': [['adverseAction', 'action', 'closed']],
  stance: [
    ['stance', 'stance', 'closed'],
    ['forum', 'forum'],
    ['topic', 'topic'],
  ],
  conduct: [['conduct', 'conduct', 'closed']],
  link: [
    ['linkedTo', 'other'],
    ['relation', 'relation', 'closed'],
    ['linkedKind', 'otherKind', 'closed'],
  ],
};

const ofOrganisation: Readonly<Record<string, CellType>> = {
  id: 'text',
  name: 'text',
  otherNames: 'list',
  abbreviation: 'list',
  formerName: 'list',
  country: 'country',
  basedIn: 'country',
  consultativeStatus: 'closed',
  identifier: 'text',
  identifierScheme: 'text',
};

const ofEveryItem: Readonly<Record<string, readonly [field: string, type: CellType]>> = {
  kind: ['kind', 'closed'],
  state: ['state', 'country'],
  from: ['from', 'date'],
  to: ['to', 'date'],
  year: ['year', 'date'],
  mandatory: ['mandatory', 'boolean'],
  what: ['what', 'text'],
  note: ['note', 'text'],
  sourceUrl: ['source.url', 'text'],
  sourcePublisher: ['source.publisher', 'text'],
  sourceDate: ['source.date', 'date'],
  sourceRetrieved: ['source.retrieved', 'date'],
};

/** All columns that a table of organisations may have, by name. */
export const columnFields: ReadonlyMap<string, ColumnField> = new Map<string, ColumnField>([
  ...Object.entries(ofOrganisation).map(([column, type]) => [column, { type }] as const),
  ...Object.entries(ofEveryItem).map(([column, [evidence, type]]) => [column, { type, evidence }] as const),
  ...Object.entries(ofKinds).flatMap(([kind, fields]) =>
    fields.map(
      ([column, evidence, type = 'text'], index) =>
        [column, { type, evidence, kind: kind as EvidenceKind, ...(index === 0 && { makes: true as const }) }] as const,
    ),
  ),
]);

/** The values that a closed column may hold; empty for other columns. */
export function closedValues(column: string): readonly string[] {
  const field = columnFields.get(column);
  if (column === 'kind') return evidenceSchema.options.map((option) => option.shape.kind.value);
  if (column === 'consultativeStatus') return ['general', 'special', 'roster'];
  if (field?.type === 'boolean') return ['yes', 'no'];
  if (field?.type !== 'closed' || field.kind === undefined) return [];
  return enumOf(field.kind, field.evidence!);
}

/** For closed values that can be left open without guessing. */
export const notKnown: Readonly<Record<string, string>> = {
  funderKind: 'unknown',
  founderKind: 'unknown',
  otherKind: 'unknown',
};

function enumOf(kind: Evidence['kind'], field: string): readonly string[] {
  const option = evidenceSchema.options.find((one) => one.shape.kind.value === kind)!;
  let schema: unknown = Reflect.get(option.shape, field);
  while (typeof schema === 'object' && schema !== null && 'unwrap' in schema)
    schema = (schema as { unwrap(): unknown }).unwrap();
  return (schema as { readonly options: readonly string[] }).options;
}

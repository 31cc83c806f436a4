import type { Assessment } from '../../assessment/assessment.js';
import { characters } from '../../assessment/character.js';
import type { Evidence } from '../../evidence/evidence.js';
import type { Organisation } from '../../organisation/organisation.js';
import type { StatementResult } from '../../statements/statement-result.js';
import type { ReportEntry } from './entry.js';
import { type Row, rowOf } from './row.js';
import { type Segment, segmentsOf } from './segments.js';

/** A text of the organisation as it was read. */
export interface ReadText {
  readonly title: string | null;
  readonly url: string | null;
  readonly date: string | null;
  readonly forum: string | null;
  readonly language: string | null;
  readonly stance: StatementResult['stance'];
  readonly alignment: number | null;
  readonly segments: readonly Segment[];
  readonly cut: boolean;
}

type Item = Assessment['evidenceFor'][number];

/** An item of evidence in a dossier; its sentence is kept only where the item itself is not known. */
export interface WeighedItem extends Pick<Item, 'index' | 'indicator' | 'feature' | 'contribution'> {
  readonly reason?: string;
}

/** All that the page tells about one result, in no language yet. */
export interface Dossier {
  readonly row: Row;
  readonly names: readonly string[];
  readonly basedIn: string | null;
  readonly result: Pick<
    Assessment,
    | 'asOf'
    | 'baseRate'
    | 'logOdds'
    | 'period'
    | 'unused'
    | 'hangsOnSource'
    | 'furtherFindings'
    | 'fundingProfile'
    | 'cautions'
    | 'cautionCodes'
    | 'replies'
    | 'model'
  > & {
    readonly indicators: Readonly<Record<string, { readonly score: number | null; readonly contribution: number }>>;
    readonly wouldChange: readonly Pick<Assessment['wouldChange'][number], 'index' | 'probability' | 'band'>[];
    readonly missing: readonly string[];
    readonly character: { readonly id: string | null; readonly text: string } | null;
  };
  readonly evidenceFor: readonly WeighedItem[];
  readonly evidenceAgainst: readonly WeighedItem[];
  /** The items by their index; null where the record was not given. */
  readonly evidence: readonly (Evidence | null)[];
  readonly texts: readonly ReadText[];
  /** Results of the same organisation about other states. */
  readonly others: readonly Row[];
}

export function dossierOf(entry: ReportEntry, others: readonly Row[] = []): Dossier {
  const { assessment } = entry;
  const { asOf, baseRate, logOdds, period, unused, hangsOnSource, furtherFindings } = assessment;
  const { fundingProfile, cautions, cautionCodes, replies, model } = assessment;
  const organisation = fits(entry) ? entry.organisation : undefined;
  const evidence = evidenceOf(assessment, organisation);
  const weighed = ({ index, indicator, feature, contribution, reason }: Item): WeighedItem => ({
    index,
    indicator,
    feature,
    contribution,
    ...(evidence[index] == null && { reason }),
  });
  return {
    row: rowOf(assessment),
    names: (organisation?.otherNames ?? []).map(({ name }) => name),
    basedIn: organisation?.basedIn ?? null,
    result: {
      asOf,
      baseRate,
      logOdds,
      period,
      unused,
      hangsOnSource,
      furtherFindings,
      fundingProfile,
      cautions,
      cautionCodes,
      replies,
      model,
      indicators: Object.fromEntries(
        Object.entries(assessment.indicators).map(([id, { score, contribution }]) => [id, { score, contribution }]),
      ),
      wouldChange: assessment.wouldChange.map(({ index, probability, band }) => ({ index, probability, band })),
      missing: assessment.missing.map(({ indicator }) => indicator),
      character: assessment.character === null ? null : characterOf(assessment.character),
    },
    evidenceFor: assessment.evidenceFor.map(weighed),
    evidenceAgainst: assessment.evidenceAgainst.map(weighed),
    evidence,
    texts: organisation === undefined ? [] : textsOf(organisation, entry.statements ?? []),
    others: others.filter(({ state }) => state !== assessment.state),
  };
}

/** Items that a result speaks of: its indexes run over all of them. */
function itemsOf({ evidenceFor, evidenceAgainst, unused, indicators }: Assessment): number {
  const counted = Object.values(indicators).flatMap(({ evidence }) => evidence);
  return [...evidenceFor, ...evidenceAgainst, ...unused, ...counted].reduce(
    (most, { index }) => Math.max(most, index + 1),
    0,
  );
}

/** Whether the record that was given can be the one that was assessed: it has as many items. */
export function fits({ assessment, organisation }: ReportEntry): boolean {
  return organisation !== undefined && organisation.evidence.length + assessment.derived.length === itemsOf(assessment);
}

function evidenceOf(assessment: Assessment, organisation: Organisation | undefined): (Evidence | null)[] {
  const own = itemsOf(assessment) - assessment.derived.length;
  const recorded = organisation?.evidence ?? Array.from({ length: Math.max(0, own) }, () => null);
  return [...recorded, ...assessment.derived];
}

function characterOf(text: string): { id: string | null; text: string } {
  return { id: Object.entries(characters).find(([, words]) => words === text)?.[0] ?? null, text };
}

function textsOf({ documents = [] }: Organisation, readings: readonly (StatementResult | null)[]): ReadText[] {
  return documents.flatMap((document, place) => {
    const result = readings[place];
    if (result == null) return [];
    return [
      {
        title: document.id ?? null,
        url: document.source?.url ?? null,
        date: document.date ?? null,
        forum: document.forum ?? null,
        language: document.language ?? result.language,
        stance: result.stance,
        alignment: result.alignment,
        ...segmentsOf(document.text, result),
      },
    ];
  });
}

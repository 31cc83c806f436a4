import { limits } from '../../organisation/limits.js';
import type { SourceItem } from '../source.js';
import type { TableRow } from '../table/index.js';
import type { RowContent } from './row-organisation.js';

/** An organisation whose rows are being gathered. */
interface Gathered {
  readonly line: number;
  readonly organisation: Record<string, unknown>;
  readonly evidence: Record<string, unknown>[];
  readonly evidenceLines: number[];
}

/** Gathers the rows of each organisation into one record. */
export interface Groups {
  add(row: TableRow, content: RowContent): Generator<SourceItem>;
  end(): Generator<SourceItem>;
}

/**
 * Rows of one organisation (the same `id`, else the same name and country) become one record. In a table of up to
 * `limits.gatheredRows` rows they may stand anywhere; in a longer one, which is read as a stream, they must stand together,
 * and an organisation that comes back is named as a problem instead of being given a second, poorer result.
 */
export function groupedOrganisations(file: string, country: string | undefined): Groups {
  let groups = new Map<string, Gathered>();
  const done = new Set<string>();
  const ids = new Set<string>();
  let rows = 0;
  let unknownCountry = 0;

  const unique = (id: string): string => {
    let free = id;
    for (let number = 2; ids.has(free); number += 1) free = `${id}-${number}`;
    ids.add(free);
    return free;
  };

  function* release(key: string, gathered: Gathered): Generator<SourceItem> {
    done.add(key);
    const { line, organisation, evidence, evidenceLines } = gathered;
    const own = organisation.country ?? country;
    if (own === undefined) unknownCountry += 1;
    yield {
      line,
      evidenceLines,
      value: {
        id: unique(slug(organisation)),
        ...organisation,
        country: own ?? 'ZZ',
        evidence,
      },
    };
  }

  return {
    *add(row, { organisation, evidence }) {
      rows += 1;
      const key = keyOf(organisation);
      const known = groups.get(key);
      if (known !== undefined) {
        for (const [field, value] of Object.entries(organisation)) known.organisation[field] ??= value;
        known.evidence.push(...evidence);
        known.evidenceLines.push(...evidence.map(() => row.line));
        return;
      }
      if (done.has(key)) {
        const message =
          'belongs to an organisation whose other rows stand further up; sort the table by organisation so that they stand together';
        yield { problem: { file, line: row.line, message } };
        return;
      }
      if (rows > limits.gatheredRows) {
        for (const [before, gathered] of groups) yield* release(before, gathered);
        groups = new Map();
      }
      groups.set(key, {
        line: row.line,
        organisation: { ...organisation },
        evidence: [...evidence],
        evidenceLines: evidence.map(() => row.line),
      });
    },
    *end() {
      for (const [key, gathered] of groups) yield* release(key, gathered);
      if (unknownCountry > 0)
        yield {
          note: `${unknownCountry} ${unknownCountry === 1 ? 'organisation has' : 'organisations have'} no country and ${unknownCountry === 1 ? 'is' : 'are'} put under ZZ (unknown); give one for all with --country CODE`,
        };
    },
  };
}

/** What tells organisations apart: the id, else name and country as they stand. Near names are not taken for the same. */
function keyOf({ id, name, country }: Record<string, unknown>): string {
  return JSON.stringify(id === undefined ? [name, country] : id);
}

/** An id made of country and name that reads well in results. */
function slug({ name, country }: Record<string, unknown>): string {
  const words = [country, name]
    .filter((part) => typeof part === 'string')
    .join(' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return words.slice(0, 200) || 'unnamed';
}

import type { Assessment } from '../assessment/assessment.js';
import type { Organisation } from '../organisation/organisation.js';
import { assessmentWorkbook } from '../reports/assessment-workbook.js';
import { network } from '../reports/network.js';
import { gexf, graphml } from '../reports/network-xml.js';
import { workbookRows } from '../reports/workbook.js';
import { UsageError } from './exit-status.js';

export interface Result {
  readonly assessment: Assessment;
  readonly organisation: Organisation;
}

type Results = AsyncIterable<Result>;

/** Forms of results that need all of them at once, and so hold them in memory. */
export const wholeForms = {
  async xlsx(results: Results): Promise<Uint8Array> {
    const workbook = assessmentWorkbook();
    for await (const { assessment, organisation } of results)
      if (!workbook.add(assessment, organisation))
        throw new UsageError(`a sheet of a workbook holds ${workbookRows} rows, and there are more: use --format csv`);
    const bytes = await workbook.bytes();
    if (bytes === undefined)
      throw new UsageError(
        'writing a workbook needs one more package: npm install write-excel-file (or use --format csv)',
      );
    return bytes;
  },
  graphml: async (results: Results): Promise<string> => graphml(await networkOf(results)),
  gexf: async (results: Results): Promise<string> => gexf(await networkOf(results)),
} as const;

export type WholeFormat = keyof typeof wholeForms;

async function networkOf(results: Results) {
  const built = network();
  for await (const { assessment, organisation } of results) built.add(assessment, organisation);
  return built;
}

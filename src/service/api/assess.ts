import * as z from 'zod';
import { type Assessment, assessmentSchema } from '../../assessment/assessment.js';
import type { Classifier } from '../../assessment/classifier.js';
import { documentReading } from '../../assessment/document-reading.js';
import { organisationSchema } from '../../organisation/organisation.js';
import { partialDate } from '../../organisation/partial-date.js';
import { sourceQuality } from '../../organisation/source.js';
import { stateCode } from '../../organisation/state.js';
import { listBody, listResult, type Route, readList } from '../route.js';

const body = listBody('organisations', organisationSchema, {
  /** Measure the tie to this state only. */
  state: stateCode.exactOptional(),
  asOf: partialDate.exactOptional(),
  baseRate: z.number().gt(0).lt(1).exactOptional(),
  sourceWeights: z.partialRecord(sourceQuality, z.number().min(0).max(10)).exactOptional(),
  /** Whether evidence is read out of the documents of a record. Default: true. */
  readDocuments: z.boolean().exactOptional(),
});

/** What the list as a whole means: how often it can be expected to be wrong, and what it is not for (R14). */
const listSchema = z.strictObject({
  assessments: z.int(),
  inStateBand: z.int(),
  /** Of those in a state band, how many can be expected to be independent at the assumed base rate. */
  expectedIndependent: z.number(),
  advice: z.string(),
});

export const useLimits =
  'A result is a reason to look closer, not a verdict: read its evidence, and ask the organisation, before you rely on it. Not for a decision on accreditation or funding by the number alone, for lists of names and scores, or for people.';

export function assessRoute(classifier: Classifier): Route {
  return {
    method: 'post',
    path: '/api/assess',
    summary: 'How strongly the evidence ties each organisation to a state, and why',
    description: useLimits,
    body: body.schema,
    result: listResult({ assessments: z.array(assessmentSchema), list: listSchema }),
    async handle(call) {
      const { records, settings, problems } = await readList(body, call);
      const { readDocuments = true, ...options } = settings;
      const assessments: Assessment[] = [];
      for (const organisation of records) {
        const derive = readDocuments ? await documentReading(organisation) : {};
        assessments.push(...classifier.assessCandidates(organisation, { ...options, ...derive }));
        await call.takeTurns();
      }
      return { assessments, list: listOf(assessments), problems };
    },
  };
}

function listOf(assessments: readonly Assessment[]): z.infer<typeof listSchema> {
  const flagged = assessments.filter(({ band }) => band.startsWith('state-'));
  return {
    assessments: assessments.length,
    inStateBand: flagged.length,
    expectedIndependent: flagged.reduce((sum, { probability }) => sum + 1 - (probability ?? 0), 0),
    advice: useLimits,
  };
}

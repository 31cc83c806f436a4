import * as z from 'zod';
import { type CriteriaSet, criteriaSetSchema } from '../../criteria/criteria-set.js';
import { LockedSetError } from '../../criteria/locked.js';
import { setSummarySchema, summaryOfSet } from '../../criteria/set-summary.js';
import { criteriaSets } from '../../criteria/sets.js';
import { trialSchema, trySet } from '../../criteria/trial.js';
import { type LabelledOrganisation, labelledOrganisationSchema } from '../../organisation/labelled-organisation.js';
import { organisationSchema } from '../../organisation/organisation.js';
import { partialDate } from '../../organisation/partial-date.js';
import { stateCode } from '../../organisation/state.js';
import { Problem } from '../problem.js';
import { listBody, listResult, type Route, readList } from '../route.js';

const body = listBody('organisations', organisationSchema, {
  state: stateCode.exactOptional(),
  asOf: partialDate.exactOptional(),
  listSize: z.int().min(1).exactOptional(),
  shareOfProxies: z.number().min(0).max(1).exactOptional(),
  /** Runs a locked set on labelled organisations: counts only, no names. */
  showHarm: z.boolean().exactOptional(),
});

export const criteriaRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/api/criteria',
    summary: 'The criteria sets that ship with the library',
    result: z.strictObject({ sets: z.array(setSummarySchema) }),
    handle: async () => ({ sets: criteriaSets.map(summaryOfSet) }),
  },
  {
    method: 'get',
    path: '/api/criteria/{id}',
    summary: 'The rules of a set, their sources and how sure each is',
    result: criteriaSetSchema,
    handle: async ({ parameter }) => setOf(parameter('id')),
  },
  {
    method: 'post',
    path: '/api/criteria/{id}/test',
    summary: 'What a set says of each organisation, and on labelled ones how often it is wrong',
    description: 'A hit says what a rule says, not what an organisation is.',
    body: body.schema,
    result: listResult(trialSchema.shape),
    async handle(call) {
      const set = setOf(call.parameter('id'));
      const { records, settings, problems } = await readList(body, call);
      const labelled = records.flatMap((record): LabelledOrganisation[] => {
        const result = labelledOrganisationSchema.safeParse(record);
        return result.success ? [result.data] : [];
      });
      try {
        return { ...trySet(set, { organisations: records, labelled }, settings), problems };
      } catch (error) {
        if (error instanceof LockedSetError) throw new Problem(403, error.message);
        if (error instanceof RangeError) throw new Problem(422, error.message);
        throw error;
      }
    },
  },
];

function setOf(id: string): CriteriaSet {
  const set = criteriaSets.find((one) => one.id === id);
  if (set === undefined)
    throw new Problem(
      404,
      `There is no criteria set of this id. There are ${criteriaSets.map((one) => one.id).join(', ')}.`,
    );
  return set;
}

import { type LabelledOrganisation, labelledOrganisationSchema } from '../../organisation/labelled-organisation.js';
import { type Organisation, organisationSchema } from '../../organisation/organisation.js';
import { explainIssue } from '../../sources/explain-issue.js';
import { fieldPath } from '../../sources/field-path.js';
import { type ExitStatus, exitStatus, UsageError } from '../exit-status.js';
import { Intake } from '../intake.js';
import { tellProblem } from '../messages.js';

export interface ReadOrganisations {
  readonly organisations: readonly Organisation[];
  /** Those that have a label. */
  readonly labelled: readonly LabelledOrganisation[];
  readonly status: ExitStatus;
}

/**
 * The organisations of a file, labelled or not. A wrong label is told and the record is read as one without a label.
 *
 * @throws UsageError when no organisation can be read
 */
export async function organisationsOf(file: string): Promise<ReadOrganisations> {
  const intake = new Intake([file], organisationSchema);
  const organisations: Organisation[] = [];
  const labelled: LabelledOrganisation[] = [];
  let status: ExitStatus = exitStatus.done;
  for await (const organisation of intake.records()) {
    organisations.push(organisation);
    if (!('label' in organisation)) continue;
    const result = labelledOrganisationSchema.safeParse(organisation);
    if (result.success) labelled.push(result.data);
    else {
      status = exitStatus.someRefused;
      const issue = result.error.issues[0]!;
      const message = `${organisation.id}: ${explainIssue(issue, organisation)}; the label is not used`;
      tellProblem({ file, field: fieldPath(issue.path), message });
    }
  }
  if (organisations.length === 0) throw new UsageError(`${file}: no organisation could be read`);
  return { organisations, labelled, status: Math.max(status, intake.status()) as ExitStatus };
}

/**
 * The labelled organisations of a file.
 *
 * @throws UsageError when there is none
 */
export async function labelledOf(file: string): Promise<ReadOrganisations> {
  const read = await organisationsOf(file);
  if (read.labelled.length === 0)
    throw new UsageError(
      `${file}: no organisation has a label, so nothing can be measured; the field "label" is gongo, quango, aligned, independent or disputed`,
    );
  return read;
}

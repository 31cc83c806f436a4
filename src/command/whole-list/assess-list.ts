import { availableParallelism } from 'node:os';
import { organisationFields } from '../../organisation/organisation.js';
import type { ReadSettings } from '../../sources/records.js';
import type { ExitStatus } from '../exit-status.js';
import { Intake } from '../intake.js';
import { type StreamedForm, streamedForms } from '../result-forms.js';
import { fileOutput, isSpecial, type Output, standardOutput } from '../streams.js';
import { assessBatches } from './assess-batches.js';
import type { AssessingPlan } from './assessing.js';
import { batchesOf } from './batches.js';
import {
  beginning,
  type Checkpoint,
  fingerprintOf,
  removeCheckpoint,
  saveCheckpoint,
  startingPoint,
} from './checkpoint.js';
import { rate } from './rate.js';

export interface ListOptions {
  /** Default: standard output. */
  readonly out?: string;
  /** Takes what was refused, to be mended and read again. */
  readonly rejects?: string;
  readonly onError: 'skip' | 'stop';
  readonly resume: boolean;
  /** Default: as many as there are processors, at most four. */
  readonly workers?: number;
  readonly progress?: boolean;
  readonly reading: ReadSettings;
}

/** Milliseconds after which a run makes sure that it could go on from where it is. */
const checkpointEvery = 250;

const noOutput: Output = { async write() {}, flush: async () => 0, async finish() {}, async discard() {} };

/**
 * Assesses a list of any length in bounded memory. A run that writes to a file and is killed at whatever point can be gone
 * on with: the results are the same bytes as those of an unbroken run.
 */
export async function assessList(
  files: readonly string[],
  plan: AssessingPlan,
  options: ListOptions,
): Promise<ExitStatus> {
  const { out, rejects: rejectsFile } = options;
  // A device or a pipe cannot be gone on with.
  const resumable = out !== undefined && !isSpecial(out);
  const { mapping, from, encoding, sheet, country } = options.reading;
  const how = [
    plan.model.digest,
    plan.settings,
    plan.format,
    plan.readDocuments,
    rejectsFile,
    mapping,
    from,
    encoding,
    sheet,
    country,
  ];
  const fingerprint = await fingerprintOf(files, how);
  const start = !resumable ? beginning : await startingPoint(out, fingerprint, options.resume);
  const output = out === undefined ? standardOutput() : fileOutput(out, start.bytes);
  const rejectOutput = rejectsFile === undefined ? noOutput : fileOutput(rejectsFile, start.rejectBytes);
  const form: StreamedForm = streamedForms[plan.format];
  const shown = await rate(files, options.progress, start.intake.good);
  const rejects: string[] = [];
  // Whatever is read is looked through for refused content anyway: the schema need not do it again.
  const intake = new Intake(files, organisationFields, undefined, {
    ...options.reading,
    after: start.intake,
    stopOnProblem: options.onError === 'stop',
    reject: (line) => rejects.push(`${line}\n`),
    bytesRead: (bytes) => shown.read(bytes),
  });
  const threads = options.workers ?? Math.min(4, availableParallelism());
  let results = start.results;
  let saved = performance.now();
  const save = async (checkpoint: Omit<Checkpoint, 'fingerprint' | 'process'>) => {
    if (resumable) await saveCheckpoint(out, { ...checkpoint, fingerprint, process: process.pid });
  };
  try {
    // Says at once when the file cannot be written.
    await output.flush();
    await save(start);
    if (results === 0) await output.write(form.head);
    for await (const { batch, results: texts } of assessBatches(batchesOf(intake, rejects), plan, threads)) {
      // Written in one piece: one text takes far less time than hundreds.
      await output.write(texts.map((text, at) => form.before(results + at) + text).join(''));
      results += texts.length;
      for (const line of batch.rejects) await rejectOutput.write(line);
      const [bytes, rejectBytes] = [await output.flush(), await rejectOutput.flush()];
      shown.done(batch.progress.good);
      if (performance.now() - saved < checkpointEvery) continue;
      await save({ intake: batch.progress, results, bytes, rejectBytes });
      saved = performance.now();
    }
    await output.write(form.foot(results));
    await rejectOutput.finish();
    await output.finish();
  } catch (error) {
    await output.discard();
    await rejectOutput.discard();
    throw error;
  } finally {
    shown.end();
    if (resumable) await removeCheckpoint(out);
  }
  return intake.status();
}

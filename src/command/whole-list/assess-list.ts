import { availableParallelism } from 'node:os';
import type { ReadSettings } from '../../sources/records.js';
import type { ExitStatus } from '../exit-status.js';
import { IntakeTally } from '../intake-tally.js';
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
  assessingPlan: Omit<AssessingPlan, 'rejects'>,
  options: ListOptions,
): Promise<ExitStatus> {
  const { out, rejects: rejectsFile } = options;
  const plan: AssessingPlan = { ...assessingPlan, rejects: rejectsFile !== undefined };
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
  const tally = new IntakeTally(options.onError === 'stop', undefined, start.intake);
  const batches = batchesOf(
    files,
    { ...options.reading, bytesRead: (bytes) => shown.read(bytes) },
    start.read,
    plan.rejects,
  );
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
    if (start.bytes === 0) await output.write(form.head);
    for await (const { batch, assessed } of assessBatches(batches, plan, threads)) {
      tally.accept(assessed.good);
      for (const { problems, line } of assessed.refusals) {
        tally.refuse(problems);
        if (line !== undefined) await rejectOutput.write(`${line}\n`);
      }
      if (results > 0 && assessed.results > 0) await output.write(form.between);
      await output.write(assessed.text);
      results += assessed.results;
      const [bytes, rejectBytes] = [await output.flush(), await rejectOutput.flush()];
      const intake = tally.progress();
      shown.done(intake.good);
      if (performance.now() - saved < checkpointEvery) continue;
      await save({ intake, read: batch.read, results, bytes, rejectBytes });
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
  return tally.status();
}

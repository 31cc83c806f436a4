import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEvidence } from '../../src/evidence/reading.js';
import { affiliationModel, type LabelledOrganisation } from '../../src/index.js';
import { saturated } from '../../src/model/feature-values.js';
import { answer } from '../../src/model/score.js';
import { type Tally, tallyOf } from '../../src/model/tally.js';
import { stateOf } from '../../src/organisation/state.js';
import { readStatement } from '../../src/statements.js';
import { organisations } from '../workload/organisations.js';
import { medians, perSecond, type Row, root, secondsOver } from './measure.js';

/** Debian's Python: the packages of `apt-get install python3-sklearn` are not seen by others. */
const python = '/usr/bin/python3';

/** The model against scikit-learn's predict_proba on the same matrix, and reading texts against its TF-IDF and predict_proba. */
export function scikitRows(count: number): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'gongo-bench-'));
  try {
    const tallies = trainingTallies();
    const texts = [...organisations(count, { statements: true })].map(({ documents = [] }) =>
      documents.map(({ text }) => text),
    );
    writeFileSync(
      join(folder, 'input.json'),
      JSON.stringify({ rows: tallies.map(row), texts: texts.map((all) => all.join('\n')) }),
    );
    const run = spawnSync(python, [`${root}benchmarks/speed/scikit_speed.py`, join(folder, 'input.json')], {
      encoding: 'utf8',
      env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
    });
    if (run.status !== 0) {
      process.stderr.write(
        `no comparison with scikit-learn (apt-get install python3-sklearn): ${run.stderr.slice(-200)}\n`,
      );
      return [];
    }
    const theirs = JSON.parse(run.stdout) as { version: string; predict: number; text: number };
    const many = Array.from({ length: 20 }, () => tallies).flat();
    const seconds = medians({
      model: () => secondsOver(many, (tally) => answer(tally, affiliationModel)),
      text: () => secondsOver(texts.flat(), (text) => readStatement({ id: 'x', text, state: 'CN' })),
    });
    const perRow = seconds.model / many.length;
    const perText = seconds.text / texts.length;
    return [
      {
        what: 'features summed up to probability and interval',
        measured: perSecond(1, perRow),
        against: `scikit-learn ${theirs.version} predict_proba, all rows at once: ${perSecond(1, theirs.predict)}`,
        ratio: theirs.predict / perRow,
      },
      {
        what: 'three statements read, organisations',
        measured: perSecond(1, perText),
        against: `TfidfVectorizer.transform + predict_proba: ${perSecond(1, theirs.text)}`,
        ratio: theirs.text / perText,
        target: 'at least 2',
        met: theirs.text >= 2 * perText,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function trainingTallies(): Tally[] {
  return readFileSync(`${root}training-data/organisations.jsonl`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledOrganisation)
    .map((one) => tallyOf(readEvidence(one, stateOf(one.country), 2026.9).findings, affiliationModel));
}

function row({ features }: Tally): number[] {
  const values = affiliationModel.features.map(() => 0);
  for (const { position, strengths } of features) values[position] = saturated(strengths.reduce((a, b) => a + b, 0));
  return values;
}

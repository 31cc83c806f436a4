// Scores the organisations of a table of any encoding and delimiter. Run: npx tsx examples/score-a-csv.ts [file]
import { assessCandidates, organisationSchema } from 'gongo-classifier';
import { csvHeader, csvRow, describeProblem, readRecords } from 'gongo-classifier/node';

const [file = 'examples/sources/facts.csv'] = process.argv.slice(2);
process.stdout.write(csvHeader());
for await (const read of readRecords(file, organisationSchema)) {
  if ('record' in read)
    for (const assessment of assessCandidates(read.record)) process.stdout.write(csvRow(assessment));
  // A row that is wrong is named, and takes nothing from the others.
  else for (const problem of read.problems) process.stderr.write(`${describeProblem(problem)}\n`);
}

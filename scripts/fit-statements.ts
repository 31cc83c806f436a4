// Fits models/stance/weights.json on labelled statements: npm run train:statements -- FILE...
import { readFileSync, writeFileSync } from 'node:fs';
import { fitStatementModel, labelledStatementSchema, statementExample } from '../src/training/fit-statement-model.js';

const statements = process.argv
  .slice(2)
  .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
  .filter((line) => line !== '')
  .map((line) => labelledStatementSchema.parse(JSON.parse(line)));
const model = {
  id: 'statements',
  version: '1.0.0',
  fittedOn: `${statements.length} labelled statements in six languages: the project's own sentences (training-data/statements) and a development set of real statements that is not shipped; see docs/statements.md`,
  ...fitStatementModel(statements.map((statement) => statementExample(statement))),
};
writeFileSync('models/stance/weights.json', `${JSON.stringify(model, null, 2)}\n`);
process.stdout.write(`${statements.length} statements: models/stance/weights.json is written\n`);

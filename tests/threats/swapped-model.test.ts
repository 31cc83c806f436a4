import { describe, expect, it } from 'vitest';
import { affiliationModel, assess } from '../../src/index.js';
import { gongo, temporaryFile } from '../gongo.js';
import { realRecords } from '../real-records.js';

describe('a model that somebody changed', () => {
  it('is refused when its content does not have its digest', () => {
    const model = structuredClone(affiliationModel);
    model.features[0]!.weight = -50;
    const { status, stderr, stdout } = gongo([
      'assess',
      'examples/accreditation-list.jsonl',
      '--model',
      temporaryFile('model.json', JSON.stringify(model)),
    ]);
    expect(stderr).toContain('the model was changed by hand');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  it('is told by its digest in every result', () => {
    for (const record of realRecords.slice(0, 5)) expect(assess(record).model.digest).toBe(affiliationModel.digest);
  });
});

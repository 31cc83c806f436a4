import { describe, expect, it } from 'vitest';
import { createVoice, TalkingPointCandidates, VoiceTraining } from '../../src/statements.js';
import { fitSparseLogisticRegression } from '../../src/training/sparse-logistic-regression.js';
import { fitRidgeLogisticRegression } from '../../src/training.js';

/** A row of numbers that looks random and is always the same. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    yield (state >>> 8) / 2 ** 24;
  }
}

describe('proposing talking points', () => {
  it('lists the phrases of the state first, by stems, and leaves out what both sides say', () => {
    const random = numbers(7);
    const filler = 'committee water school report women village meeting letter doctor winter harvest road'.split(' ');
    const words = (count: number) =>
      Array.from({ length: count }, () => filler[Math.floor(random.next().value! * filler.length)]).join(' ');
    const candidates = new TalkingPointCandidates('en');
    for (let at = 0; at < 60; at += 1) {
      candidates.add(`${words(8)} our harmonious garden of nations ${words(6)} the annual general assembly`, 'state');
      candidates.add(`${words(14)} the annual general assembly`, 'other');
    }
    const found = candidates.find(5);
    expect(found[0]!.phrase).toContain('harmonious garden');
    expect(found.some(({ phrase }) => phrase === 'annual general assembly')).toBe(false);
    expect(found[0]!.stateTexts).toBe(60);
  });
});

describe('learning how a state sounds', () => {
  const state = [
    'our glorious achievements in KENYA advance under the wise plan of 2019',
    'the wise plan brings glorious harvests to KENYA',
    'glorious achievements everywhere in KENYA',
  ];
  const other = [
    'the road near the school was closed in KENYA last week',
    'prices of bread in KENYA rose by 4 percent',
    'the match ended two to one in KENYA',
  ];
  const trained = (country: string) => {
    const training = new VoiceTraining('en');
    for (const [side, texts] of [
      ['state', state],
      ['other', other],
    ] as const)
      for (const [at, text] of texts.entries())
        for (const source of ['one', 'two'])
          training.add({
            text: text.replaceAll('KENYA', country),
            side,
            source: `${side} ${source}`,
            date: `20${10 + at}`,
          });
    return training.fit('texts.jsonl', 'sha256:0');
  };

  it('tells the two apart, and judges itself on sources that it has not seen', () => {
    const model = trained('Kenya');
    const voice = createVoice(model);
    expect(voice('glorious achievements of the wise plan')).toBeGreaterThan(0.5);
    expect(voice('the road to the school and the prices of bread')).toBeLessThan(0.5);
    expect(model.leftOut?.auroc).toBeGreaterThan(0.9);
  });

  it('learns neither names of states nor years', () => {
    expect(trained('Peru')).toEqual(trained('Kenya'));
    const voice = createVoice(trained('Kenya'));
    expect(voice('the plan of 1999 for Kenya')).toBe(voice('the plan of 2024 for Brazil'));
  });
});

describe('the logistic regression for texts', () => {
  it('agrees with the one for indicators', () => {
    const random = numbers(3);
    const rows = Array.from({ length: 80 }, () => Array.from({ length: 4 }, () => random.next().value! * 2 - 1));
    const labels = rows.map(([a, b, c]) => (a! + 0.5 * b! - c! + random.next().value! - 0.5 > 0 ? 1 : 0));
    const known = fitRidgeLogisticRegression(rows, labels, 1);
    const { intercept, weights } = fitSparseLogisticRegression(
      {
        width: 4,
        starts: Int32Array.from({ length: 81 }, (_, at) => at * 4),
        columns: Int32Array.from({ length: 320 }, (_, at) => at % 4),
        values: Float64Array.from(rows.flat()),
      },
      labels,
      1,
    );
    for (const [at, weight] of weights.entries()) expect(weight).toBeCloseTo(known.coefficients[at]!, 4);
    expect(intercept).toBeCloseTo(known.intercept, 4);
    // At the minimum the gradient is nothing.
    const errors = rows.map(
      (row, at) => 1 / (1 + Math.exp(-(intercept + row.reduce((sum, x, j) => sum + x * weights[j]!, 0)))) - labels[at]!,
    );
    for (let column = 0; column < 4; column += 1) {
      const gradient = errors.reduce((sum, error, at) => sum + error * rows[at]![column]!, 0) + weights[column]!;
      expect(Math.abs(gradient)).toBeLessThan(1e-4);
    }
  });
});

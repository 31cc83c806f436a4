import LogisticRegression from 'ml-logistic-regression';
import { CholeskyDecomposition, Matrix, solve } from 'ml-matrix';

/** A fit on standardised columns. */
export interface RidgeFit {
  readonly intercept: number;
  readonly coefficients: readonly number[];
  /** Inverse of the penalised Hessian, in the order intercept, coefficients. */
  readonly covariance: readonly (readonly number[])[];
  /** Largest component of the true gradient at the solution. */
  readonly gradient: number;
}

/** Copies of each pair of pseudo-rows. One is not enough: the fixed point can oscillate. */
const copies = 4;
const firstSteps = 60;
const mostSteps = 4000;
const rounds = 40;
const tolerance = 1e-7;

/**
 * Logistic regression with an L2 penalty on all coefficients but the intercept: minimises
 * sum(log-loss) + penalty/2 * |coefficients|^2, as scikit-learn does with C = 1/penalty.
 *
 * `ml-logistic-regression` does plain gradient ascent: no intercept, no penalty, no stopping rule. All three are given to it
 * through the data. A column of ones is the intercept. The penalty is data augmentation: each coefficient gets
 * pairs of rows (s, label 0) and (s, label 1), whose pull on it is copies * s * tanh(s * w / 2); s is adapted until that equals
 * penalty * w, so that at the fixed point the gradients agree exactly. Each round whitens the rows, at first by the
 * Hessian at zero and then more and more by the one at the last solution, which makes gradient ascent nearly as fast as Newton's method. Whether it
 * converged is decided on the true gradient, never on the number of steps.
 *
 * @param rows - standardised values
 * @throws Error when the gradient does not fall below 1e-7
 */
export function fitRidgeLogisticRegression(
  rows: readonly (readonly number[])[],
  labels: readonly (0 | 1)[],
  penalty: number,
): RidgeFit {
  const width = rows[0]!.length;
  const data = rows.map((row) => [1, ...row]);
  let solution = new Array<number>(width + 1).fill(0);
  let steepest = steepness(data, labels, solution, penalty);
  let caution = 1;
  let steps = firstSteps;
  for (let round = 0; round < rounds; round += 1) {
    const next = ascend(data, labels, solution, penalty, caution, steps);
    const slope = steepness(data, labels, next, penalty);
    if (slope < tolerance) {
      const covariance = inverse(hessian(data, next, penalty)).to2DArray();
      return { intercept: next[0]!, coefficients: next.slice(1), covariance, gradient: slope };
    }
    if (slope < steepest) {
      solution = next;
      steepest = slope;
      caution /= 4;
    } else {
      // Too bold a whitening or too few steps: less of the one and more of the other.
      caution = Math.min(1, caution * 2);
      steps = Math.min(mostSteps, steps * 2);
    }
  }
  throw new Error('logistic regression did not converge; are two features the same, or is the penalty too small?');
}

/**
 * Runs the package on the rows and the pseudo-rows that stand for the penalty.
 *
 * @param around - the solution so far: it sets the pseudo-rows and the Hessian that whitens
 * @param caution - part of the whitening that comes from the Hessian at zero, which bounds all others: 1 is slow and
 *   safe, near 0 is fast once `around` is near the solution
 * @param steps - of gradient ascent, always from zero, where the package starts
 */
function ascend(
  data: readonly (readonly number[])[],
  labels: readonly number[],
  around: readonly number[],
  penalty: number,
  caution: number,
  steps: number,
): number[] {
  const scales = around.slice(1).map((coefficient) => pseudoRowScale(coefficient, penalty));
  const augmented: (readonly number[])[] = [...data];
  const targets = [...labels];
  scales.forEach((scale, column) => {
    const row = new Array<number>(scales.length + 1).fill(0);
    row[column + 1] = scale;
    for (let copy = 0; copy < copies; copy += 1) {
      augmented.push(row, row);
      targets.push(0, 1);
    }
  });
  const bound = hessian(augmented, new Array<number>(around.length).fill(0), 0);
  const local = hessian(augmented, around, 0);
  const blend = Matrix.add(Matrix.mul(bound, caution), Matrix.mul(local, 1 - caution));
  const lower = new CholeskyDecomposition(blend).lowerTriangularMatrix;
  const whitening = inverse(lower).transpose();
  const regression = new LogisticRegression({ numSteps: steps, learningRate: 1 });
  regression.train(new Matrix(augmented as number[][]).mmul(whitening), Matrix.columnVector(targets));
  // The package codes class 0 as 0 in its first classifier, so this one's weights are those of label 1.
  const weights = Matrix.columnVector(regression.classifiers[0]!.weights.to1DArray());
  return whitening.mmul(weights).to1DArray();
}

/** Solves copies * s * tanh(s * w / 2) = penalty * w for s by bisection; the left side grows with s. */
function pseudoRowScale(coefficient: number, penalty: number): number {
  const size = Math.abs(coefficient);
  if (size < 1e-9) return Math.sqrt((2 * penalty) / copies);
  let low = 0;
  let high = 1;
  const pull = (scale: number) => copies * scale * Math.tanh((scale * size) / 2);
  while (pull(high) < penalty * size) high *= 2;
  for (let step = 0; step < 200 && high - low > Number.EPSILON * high; step += 1) {
    const middle = (low + high) / 2;
    if (pull(middle) < penalty * size) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function probability(row: readonly number[], solution: readonly number[]): number {
  return 1 / (1 + Math.exp(-row.reduce((sum, value, column) => sum + value * solution[column]!, 0)));
}

/** Largest component of the gradient of the penalised log-loss. */
function steepness(
  data: readonly (readonly number[])[],
  labels: readonly number[],
  solution: readonly number[],
  penalty: number,
): number {
  const slope = solution.map((value, column) => (column === 0 ? 0 : penalty * value));
  data.forEach((row, index) => {
    const error = probability(row, solution) - labels[index]!;
    row.forEach((value, column) => {
      slope[column]! += error * value;
    });
  });
  return Math.max(...slope.map(Math.abs));
}

function hessian(data: readonly (readonly number[])[], solution: readonly number[], penalty: number): Matrix {
  const size = solution.length;
  const sums = solution.map((_, column) => {
    const row = new Array<number>(size).fill(0);
    row[column] = column === 0 ? 0 : penalty;
    return row;
  });
  for (const row of data) {
    const chance = probability(row, solution);
    const curvature = chance * (1 - chance);
    for (let i = 0; i < size; i += 1) {
      if (row[i] === 0) continue;
      for (let j = 0; j <= i; j += 1) sums[i]![j]! += curvature * row[i]! * row[j]!;
    }
  }
  for (let i = 0; i < size; i += 1) for (let j = 0; j < i; j += 1) sums[j]![i] = sums[i]![j]!;
  return new Matrix(sums);
}

function inverse(matrix: Matrix): Matrix {
  return solve(matrix, Matrix.eye(matrix.rows));
}

/** Rows of few numbers that are not 0: `columns[i]` of row r holds `values[i]`, for i from `starts[r]` to `starts[r + 1]`. */
export interface SparseRows {
  readonly width: number;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

export interface LinearFit {
  readonly intercept: number;
  readonly weights: Float64Array;
}

/** Steps that are remembered for the shape of the function. */
const memory = 10;

/**
 * Logistic regression with an L2 penalty on the weights, not on the intercept: minimises
 * `sum of w_i * log loss + lambda / 2 * |weights|^2` by L-BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.5)
 * with a backtracking line search. Made for text: thousands of columns, few of them in a row.
 *
 * @param labels - 0 or 1 for each row
 * @param lambda - strength of the penalty, above 0
 * @param importance - weight of each row; default 1
 * @param tolerance - the fit ends when the gradient has fallen to this part of the first one; default 1e-7
 * @param offsets - log-odds of each row before anything is fitted: the weights say what is added to them; default 0
 */
export function fitSparseLogisticRegression(
  rows: SparseRows,
  labels: ArrayLike<number>,
  lambda: number,
  importance?: ArrayLike<number>,
  tolerance = 1e-7,
  offsets?: ArrayLike<number>,
): LinearFit {
  if (!(lambda > 0)) throw new RangeError('lambda must be above 0');
  const size = rows.width + 1;
  const at = new Float64Array(size);
  const objective = (point: Float64Array, gradient: Float64Array): number => {
    let loss = 0;
    gradient.fill(0);
    for (let row = 0; row < labels.length; row += 1) {
      let z = point[rows.width]! + (offsets?.[row] ?? 0);
      for (let i = rows.starts[row]!; i < rows.starts[row + 1]!; i += 1)
        z += rows.values[i]! * point[rows.columns[i]!]!;
      const weight = importance?.[row] ?? 1;
      const margin = labels[row] === 1 ? z : -z;
      loss += weight * (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin);
      const error = weight * (1 / (1 + Math.exp(-z)) - labels[row]!);
      for (let i = rows.starts[row]!; i < rows.starts[row + 1]!; i += 1)
        gradient[rows.columns[i]!]! += error * rows.values[i]!;
      gradient[rows.width]! += error;
    }
    for (let column = 0; column < rows.width; column += 1) {
      loss += (lambda / 2) * point[column]! ** 2;
      gradient[column]! += lambda * point[column]!;
    }
    return loss;
  };
  minimise(objective, at, tolerance);
  return { intercept: at[rows.width]!, weights: at.slice(0, rows.width) };
}

function minimise(
  objective: (point: Float64Array, gradient: Float64Array) => number,
  at: Float64Array,
  tolerance: number,
): void {
  const size = at.length;
  let gradient = new Float64Array(size);
  let value = objective(at, gradient);
  const first = norm(gradient);
  const pairs: { step: Float64Array; change: Float64Array; rho: number }[] = [];
  for (let round = 0; round < 500 && norm(gradient) > tolerance * Math.max(1, first); round += 1) {
    const direction = towards(gradient, pairs);
    const slope = dot(gradient, direction);
    if (!(slope < 0)) break;
    let length = pairs.length === 0 ? 1 / Math.max(1, norm(gradient)) : 1;
    const next = new Float64Array(size);
    const nextGradient = new Float64Array(size);
    let nextValue = Number.POSITIVE_INFINITY;
    for (let trial = 0; trial < 40; trial += 1, length /= 2) {
      for (let i = 0; i < size; i += 1) next[i] = at[i]! + length * direction[i]!;
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + 1e-4 * length * slope) break;
    }
    // No step lowers the value any more: this is as near as double precision comes.
    if (!(nextValue < value)) break;
    const step = next.map((one, i) => one - at[i]!);
    const change = nextGradient.map((one, i) => one - gradient[i]!);
    const curvature = dot(step, change);
    if (curvature > 1e-12) {
      pairs.push({ step, change, rho: 1 / curvature });
      if (pairs.length > memory) pairs.shift();
    }
    at.set(next);
    gradient = nextGradient;
    value = nextValue;
  }
}

function towards(
  gradient: Float64Array,
  pairs: readonly { step: Float64Array; change: Float64Array; rho: number }[],
): Float64Array {
  const direction = gradient.map((one) => -one);
  const alphas: number[] = [];
  for (const { step, change, rho } of [...pairs].reverse()) {
    const alpha = rho * dot(step, direction);
    alphas.push(alpha);
    add(direction, change, -alpha);
  }
  const latest = pairs.at(-1);
  if (latest !== undefined) {
    const scale = dot(latest.step, latest.change) / dot(latest.change, latest.change);
    for (let i = 0; i < direction.length; i += 1) direction[i]! *= scale;
  }
  for (const { step, change, rho } of pairs) add(direction, step, alphas.pop()! - rho * dot(change, direction));
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}

function add(to: Float64Array, other: Float64Array, factor: number): void {
  for (let i = 0; i < to.length; i += 1) to[i]! += factor * other[i]!;
}

function norm(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}

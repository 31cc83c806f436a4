/** The package ships no types; these are the parts that are used. */
declare module 'ml-logistic-regression' {
  import type { Matrix } from 'ml-matrix';

  export default class LogisticRegression {
    constructor(options?: { numSteps?: number; learningRate?: number });
    train(features: Matrix, labels: Matrix): void;
    /** One classifier a class, each of it against the rest. */
    classifiers: { weights: Matrix }[];
  }
}

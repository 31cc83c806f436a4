/** A probability with two digits; never a 0 or a 1, for nothing is certain. */
export function probabilityText(probability: number): string {
  if (probability < 0.005) return '<0.01';
  return probability > 0.995 ? '>0.99' : probability.toFixed(2);
}

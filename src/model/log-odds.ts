/** The probability that belongs to log-odds. */
export function probabilityOf(logOdds: number): number {
  return logOdds >= 0 ? 1 / (1 + Math.exp(-logOdds)) : Math.exp(logOdds) / (1 + Math.exp(logOdds));
}

/** The log-odds that belong to a probability between 0 and 1, both excluded. */
export function logOddsOf(probability: number): number {
  return Math.log(probability / (1 - probability));
}

import { type JudgedResult, leansWrong } from './judged-result.js';

export interface RiskCoverage {
  /** Answers that were given, and the part that leaned to the wrong side. */
  readonly answered: { readonly results: number; readonly wrong: number };
  /** Answers that were declined, and the part that would have leaned to the wrong side. */
  readonly declined: { readonly results: number; readonly wrong: number };
  /** Were only the surest part `coverage` of all results answered, the part `risk` of those would lean to the wrong side. */
  readonly curve: readonly { readonly coverage: number; readonly risk: number }[];
}

const steps = 20;

/**
 * Whether it declines the answers that it would have got wrong (El-Yaniv & Wiener 2010,
 * https://jmlr.org/papers/v11/el-yaniv10a.html). Sureness is the distance of the log-odds from even odds.
 */
export function riskCoverage(results: readonly JudgedResult[]): RiskCoverage {
  const surest = [...results].sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds));
  const curve = Array.from({ length: steps }, (_, step) => {
    const answered = surest.slice(0, Math.round(((step + 1) / steps) * surest.length));
    return { coverage: answered.length / surest.length, risk: wrongPart(answered) };
  });
  const given = results.filter(({ probability }) => probability !== null);
  const declined = results.filter(({ probability }) => probability === null);
  return {
    answered: { results: given.length, wrong: wrongPart(given) },
    declined: { results: declined.length, wrong: wrongPart(declined) },
    curve: results.length === 0 ? [] : curve,
  };
}

function wrongPart(results: readonly JudgedResult[]): number {
  return results.filter(leansWrong).length / results.length;
}

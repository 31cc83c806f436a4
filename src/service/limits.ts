/** Bounds on what is asked of the service. Whoever needs more uses the command or the library. */
export const serviceLimits = {
  /** Bytes of a request's body. */
  bodyBytes: 4 * 1024 * 1024,
  /** Records in one request. */
  records: 1_000,
  /** Reconciliation queries in one batch. */
  queries: 1_000,
  /** Characters of a query or of a prefix that are looked at. */
  queryText: 400,
  /** Candidates of one query. */
  candidates: 20,
  /** Suggestions in one answer. */
  suggestions: 10,
  /** Requests that are worked on at once. */
  concurrent: 32,
  /** Milliseconds that one request may take. */
  requestTime: 60_000,
  /** Requests a second of one client, and how many more may come at once. */
  requestsPerSecond: 200,
  burst: 1_000,
  /** Characters of a token. */
  leastToken: 16,
} as const;

import * as z from 'zod';

const fieldProblem = z.strictObject({
  /** Where in the request, such as `organisations[3].evidence[0].share`. */
  field: z.string(),
  message: z.string(),
});

export type RequestProblem = z.infer<typeof fieldProblem>;

/** What is told when a request cannot be answered: RFC 9457, `application/problem+json`. */
export const problemSchema = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  /** What is wrong and what to do. */
  detail: z.string(),
  problems: z.array(fieldProblem),
});

export const problemsSchema = z.array(fieldProblem);

const titles = {
  400: 'Bad request',
  401: 'Unauthorised',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  413: 'Content too large',
  415: 'Unsupported media type',
  421: 'Misdirected request',
  422: 'Unprocessable content',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Service unavailable',
} as const;

export type ProblemStatus = keyof typeof titles;

/** Ends the work on a request with an answer that says what is wrong. */
export class Problem extends Error {
  constructor(
    readonly status: ProblemStatus,
    detail: string,
    readonly problems: readonly RequestProblem[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
  }

  toResponse(): Response {
    const body: z.infer<typeof problemSchema> = {
      type: 'about:blank',
      title: titles[this.status],
      status: this.status,
      detail: this.message,
      problems: [...this.problems],
    };
    return new Response(JSON.stringify(body), {
      status: this.status,
      headers: { 'Content-Type': 'application/problem+json', ...this.headers },
    });
  }
}

import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { Duration } from "../../core/time/duration";
import type { ProblemCode } from "./problem-codes";

/** What a route answers; the body is written as JSON. */
export interface Answer {
  readonly status: number;
  readonly body: object;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const ok = (body: object): Answer => ({ status: 200, body });

/** A problem of RFC 9457: `code` is stable, `detail` is a sentence for a person. */
export const problem = (status: number, code: ProblemCode, detail: string): Answer => ({
  status,
  body: { type: "about:blank", title: code.replaceAll("-", " "), status, code, detail },
  contentType: "application/problem+json",
});

/** Whoever asks too often is told when to ask again. */
export const tooManyRequests = (detail: string, retryAfter: Duration): Answer => ({
  ...problem(429, "too-many-requests", detail),
  headers: { "retry-after": String(retryAfter) },
});

export const writeAnswer = ({ status, body, contentType = "application/json", headers }: Answer) =>
  ({
    statusCode: status,
    headers: { "content-type": contentType, ...headers },
    body: JSON.stringify(body),
  }) satisfies APIGatewayProxyStructuredResultV2;

/** Something that a function was to do and did not. */
export interface Failure {
  /** What it was: `message of reports`, a route, or `run`. */
  readonly what: string;
  /** Of the message or the request. */
  readonly id: string;
  readonly cause: unknown;
}

/** A line of a function's log for a failure: the same JSON wherever it happened. */
export function failureLine(functionName: string, { what, id, cause }: Failure): string {
  const { name, message, stack } = cause instanceof Error ? cause : new Error(String(cause));
  return JSON.stringify({ level: "error", function: functionName, what, id, error: name, message, stack });
}

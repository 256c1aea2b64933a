import type { z } from "zod";
import type { ErrorCode } from "../messages/envelope";

/** The adapter answered with a protocol error. */
export class AdapterRefusal extends Error {
  override readonly name = "AdapterRefusal";
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** The adapter answered with something that is no answer of the protocol: its author has to act. */
export class AdapterFault extends Error {
  override readonly name = "AdapterFault";
  constructor(
    readonly op: string,
    readonly path: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`The adapter's answer to "${op}" does not fit adapter protocol 1: at ${path}: ${reason}.`, options);
  }
}

/** Where a message first departs from its schema (`ok.policy.perpetual`), and how. */
export function firstIssue(error: z.ZodError, root: string): { path: string; reason: string } {
  const issue = error.issues[0];
  const path = [root, ...(issue?.path ?? [])].map(String).join(".");
  return { path, reason: issue?.message ?? "unreadable" };
}

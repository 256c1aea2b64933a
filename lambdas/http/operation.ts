import * as z from "zod/mini";
import type { HttpTrigger } from "../contract";
import { problemCodes } from "./problem-codes";

/** What the answer with one status is for, and the shape of its body. */
export interface AnswerShape {
  readonly what: string;
  readonly body: z.ZodMiniType;
}

/** What a route takes and gives, in the schemas that it is read with. */
export interface Operation {
  readonly summary: string;
  /** Members of the query. */
  readonly query?: z.ZodMiniObject;
  readonly body?: z.ZodMiniType;
  /** The body is a form instead of JSON. */
  readonly form?: true;
  readonly headers?: readonly string[];
  readonly answers: Readonly<Record<number, AnswerShape>>;
}

/** The operations of a function: one for each route of its contract. */
export type Operations<Of extends { readonly trigger: HttpTrigger & { readonly routes: readonly string[] } }> =
  Readonly<Record<Of["trigger"]["routes"][number], Operation>>;

/** A problem of RFC 9457. */
export const problemBody = z.strictObject({
  type: z.literal("about:blank"),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(problemCodes)),
  detail: z.string(),
});

/** What every route that reads a request may answer. */
export const unreadableAnswers = {
  400: { what: "The request cannot be read.", body: problemBody },
  413: { what: "The body has more than 4 MiB.", body: problemBody },
} as const;

/** What every route for users may answer besides. */
export const closedAnswers = {
  ...unreadableAnswers,
  401: { what: "There is no access token, or it is not good.", body: problemBody },
  429: { what: "The user asks too often; `Retry-After` says when to ask again.", body: problemBody },
  404: { what: "There is no such account, or it is not open to who asks.", body: problemBody },
} as const;

/** What a device is told of a request that was read and refused, or that cannot be read. */
export const failedBody = z.strictObject({
  status: z.literal("FAILED"),
  message_code: z.string(),
  message: z.string(),
  nonce: z.optional(z.union([z.string(), z.int()])),
  timestamp: z.optional(z.int()),
});

/** What every route for devices may answer. */
export const unreadableByDevices = {
  400: { what: "The request cannot be read.", body: failedBody },
  413: { what: "The body has more than 4 MiB.", body: failedBody },
} as const;

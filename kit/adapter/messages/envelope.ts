import { z } from "zod";

/** One op: the fields of its request, and of its `ok`. */
type OpSchemas = { readonly request: z.ZodObject; readonly ok: z.ZodType };
/** One side's ops by name. */
export type Ops<Table> = { readonly [Op in keyof Table]: OpSchemas };
export type OpName<Table> = keyof Table & string;
/** What the caller of an op gives. */
export type RequestFields<Table extends Ops<Table>, Op extends keyof Table> = z.input<Table[Op]["request"]>;
/** What the adapter reads of a request. */
export type ReadRequest<Table extends Ops<Table>, Op extends keyof Table> = z.output<Table[Op]["request"]>;
/** What the caller reads of an answer. */
export type Ok<Table extends Ops<Table>, Op extends keyof Table> = z.output<Table[Op]["ok"]>;
/** What the adapter gives as `ok`. */
export type GivenOk<Table extends Ops<Table>, Op extends keyof Table> = z.input<Table[Op]["ok"]>;

export const messageId = z.int().nonnegative();

/** What every request has, whatever its op. */
export const requestEnvelope = z.looseObject({ id: messageId, op: z.string() });

/** The protocol's errors: outside the declaration, a wrong message, a defect of the adapter. */
export const errorCode = z.enum(["not-implemented", "bad-request", "internal"]);
export type ErrorCode = z.output<typeof errorCode>;

export const errorAnswer = z.object({ id: messageId, error: z.object({ code: errorCode, message: z.string() }) });

/** An answer before its op is known: either `ok` or `error`. */
export const answerEnvelope = z.union([
  errorAnswer,
  z.object({ id: messageId, ok: z.record(z.string(), z.unknown()) }),
]);

import { z } from "zod";
import {
  type ErrorCode,
  type GivenOk,
  type OpName,
  type Ops,
  type ReadRequest,
  requestEnvelope,
} from "../messages/envelope";
import { AdapterRefusal, firstIssue } from "./faults";
import type { AdapterHandler } from "./in-process";

/** What answers each op of one side; an op without a handler is answered `not-implemented`. */
export type OpHandlers<Table extends Ops<Table>> = {
  readonly [Op in keyof Table]?: (request: ReadRequest<Table, Op>) => GivenOk<Table, Op> | Promise<GivenOk<Table, Op>>;
};

/** The adapter's end of a carrier: reads requests by the ops table and turns what handlers return or throw into answers. */
export function adapter<Table extends Ops<Table>>(ops: Table, handlers: OpHandlers<Table>): AdapterHandler {
  const isOp = (name: string): name is OpName<Table> => Object.hasOwn(ops, name);

  async function answer<Op extends OpName<Table>>(op: Op, message: unknown): Promise<GivenOk<Table, Op>> {
    const handler = handlers[op];
    if (handler === undefined) throw new AdapterRefusal("not-implemented", `"${op}" is not implemented here.`);
    const schema: Table[Op]["request"] = ops[op].request;
    const request = z.safeParse(schema, message);
    if (!request.success) {
      const { path, reason } = firstIssue(request.error, op);
      throw new AdapterRefusal("bad-request", `${path}: ${reason}`);
    }
    return handler(request.data);
  }

  return async (message) => {
    const request = requestEnvelope.safeParse(message);
    if (!request.success)
      return errorAnswer(0, "bad-request", "a request is an object with a whole number id and an op");
    const { id, op } = request.data;
    if (!isOp(op)) return errorAnswer(id, "bad-request", `"${op}" is no op of this side`);
    try {
      return { id, ok: await answer(op, message) };
    } catch (fault) {
      if (fault instanceof AdapterRefusal) return errorAnswer(id, fault.code, fault.message);
      return errorAnswer(id, "internal", fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
    }
  };
}

function errorAnswer(id: number, code: ErrorCode, message: string) {
  return { id, error: { code, message } };
}

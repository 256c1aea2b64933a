import { z } from "zod";
import { answerEnvelope, type Ok, type OpName, type Ops, type RequestFields } from "../messages/envelope";
import type { Carrier } from "./carrier";
import { AdapterFault, AdapterRefusal, firstIssue } from "./faults";

/** Calls the ops of one side by name; what comes back is typed by the op's table. */
export type Client<Table extends Ops<Table>> = {
  /** The parsed `ok`; throws `AdapterRefusal` for an error answer and `AdapterFault` for an answer that does not fit. */
  call<Op extends OpName<Table>>(op: Op, fields: RequestFields<Table, Op>): Promise<Ok<Table, Op>>;
  close(): Promise<void>;
};

/** A client of one side's ops over a carrier; it numbers its requests from 1 and checks the number of each answer. */
export function client<Table extends Ops<Table>>(ops: Table, carrier: Carrier): Client<Table> {
  let lastId = 0;

  async function call<Op extends OpName<Table>>(op: Op, fields: RequestFields<Table, Op>): Promise<Ok<Table, Op>> {
    lastId += 1;
    const id = lastId;
    const ok = readAnswer(op, id, await carrier.exchange({ id, op, ...fields }));
    const schema: Table[Op]["ok"] = ops[op].ok;
    return fitting(schema, ok, op, "ok");
  }

  return { call, close: () => carrier.close() };
}

/** The value as its schema reads it; throws `AdapterFault` with the path below `root` where it does not fit. */
function fitting<Schema extends z.ZodType>(schema: Schema, value: unknown, op: string, root: string): z.output<Schema> {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const { path, reason } = firstIssue(parsed.error, root);
  throw new AdapterFault(op, path, reason, { cause: parsed.error });
}

function readAnswer(op: string, id: number, answer: unknown): unknown {
  const envelope = answerEnvelope.safeParse(answer);
  if (!envelope.success) {
    throw new AdapterFault(op, "the answer", `neither {id, ok} nor {id, error:{code, message}}: ${clipped(answer)}`);
  }
  if (envelope.data.id !== id) throw new AdapterFault(op, "id", `${envelope.data.id} answers request ${id}`);
  if ("error" in envelope.data) throw new AdapterRefusal(envelope.data.error.code, envelope.data.error.message);
  return envelope.data.ok;
}

function clipped(answer: unknown): string {
  return (JSON.stringify(answer) ?? "nothing").slice(0, 200);
}

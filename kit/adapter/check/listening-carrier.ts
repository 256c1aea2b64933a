import { z } from "zod";
import type { Carrier } from "../carrier/carrier";
import { firstIssue } from "../carrier/faults";
import { headOf } from "../carrier/request-head";
import { answerEnvelope, type Ops } from "../messages/envelope";
import { unknownFields } from "../messages/unknown-fields";
import type { Findings } from "./finding";

/** Milliseconds on a clock of which only differences count. */
export type Stopwatch = () => number;
/** One request with the answer to it, without its id. */
export type Exchange = { readonly op: string; readonly request: object; readonly answer: unknown };

const slow = 1_000;
const moved = z.object({ now: z.iso.datetime({ precision: 0 }) });
const asked = z.object({ at: z.string().optional(), to: z.string().optional() });

/** Passes everything on and reads each answer as strictly as it can be read. */
export class ListeningCarrier implements Carrier {
  readonly exchanges: Exchange[] = [];
  private clock = "";

  constructor(
    private readonly carrier: Carrier,
    private readonly ops: Ops<Record<string, unknown>>,
    private readonly findings: Findings,
    private readonly stopwatch: Stopwatch,
    /** Whether answers have to wait until the adapter has started. */
    private readonly startsIt = false,
  ) {}

  async exchange(request: object): Promise<unknown> {
    const { id, op } = headOf(request);
    const begun = this.stopwatch();
    const answer = await this.carrier.exchange(request);
    const taken = this.stopwatch() - begun;
    if (taken > slow) this.noteDelay(op, (taken / 1_000).toFixed(1));
    this.exchanges.push({ op, request, answer });
    this.read(op, id, answer);
    if (op === "reset" || op === "advance") this.readClock(op, request, answer);
    return answer;
  }

  close(): Promise<void> {
    return this.carrier.close();
  }

  /** A remark and no finding: how long an answer takes is also the machine's doing. */
  private noteDelay(op: string, seconds: string): void {
    const why = this.startsIt ? "the adapter's start included" : "and a run asks thousands of times";
    this.findings.remark(`${op} took ${seconds} s, ${why}`);
  }

  private read(op: string, id: number | undefined, answer: unknown): void {
    const envelope = answerEnvelope.safeParse(answer);
    if (!envelope.success) {
      this.findings.add("misfit", `${op}: neither {id, ok} nor {id, error:{code, message}}: ${clipped(answer)}`);
      return;
    }
    if (envelope.data.id !== id) this.findings.add("wrong-id", `${op}: ${envelope.data.id} for request ${id}`);
    if ("error" in envelope.data) {
      const { code, message } = envelope.data.error;
      if (code === "internal") this.findings.add("defect", `${op}: ${firstLine(message)}`);
    } else this.readOk(op, envelope.data.ok);
    const beside = unknownFields(answer, envelope.data).filter((path) => !path.includes("."));
    for (const path of beside) this.findings.add("unknown-field", `${op}: ${path}`);
  }

  private readOk(op: string, ok: unknown): void {
    const schema = this.ops[op]?.ok;
    if (schema === undefined) return;
    const read = schema.safeParse(ok);
    if (!read.success) {
      const { path, reason } = firstIssue(read.error, "ok");
      this.findings.add("misfit", `${op}: at ${path}: ${reason}`);
    } else for (const path of unknownFields(ok, read.data, "ok")) this.findings.add("unknown-field", `${op}: ${path}`);
  }

  private readClock(op: string, request: object, answer: unknown): void {
    const { at, to } = asked.parse(request);
    if (op === "reset") this.clock = at ?? "";
    const read = z.object({ ok: moved }).safeParse(answer);
    if (op === "reset" || to === undefined || !read.success) return;
    const { now } = read.data.ok;
    if (now < this.clock || now > to) {
      this.findings.add("time-goes-back", `advance from ${this.clock} to ${to} came to ${now}`);
    }
    this.clock = now;
  }
}

function clipped(answer: unknown): string {
  return (JSON.stringify(answer) ?? "nothing").slice(0, 160);
}

const firstLine = (text: string): string => text.split("\n")[0] ?? "";

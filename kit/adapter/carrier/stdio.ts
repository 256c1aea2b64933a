import type { Carrier } from "./carrier";
import { CarrierFault, quoted, type Trouble } from "./carrier-fault";
import { type ErrorLog, RunningCommand } from "./command";
import { readJson } from "./json-text";
import { LineCutter, LineTooLong } from "./lines";
import { headOf, type RequestHead } from "./request-head";

/** A command that speaks the protocol on its standard input and output. */
export type AdapterCommand = {
  /** A command line for the shell. */
  readonly command: string;
  /** Whether it is told `bye` before its input is closed: devices are. */
  readonly farewell: boolean;
  readonly log?: ErrorLog;
};

type Pending = RequestHead & { resolve(answer: unknown): void; reject(fault: CarrierFault): void };

/** Milliseconds that a command gets to end by itself. */
const patience = 2_000;

/** Starts a command and exchanges one line for one line with it; whatever else it does is thrown as a `CarrierFault`, and ends it. */
export function stdioCarrier(adapter: AdapterCommand): Carrier {
  return new StdioCarrier(adapter);
}

class StdioCarrier implements Carrier {
  private readonly command: RunningCommand;
  private readonly lines = new LineCutter();
  private readonly farewell: boolean;
  private pending: Pending | undefined;
  private broken: { readonly trouble: Trouble; readonly seen: string } | undefined;

  constructor({ command, farewell, log = () => {} }: AdapterCommand) {
    this.farewell = farewell;
    this.command = new RunningCommand(command, log);
    this.command.process.stdout.on("data", (chunk: Buffer) => this.receive(chunk));
    void this.command.ended.then((how) => this.break("ended", withReason(how, this.command.lastError)));
  }

  exchange(request: object): Promise<unknown> {
    const head = headOf(request);
    return new Promise((resolve, reject) => {
      if (this.broken) reject(new CarrierFault(this.broken.trouble, head.op, this.broken.seen));
      else {
        this.pending = { ...head, resolve, reject };
        this.command.process.stdin.write(`${JSON.stringify(request)}\n`);
      }
    });
  }

  async close(): Promise<void> {
    if (this.farewell && !this.broken && !this.pending) {
      this.exchange({ id: 0, op: "bye" }).catch(() => {});
    }
    await this.command.end(patience);
  }

  private receive(chunk: Buffer): void {
    if (this.broken) return;
    try {
      for (const line of this.lines.cut(chunk)) this.take(line);
    } catch (fault) {
      if (!(fault instanceof LineTooLong)) throw fault;
      this.break("too-long", fault.message);
    }
  }

  private take(line: Buffer): void {
    const read = readJson(line);
    if (read.kind === "unreadable") this.breakAt("malformed", line, `which is ${read.reason}`);
    else if (!this.pending) this.breakAt("unasked", line, "which nobody had asked for");
    else if (headOf(Object(read.message)).id !== this.pending.id) {
      this.breakAt("wrong-id", line, `where request ${this.pending.id} was to be answered`);
    } else {
      const { resolve } = this.pending;
      this.pending = undefined;
      resolve(read.message);
    }
  }

  private breakAt(trouble: Trouble, line: Buffer, why: string): void {
    this.break(trouble, `${quoted(line.toString("utf8"))} on standard output, ${why}`);
  }

  private break(trouble: Trouble, seen: string): void {
    if (this.broken) return;
    this.broken = { trouble, seen };
    this.pending?.reject(new CarrierFault(trouble, this.pending.op, seen));
    this.pending = undefined;
    this.command.kill();
  }
}

function withReason(how: string, lastError: string | undefined): string {
  return lastError === undefined ? how : `${how}; its last words on standard error were ${quoted(lastError)}`;
}

import { readAcknowledgementFile } from "../../core/acknowledgement/acknowledgement-file";
import type { SignedReport } from "../../core/report/rum-report";
import { deviceName } from "../../core/report/sudi";
import { ed25519 } from "../../cryptography/ed25519";
import { issueAcknowledgements } from "../../server/acknowledgement/issue-acknowledgements";
import { pollAcknowledgement } from "../../server/acknowledgement/poll-acknowledgement";
import { type MemoryPorts, memoryPorts } from "../../server/adapters/memory/memory-ports";
import type { MemoryQueue } from "../../server/adapters/memory/memory-queue";
import type { Delivery, FailedDelivery } from "../../server/delivery";
import { evaluateSubmissions } from "../../server/evaluation/evaluate-submissions";
import { reportIntake } from "../../server/intake/report-intake";
import { computeTotals } from "../../server/usage/compute-totals";
import { file, noon } from "./story";

/** The call to a port at which a function dies or stumbles: before it was carried out, or after, unheard of. */
export interface Crash {
  readonly call: number;
  readonly when: "before" | "after";
  /** Dead, every later call of the same invocation fails too; else only this one does. */
  readonly dead: boolean;
}

class Gate {
  #calls = 0;
  #dead = false;
  #crash: Crash | undefined;

  open(crash: Crash | undefined): void {
    this.#calls = 0;
    this.#dead = false;
    this.#crash = crash;
  }

  pass(when: Crash["when"]): void {
    if (when === "before") this.#calls++;
    if (this.#dead) throw new Error("dead");
    if (this.#crash?.call !== this.#calls || this.#crash.when !== when) return;
    this.#dead = this.#crash.dead;
    throw new Error(`crashed ${when} call ${this.#calls}`);
  }
}

/** The port behind the gate. */
function gated<Port extends object>(port: Port, gate: Gate): Port {
  return new Proxy(port, {
    get:
      (target, name) =>
      async (...values: readonly unknown[]) => {
        gate.pass("before");
        const answer = await (Reflect.get(target, name) as (...values: unknown[]) => unknown).apply(target, [
          ...values,
        ]);
        gate.pass("after");
        return answer;
      },
  });
}

export const nameOf = ({ report }: SignedReport): string => `${deviceName(report.sudi)} ${report.id}`;

/** A server whose functions may die at any call, with all that its invariants are checked against. */
export class CrashWorld {
  readonly #gate = new Gate();
  readonly #ports: MemoryPorts;
  readonly #gatedPorts: MemoryPorts;
  readonly #durable = { reports: new Set<string>(), usage: new Set<string>() };
  /** What stands against the invariants, in words. */
  readonly breaches: string[] = [];
  readonly receipts: { readonly poll: string; readonly reports: readonly SignedReport[] }[] = [];

  constructor(spoil: (ports: MemoryPorts) => Partial<MemoryPorts> = () => ({})) {
    const plain = memoryPorts({ now: async () => noon }, "crash");
    this.#ports = this.#watched({ ...plain, ...spoil(plain) });
    this.#gatedPorts = {
      ...this.#ports,
      reports: gated(this.#ports.reports, this.#gate),
      usage: gated(this.#ports.usage, this.#gate),
      acknowledgements: gated(this.#ports.acknowledgements, this.#gate),
      acknowledgementRequests: gated(this.#ports.acknowledgementRequests, this.#gate),
      totalRequests: gated(this.#ports.totalRequests, this.#gate),
      totals: gated(this.#ports.totals, this.#gate),
      openings: gated(this.#ports.openings, this.#gate),
      submissions: gated(this.#ports.submissions, this.#gate),
      audit: gated(this.#ports.audit, this.#gate),
    };
  }

  get ports(): MemoryPorts {
    return this.#ports;
  }

  async submit(reports: readonly SignedReport[], crash: Crash | undefined): Promise<void> {
    this.#gate.open(crash);
    const outcome = await reportIntake(this.#gatedPorts)(file(...reports)).catch(() => undefined);
    if (outcome?.kind === "refused") this.breaches.push(`refused: ${outcome.message}`);
    if (outcome?.kind === "accepted") this.receipts.push({ poll: outcome.poll, reports });
  }

  async evaluate(picks: readonly number[], again: boolean, crash: Crash | undefined): Promise<void> {
    this.#gate.open(crash);
    await deliver(this.#ports.submissionQueue, picks, again, evaluateSubmissions(this.#gatedPorts));
  }

  async issue(picks: readonly number[], again: boolean, crash: Crash | undefined): Promise<void> {
    this.#gate.open(crash);
    await deliver(this.#ports.requestQueue, picks, again, issueAcknowledgements(this.#gatedPorts));
  }

  async total(picks: readonly number[], again: boolean, crash: Crash | undefined): Promise<void> {
    this.#gate.open(crash);
    await deliver(this.#ports.totalQueue, picks, again, computeTotals(this.#gatedPorts));
  }

  /** Everything that waits is worked off, without crashes. */
  async heal(): Promise<void> {
    const { submissionQueue, requestQueue, totalQueue } = this.#ports;
    while (submissionQueue.size + requestQueue.size + totalQueue.size > 0) {
      await this.evaluate([0], false, undefined);
      await this.issue([0], false, undefined);
      await this.total([0], false, undefined);
    }
  }

  poll = (poll: string) => pollAcknowledgement(this.#ports)({ poll });

  /** Notes what is durable, and whether an acknowledgement is stored before what it acknowledges. */
  #watched(ports: MemoryPorts): MemoryPorts {
    const { reports, totalRequests, acknowledgements } = ports;
    return {
      ...ports,
      reports: {
        ...reports,
        storeOnce: async (stored) => {
          const outcome = await reports.storeOnce(stored);
          if (outcome.kind === "stored") this.#durable.reports.add(stored.sha256);
          return outcome;
        },
      },
      totalRequests: {
        sendAll: async (requests) => {
          const unsent = await totalRequests.sendAll(requests);
          for (const { message } of ports.totalQueue.receive(1_000)) {
            for (const { sudi, reportId } of message.usage) {
              this.#durable.usage.add(`${deviceName(sudi)} ${reportId}`);
            }
          }
          return unsent;
        },
      },
      acknowledgements: {
        ...acknowledgements,
        storeOnce: async (part) => {
          for (const { sudi, document } of part.documents) {
            for (const { acknowledgement } of readAcknowledgementFile(document)) {
              for (const { reportId, sha256 } of acknowledgement.reports) {
                if (!this.#durable.reports.has(sha256))
                  this.breaches.push(`${reportId} acknowledged before it is stored`);
                if (!this.#durable.usage.has(`${deviceName(sudi)} ${reportId}`)) {
                  this.breaches.push(`${reportId} acknowledged before its usage is on its way`);
                }
              }
            }
          }
          return acknowledgements.storeOnce(part);
        },
      },
    };
  }
}

/** Hands out some of what waits, in any order; what worked is removed, unless it comes `again`. */
async function deliver<Message>(
  queue: MemoryQueue<Message>,
  picks: readonly number[],
  again: boolean,
  work: (deliveries: readonly Delivery<Message>[]) => Promise<readonly FailedDelivery[]>,
): Promise<void> {
  const waiting = [...queue.receive(1_000)];
  const deliveries = picks.flatMap((pick) => (waiting.length > 0 ? waiting.splice(pick % waiting.length, 1) : []));
  const failed = new Set((await work(deliveries)).map(({ id }) => id));
  if (!again) queue.remove(deliveries.filter(({ id }) => !failed.has(id)));
}

export const sha256Of = ({ payload }: SignedReport): string => ed25519.sha256(payload);

import type { Chance } from "../emulator/fleet/chance";
import type { MemoryPorts } from "../server/adapters/memory/memory-ports";
import type { AuditSeals } from "../server/ports/audit-seals";
import type { Agenda } from "./agenda";
import type { Fate, Faults, PortCall } from "./faults";
import { delay, never, type Process, pause } from "./process";
import type { Trace } from "./trace";

/** What every call to a port goes through. */
export interface Way {
  readonly agenda: Agenda;
  readonly chance: Chance;
  readonly trace: Trace;
  readonly slow: () => number;
  readonly faults: Faults;
  /** The reads that may answer what they answered before, and what that was. */
  readonly mayBeStale: ReadonlySet<string>;
  readonly answers: Map<string, unknown>;
}

type Method = (...values: unknown[]) => Promise<unknown>;

/** Puts everything that a function asks of the world behind the gate; `current` is the invocation that asks. */
export function gatedPorts(ports: MemoryPorts, way: Way, current: () => Process) {
  const gate = <Port extends object>(name: string, port: Port): Port =>
    new Proxy(port, {
      get: (target, member) => {
        const method: unknown = Reflect.get(target, member);
        if (typeof method !== "function") return method;
        const carryOut: Method = async (...values) => Reflect.apply(method, target, values);
        return (...values: unknown[]) => pass(way, current(), `${name}.${String(member)}`, carryOut, values);
      },
    });
  return {
    ...ports,
    accountDevices: gate("accountDevices", ports.accountDevices),
    accounts: gate("accounts", ports.accounts),
    acknowledgementRequests: gate("acknowledgementRequests", ports.acknowledgementRequests),
    acknowledgements: gate("acknowledgements", ports.acknowledgements),
    alerts: gate("alerts", ports.alerts),
    appointments: gate("appointments", ports.appointments),
    audit: gate("audit", ports.audit),
    auditSeals: gatedSeals(ports.auditSeals, gate),
    eventBus: gate("eventBus", ports.eventBus),
    events: gate("events", ports.events),
    holdings: gate("holdings", ports.holdings),
    openings: gate("openings", ports.openings),
    productInstances: gate("productInstances", ports.productInstances),
    raisedEvents: gate("raisedEvents", ports.raisedEvents),
    reporters: gate("reporters", ports.reporters),
    reports: gate("reports", ports.reports),
    reservations: gate("reservations", ports.reservations),
    rootKeys: gate("rootKeys", ports.rootKeys),
    rootRecords: gate("rootRecords", ports.rootRecords),
    submissions: gate("submissions", ports.submissions),
    tokens: gate("tokens", ports.tokens),
    totalRequests: gate("totalRequests", ports.totalRequests),
    totals: gate("totals", ports.totals),
    usage: gate("usage", ports.usage),
    webhooks: gate("webhooks", ports.webhooks),
  };
}

export type GatedPorts = ReturnType<typeof gatedPorts>;

/** Seals are read as far as somebody asks: here all are read at once, in one call. */
function gatedSeals(seals: AuditSeals, gate: <Port extends object>(name: string, port: Port) => Port): AuditSeals {
  const { append, of } = gate("auditSeals", { append: seals.append, of: seals.of });
  return {
    append,
    of,
    async *backwards(smartAccount) {
      yield* (await of(smartAccount)).toReversed();
    },
  };
}

/** A call on its way to a port and back: it may be late, fail, be carried out unheard of, or be the last one of its process. */
async function pass(way: Way, process: Process, operation: string, carryOut: Method, values: unknown[]) {
  const { agenda, chance, trace, slow } = way;
  const name = `${process.name} ${operation} ${process.countCall(operation)}`;
  await pause(agenda, delay(chance, name, slow()), process);
  const call: PortCall = { name, operation };
  const fate = way.faults(call);
  if (fate === "crash before") return die(way, process, call, fate);
  if (fate === "throttled") {
    trace.note(`${name}: ${fate}`);
    throw new Fault(call, fate);
  }
  if (fate === "partial") return passPart(way, process, call, carryOut, values);
  if (fate === "repeated") await carryOut(...values);
  const answer = remembered(way, call, values, fate, await carryOut(...values));
  if (fate === "crash after") return die(way, process, call, fate);
  trace.note(`${name}: ${fate === "done" ? "" : `${fate}, `}${shown(answer)}`);
  await pause(agenda, delay(chance, `${name} back`, slow()), process);
  if (fate === "lost") throw new Fault(call, fate);
  return answer;
}

/** Of a read that may be old: what the same question was answered before, and what it will be answered then. */
function remembered(
  { mayBeStale, answers }: Way,
  { operation }: PortCall,
  values: unknown[],
  fate: Fate,
  answer: unknown,
) {
  if (!mayBeStale.has(operation)) return answer;
  const question = JSON.stringify([operation, values]);
  const before = answers.has(question) ? answers.get(question) : answer;
  answers.set(question, answer);
  return fate === "stale" ? before : answer;
}

function die({ trace }: Way, process: Process, { name }: PortCall, fate: Fate): Promise<never> {
  trace.note(`${name}: ${fate}`);
  process.die();
  return never();
}

/** Batches of which the caller hears what was not done. */
const answersRest: ReadonlySet<string> = new Set([
  "acknowledgementRequests.sendAll",
  "totalRequests.sendAll",
  "events.sendAll",
  "eventBus.publishAll",
]);

/** Every second of a batch is done. What answers its rest does so; what has no such answer fails. */
async function passPart(way: Way, process: Process, call: PortCall, carryOut: Method, values: unknown[]) {
  const [batch] = values;
  const all: readonly unknown[] = Array.isArray(batch) ? batch : [];
  const first = way.chance(`half of ${call.name}`) < 0.5 ? 0 : 1;
  await carryOut(all.filter((_, index) => index % 2 === first));
  const rest = all.filter((_, index) => index % 2 !== first);
  way.trace.note(`${call.name}: partial, ${rest.length} of ${all.length} undone`);
  await pause(way.agenda, delay(way.chance, `${call.name} back`, way.slow()), process);
  if (answersRest.has(call.operation)) return rest;
  throw new Fault(call, "partial");
}

/** As much of an answer as tells it from others. */
function shown(answer: unknown): string {
  if (typeof answer === "string") return answer;
  if (Array.isArray(answer)) return `${answer.length} found`;
  if (typeof answer !== "object" || answer === null) return String(answer);
  if ("kind" in answer) return String(answer.kind);
  return "version" in answer ? `version ${answer.version}` : "found";
}

/** A call to a port failed, as calls to a cloud do. */
export class Fault extends Error {
  override readonly name = "Fault";
  constructor({ name }: PortCall, fate: Fate) {
    super(`${name} was ${fate}`);
  }
}

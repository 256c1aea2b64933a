import { createHash } from "node:crypto";
import type { SigningKey } from "../core/document/cryptography";
import { parseInstant } from "../core/time/instant";
import { signingKeyFromSeed } from "../cryptography/ed25519";
import { type Chance, chanceOf, wholeBetween } from "../emulator/fleet/chance";
import type { Contract } from "../lambdas/contract";
import { queues } from "../lambdas/topology";
import { shortLivedIssuer } from "../server/adapters/keys/short-lived-issuer";
import {
  memoryAcknowledgementRequests,
  memoryEvents,
  memorySubmissions,
  memoryTotalRequests,
} from "../server/adapters/memory/memory-outboxes";
import { type MemoryPorts, memoryPorts } from "../server/adapters/memory/memory-ports";
import type { AcknowledgementRequest } from "../server/ports/acknowledgement-request";
import type { AccountEvent } from "../server/ports/events";
import type { Submission } from "../server/ports/submission";
import type { TotalRequest } from "../server/ports/total-requests";
import { Agenda } from "./agenda";
import { Facts, observed } from "./facts";
import { calm, type Faults, type Weather } from "./faults";
import { queueTriggers, serverFunctions } from "./functions";
import { type GatedPorts, gatedPorts, type Way } from "./gate";
import type { Process } from "./process";
import { RestlessQueue, type Worker } from "./restless-queue";
import { ServerFunction } from "./server-function";
import { Trace } from "./trace";

/** When every story begins; weeks of the totals begin on Thursdays, four days later first. */
export const beginning = parseInstant("2021-03-21T00:00:00Z");

/** A server with something wrong: what is stored may differ, or what a function does with its ports. */
export interface Defect {
  readonly store?: (ports: MemoryPorts) => MemoryPorts;
  readonly ports?: (ports: GatedPorts) => GatedPorts;
  /** The operations that may answer what they answered before. */
  readonly mayBeStale?: ReadonlySet<string>;
}

export interface Conditions {
  readonly seed: number;
  readonly weather: Weather;
  readonly faults: Faults;
  /** Made anew for each world. */
  readonly defect?: () => Defect;
}

/** The whole server: its functions with their instances, its queues, its stores, and everything that can happen to them. */
export class World {
  readonly chance: Chance;
  readonly agenda = new Agenda(beginning);
  readonly trace = new Trace(this.agenda);
  readonly facts = new Facts();
  /** What is stored, past all faults. */
  readonly stored: MemoryPorts;
  readonly functions: ReturnType<typeof serverFunctions>;
  readonly queues: readonly { readonly deadLetters: number }[];
  readonly #defect: Defect;
  /** What reads answered last, where they may answer that again. */
  readonly #answers = new Map<string, unknown>();
  #weather: Weather;
  #faults: Faults;

  constructor(private readonly conditions: Conditions) {
    this.chance = chanceOf(String(conditions.seed));
    this.#weather = conditions.weather;
    this.#faults = conditions.faults;
    const memory = memoryPorts({ now: async () => this.agenda.now }, this.#seed);
    this.#defect = conditions.defect?.() ?? {};
    const spoilt = this.#defect.store?.(memory) ?? memory;
    const reports = { send: (messages: readonly Submission[]) => reportsQueue.send(messages) };
    const acknowledgements = { send: (messages: readonly AcknowledgementRequest[]) => issuanceQueue.send(messages) };
    const totals = { send: (messages: readonly TotalRequest[]) => totalsQueue.send(messages) };
    const events = { send: (messages: readonly AccountEvent[]) => eventsQueue.send(messages) };
    this.stored = observed(
      {
        ...spoilt,
        submissions: memorySubmissions(reports),
        acknowledgementRequests: memoryAcknowledgementRequests(acknowledgements),
        totalRequests: memoryTotalRequests(totals),
        events: memoryEvents(events),
      },
      this.facts,
      () => this.agenda.milliseconds,
    );
    this.functions = serverFunctions((contract, wire) => this.#function(contract, wire));
    const { evaluation, issuance, totals: totalling, relay } = this.functions;
    const reportsQueue = this.#queue("reports", evaluation);
    const issuanceQueue = this.#queue("acknowledgements", issuance);
    const totalsQueue = this.#queue("totals", totalling);
    const eventsQueue = this.#queue("events", relay);
    this.queues = [reportsQueue, issuanceQueue, totalsQueue, eventsQueue];
  }

  get weather(): Weather {
    return this.#weather;
  }

  /** From now on nothing goes wrong any more. */
  calmDown(): void {
    this.trace.note("from here on nothing goes wrong");
    this.#weather = calm;
    this.#faults = () => "done";
  }

  /** Until nothing is under way and no message waits. */
  async rest(): Promise<void> {
    await this.agenda.run();
    if (this.queues.some(({ deadLetters }) => deadLetters > 0)) this.facts.breaches.push("a message fails for good");
  }

  get #seed(): string {
    return `simulation ${this.conditions.seed}`;
  }

  #function<Work>({ name, timeout }: Contract, wire: (ports: GatedPorts) => Work): ServerFunction<Work> {
    const provide = (instance: string, current: () => Process) => this.#provide(instance, current);
    return new ServerFunction(name, timeout, wire, provide, this.agenda, this.trace);
  }

  /** The ports of one instance of a function, with short-lived keys of its own. */
  #provide(instance: string, current: () => Process): GatedPorts {
    const { agenda, chance, trace } = this;
    const way: Way = {
      agenda,
      chance,
      trace,
      slow: () => this.#weather.slow,
      mayBeStale: this.#defect.mayBeStale ?? new Set(),
      answers: this.#answers,
      faults: (call) => this.#faults(call),
    };
    const gated = gatedPorts(this.stored, way, current);
    let made = 0;
    const issuerKeys = shortLivedIssuer(gated, () => keyOf(this.chance, `${instance}, key ${++made}`));
    return this.#defect.ports?.({ ...gated, issuerKeys }) ?? { ...gated, issuerKeys };
  }

  #queue<Message>(name: keyof typeof queueTriggers, worker: ServerFunction<Worker<Message>>): RestlessQueue<Message> {
    const { trigger, timeout } = queueTriggers[name];
    const { maxReceiveCount } = queues[name];
    // As deployed: six times as long as the worker may take.
    const settings = { trigger, visibility: 6 * timeout, maxReceiveCount };
    return new RestlessQueue(settings, worker, () => this.#weather, this.chance, this.agenda, this.trace);
  }
}

/** One of a hundred key pairs, which all stories share: making one takes as long as signing with it ten times. */
function keyOf(chance: Chance, name: string) {
  const number = wholeBetween(0, 99, chance(name));
  const key = keys.get(number) ?? signingKeyFromSeed(createHash("sha256").update(`key ${number}`).digest());
  keys.set(number, key);
  return key;
}

const keys = new Map<number, SigningKey>();

import { hours, minutes } from "../../core/time/duration";
import type { Instant } from "../../core/time/instant";
import type { Answer, DeviceMessage } from "../device/messages";
import type { FleetPlan } from "./fleet-plan";

/** What a fleet, or a part of one, has done. */
export interface FleetFigures {
  readonly trustRequests: number;
  readonly submissions: number;
  readonly polls: number;
  readonly reports: number;
  readonly acknowledgements: number;
  /** Answers that a device did not take. */
  readonly answersRefused: number;
  /** What the server said to messages that it did not take, and how often. */
  readonly failures: Readonly<Record<string, number>>;
  readonly refusedCalls: number;
  /** Trunk sessions of all devices in each hour of the plan, as they stood after the change of load in it. */
  readonly sessions: readonly number[];
  /** Submissions by the minute of the hour in which they left: a fleet without jitter fills minute 0. */
  readonly arrivals: readonly number[];
}

const mostReasons = 20;

/** Counts what happens to some devices of a fleet. */
export class Tally {
  readonly #from: Instant;
  readonly #sent = { "trust-request": 0, registration: 0, report: 0, poll: 0 };
  readonly #sessions: number[];
  readonly #failures = new Map<string, number>();
  readonly #arrivals = new Array<number>(60).fill(0);
  #reports = 0;
  #acknowledgements = 0;
  #answersRefused = 0;
  #refusedCalls = 0;

  constructor({ from, days }: FleetPlan) {
    this.#from = from;
    this.#sessions = new Array<number>(days * 24).fill(0);
  }

  load(at: Instant, trunkSessions: number): void {
    const hour = Math.floor((at - this.#from) / hours(1));
    this.#sessions[hour] = (this.#sessions[hour] ?? 0) + trunkSessions;
  }

  callsRefused(count: number): void {
    this.#refusedCalls += count;
  }

  sent(message: DeviceMessage): void {
    this.#sent[message.kind] += 1;
    if (message.kind !== "report") return;
    this.#reports += message.reports.length;
    const minute = Math.floor((message.at % hours(1)) / minutes(1));
    this.#arrivals[minute] = (this.#arrivals[minute] ?? 0) + 1;
  }

  answered(answer: Answer, taken: boolean): void {
    if (!taken) this.#answersRefused += 1;
    else if (answer.kind === "acknowledgement") this.#acknowledgements += 1;
    if (answer.kind === "failure" || answer.kind === "trust-refused") this.#failed(answer.message);
  }

  #failed(message: string): void {
    const told = this.#failures.has(message) || this.#failures.size < mostReasons ? message : "other reasons";
    this.#failures.set(told, (this.#failures.get(told) ?? 0) + 1);
  }

  get figures(): FleetFigures {
    return {
      trustRequests: this.#sent["trust-request"],
      submissions: this.#sent.report,
      polls: this.#sent.poll,
      reports: this.#reports,
      acknowledgements: this.#acknowledgements,
      answersRefused: this.#answersRefused,
      failures: Object.fromEntries(this.#failures),
      refusedCalls: this.#refusedCalls,
      sessions: this.#sessions,
      arrivals: this.#arrivals,
    };
  }
}

/** The figures of the whole from those of its parts. */
export const addUp = (one: FleetFigures, other: FleetFigures): FleetFigures => ({
  trustRequests: one.trustRequests + other.trustRequests,
  submissions: one.submissions + other.submissions,
  polls: one.polls + other.polls,
  reports: one.reports + other.reports,
  acknowledgements: one.acknowledgements + other.acknowledgements,
  answersRefused: one.answersRefused + other.answersRefused,
  failures: summed(one.failures, other.failures),
  refusedCalls: one.refusedCalls + other.refusedCalls,
  sessions: one.sessions.map((count, hour) => count + (other.sessions[hour] ?? 0)),
  arrivals: one.arrivals.map((count, minute) => count + (other.arrivals[minute] ?? 0)),
});

type Counts = Readonly<Record<string, number>>;

function summed(one: Counts, other: Counts): Counts {
  const sum = new Map(Object.entries(one));
  for (const [name, count] of Object.entries(other)) sum.set(name, (sum.get(name) ?? 0) + count);
  return Object.fromEntries(sum);
}

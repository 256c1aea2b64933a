import type { Chance } from "../emulator/fleet/chance";

/**
 * What becomes of a call to a port. `throttled`: it was not carried out, and the function hears so. `lost`: it was, and the
 * function hears a time-out. `repeated`: the client of the SDK heard nothing and tried again, so that it was carried out
 * twice and the second answer counts. `partial`: of a batch only some was done. After a crash the function does nothing more at all.
 */
export type Fate = "done" | "throttled" | "lost" | "repeated" | "partial" | "crash before" | "crash after" | "stale";

/** A call of a function to a port. */
export interface PortCall {
  /** Names the call in every run of the same seed: the function, what it works on, the port and which of its calls this is. */
  readonly name: string;
  /** As in `reports.storeOnce`. */
  readonly operation: string;
}

/** Decides what becomes of each call. */
export type Faults = (call: PortCall) => Fate;

/** How often things go wrong, each from 0 to 1. */
export interface Weather {
  readonly throttled: number;
  readonly lost: number;
  readonly repeated: number;
  readonly partial: number;
  readonly crash: number;
  readonly stale: number;
  /** Dead letters that nobody ever puts back: they expire. */
  readonly forgotten: number;
  /** Messages that are delivered twice. */
  readonly duplicated: number;
  /** Answers of the server that do not reach whoever asked. */
  readonly unheard: number;
  /** Calls and messages that take seconds and not milliseconds, and so come in another order. */
  readonly slow: number;
}

export const calm: Weather = {
  throttled: 0,
  lost: 0,
  repeated: 0,
  partial: 0,
  crash: 0,
  stale: 0,
  forgotten: 0,
  duplicated: 0,
  unheard: 0,
  slow: 0,
};

/** The weather of a seed: of some seeds everything goes wrong, of others only one thing, of a few nothing. */
export function weatherOf(chance: Chance): Weather {
  const some = (what: string, most: number): number =>
    chance(`weather of ${what}`) < 0.4 ? 0 : most * chance(`strength of ${what}`) ** 2;
  return {
    throttled: some("throttling", 0.12),
    lost: some("time-outs", 0.12),
    repeated: some("retries", 0.3),
    partial: some("partial batches", 0.5),
    crash: some("crashes", 0.12),
    stale: chance("strength of old reads"),
    // Somebody always does: what expired is not made good by itself.
    forgotten: 0,
    duplicated: some("duplicates", 0.5),
    unheard: some("lost answers", 0.3),
    slow: some("delays", 0.5),
  };
}

/** The operations of ports that take a batch, of which a part may be done and the rest not. */
const batches: ReadonlySet<string> = new Set([
  "usage.putAll",
  "submissions.sendAll",
  "acknowledgementRequests.sendAll",
  "totalRequests.sendAll",
  "events.sendAll",
  "eventBus.publishAll",
]);

/** Faults by the weather: the same call of the same seed always meets the same. */
export const faultsOf =
  (chance: Chance, weather: Weather, mayBeStale: ReadonlySet<string> = new Set()): Faults =>
  ({ name, operation }) => {
    let drawn = chance(`fate of ${name}`);
    const meets = (probability: number): boolean => {
      const met = drawn < probability;
      drawn -= probability;
      return met;
    };
    if (meets(weather.throttled)) return "throttled";
    if (meets(weather.lost)) return "lost";
    if (meets(weather.repeated)) return "repeated";
    if (meets(weather.crash / 2)) return "crash before";
    if (meets(weather.crash / 2)) return "crash after";
    if (batches.has(operation) && meets(weather.partial)) return "partial";
    if (mayBeStale.has(operation) && meets(weather.stale)) return "stale";
    return "done";
  };

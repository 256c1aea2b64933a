import type { MemoryPorts } from "../../server/adapters/memory/memory-ports";

export type CrashPoint = "before-store" | "after-store" | "before-acknowledgement";

/** The function that stores dies here; whatever it was given comes again. */
export class Crash extends Error {
  override readonly name = "Crash";
}

/** Holds at most one crash that is to come; the write that meets it uses it up. */
export class CrashPlan {
  #next: CrashPoint | undefined;

  crashNext(at: CrashPoint): void {
    this.#next = at;
  }

  /** Throws the `Crash` that was planned for this point. */
  pass(at: CrashPoint): void {
    if (this.#next !== at) return;
    this.#next = undefined;
    throw new Crash(`crashed ${at}`);
  }
}

/** Ports whose writes meet the crashes of a plan. */
export const crashing = (ports: MemoryPorts, plan: CrashPlan): MemoryPorts => ({
  ...ports,
  reports: {
    ...ports.reports,
    async storeOnce(report) {
      plan.pass("before-store");
      const outcome = await ports.reports.storeOnce(report);
      plan.pass("after-store");
      return outcome;
    },
  },
  acknowledgements: {
    ...ports.acknowledgements,
    async storeOnce(part) {
      plan.pass("before-acknowledgement");
      return ports.acknowledgements.storeOnce(part);
    },
  },
});

import type { Carrier } from "./carrier";
import { CarrierFault } from "./carrier-fault";
import { headOf } from "./request-head";

/** How long the kit waits for an adapter, in seconds of real time, and how often it starts it anew. */
export type Patience = {
  readonly perOp: number;
  /** For all ops from one `hello` to the next: for a scenario. */
  readonly perScenario: number;
  readonly restarts: number;
};

/** What a run allows; a step of a scenario may take 60 seconds, so that an adapter is named before the step is. */
export const usualPatience: Patience = { perOp: 10, perScenario: 50, restarts: 3 };

/**
 * A carrier with an end to its patience: an adapter that does not answer in time, or is lost in another way, is closed, and
 * started again with the next `hello`. When it was started often enough, every op ends in the fault that it was lost by.
 */
export function patientCarrier(open: () => Carrier, patience: Patience = usualPatience): Carrier {
  let carrier = open();
  let lost: CarrierFault | undefined;
  let restarts = 0;
  let scenarioEnds = Infinity;

  async function begin(): Promise<void> {
    scenarioEnds = performance.now() + patience.perScenario * 1_000;
    if (!lost || restarts === patience.restarts) return;
    restarts += 1;
    await carrier.close();
    carrier = open();
    lost = undefined;
  }

  return {
    async exchange(request) {
      const { op } = headOf(request);
      if (op === "hello") await begin();
      if (lost) throw new CarrierFault(lost.trouble, op, `it was lost at "${lost.op}": ${lost.seen}`);
      const left = (scenarioEnds - performance.now()) / 1_000;
      const silence =
        left < patience.perOp
          ? { seconds: left, text: `the scenario has taken ${patience.perScenario} s` }
          : { seconds: patience.perOp, text: `nothing came within ${patience.perOp} s` };
      try {
        return await within(
          silence.seconds,
          carrier.exchange(request),
          () => new CarrierFault("silent", op, silence.text),
        );
      } catch (fault) {
        if (fault instanceof CarrierFault) lost = fault;
        throw fault;
      }
    },
    close: () => carrier.close(),
  };
}

/** The answer, or the fault where it takes more than so many seconds. */
async function within(seconds: number, answer: Promise<unknown>, fault: () => CarrierFault): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(fault()), seconds * 1_000);
  });
  try {
    return await Promise.race([answer, end]);
  } finally {
    clearTimeout(timer);
  }
}

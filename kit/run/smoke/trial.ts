import type { Carrier } from "../../adapter/carrier/carrier";
import { AdapterRefusal } from "../../adapter/carrier/faults";
import { headOf } from "../../adapter/carrier/request-head";

/** One thing that is tried of an implementation; `run` answers what was seen, and throws where it is not what it should be. */
export type Trial = {
  readonly what: string;
  /** What becomes visible with it. */
  readonly opens: string;
  /** The trials without which it shows nothing. */
  readonly after: readonly string[];
  readonly run: () => Promise<string>;
};

/** How a trial ended; `op` is what the implementation was asked last. */
export type TrialResult = {
  readonly what: string;
  readonly opens: string;
  readonly outcome: "works" | "missing" | "wrong" | "waits";
  readonly op: string;
  readonly text: string;
};

/** A carrier that knows what it was asked last. */
export class ListenedCarrier implements Carrier {
  lastOp = "hello";
  constructor(private readonly carrier: Carrier) {}

  exchange(request: object): Promise<unknown> {
    this.lastOp = headOf(request).op;
    return this.carrier.exchange(request);
  }

  close(): Promise<void> {
    return this.carrier.close();
  }
}

/** Makes the trials in their order; what rests on one that does not work waits. */
export async function tryAll(trials: readonly Trial[], carrier: ListenedCarrier): Promise<TrialResult[]> {
  const results: TrialResult[] = [];
  for (const trial of trials) {
    const missed = results.find(({ what, outcome }) => outcome !== "works" && trial.after.includes(what));
    results.push(missed === undefined ? await tryOne(trial, carrier) : waiting(trial, missed.what));
  }
  return results;
}

function waiting({ what, opens }: Trial, missed: string): TrialResult {
  return { what, opens, outcome: "waits", op: "", text: `until "${missed}" works` };
}

async function tryOne({ what, opens, run }: Trial, carrier: ListenedCarrier): Promise<TrialResult> {
  try {
    const text = await run();
    return { what, opens, outcome: "works", op: carrier.lastOp, text };
  } catch (fault) {
    const outcome = fault instanceof AdapterRefusal && fault.code === "not-implemented" ? "missing" : "wrong";
    const [text = ""] = (fault instanceof Error ? fault.message : String(fault)).split("\n");
    return { what, opens, outcome, op: carrier.lastOp, text };
  }
}

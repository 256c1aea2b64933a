import { setWorldConstructor, World } from "@cucumber/cucumber";
import { DeviceBench } from "../kit/adapter/bench/device-bench";
import type { SeenReading } from "../kit/adapter/bench/findings/readings";
import { Undecided } from "../kit/adapter/bench/outcome";
import { ServerBench } from "../kit/adapter/bench/server-side/server-bench";

/** What one scenario has at hand. */
export class StoryWorld extends World {
  private bench: DeviceBench | ServerBench | undefined;

  /** The bench of the device under test; throws `Undecided` when a server is judged alone. */
  get device(): DeviceBench {
    if (this.bench instanceof DeviceBench) return this.bench;
    throw new Undecided("inapplicable", "no device is under test");
  }

  /** The bench of the server under test; throws `Undecided` when a device is judged. */
  get server(): ServerBench {
    if (this.bench instanceof ServerBench) return this.bench;
    throw new Undecided("inapplicable", "no server alone is under test");
  }

  /** Gives the scenario its bench. */
  use(bench: DeviceBench | ServerBench): void {
    this.bench = bench;
  }

  /** What happened on the bench so far. */
  get timeline(): readonly object[] {
    return this.bench?.timeline.entries ?? [];
  }

  /** Tells the verdict which reading of a requirement was seen; the first one goes without saying. */
  reportReading(requirement: string, { reading, first }: SeenReading): void {
    if (!first) this.report("reading", { requirement, reading });
  }

  /** Attaches a finding of the kit for the verdict. */
  report(kind: "verdict" | "reading" | "deviation" | "timeline", finding: object): void {
    this.attach(JSON.stringify(finding), `application/vnd.slp-kit.${kind}+json`);
  }
}

setWorldConstructor(StoryWorld);

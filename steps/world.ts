import { setWorldConstructor, World } from "@cucumber/cucumber";
import { CollectorBench } from "../kit/adapter/bench/collector-side/collector-bench";
import { DeviceBench } from "../kit/adapter/bench/device-bench";
import type { SeenReading } from "../kit/adapter/bench/findings/readings";
import type { Moment } from "../kit/adapter/bench/moment";
import type { Bench } from "../kit/adapter/bench/open-bench";
import { Undecided } from "../kit/adapter/bench/outcome";
import type { Platform } from "../kit/adapter/bench/server-side/findings/pairs";
import type { Ledger } from "../kit/adapter/bench/server-side/ledger";
import { ServerBench } from "../kit/adapter/bench/server-side/server-bench";

/** What one scenario has at hand. */
export class StoryWorld extends World {
  private bench: Bench | undefined;

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

  /** The bench of the collector under test; throws `Undecided` when something else is judged. */
  get collector(): CollectorBench {
    if (this.bench instanceof CollectorBench) return this.bench;
    throw new Undecided("inapplicable", "no collector is under test");
  }

  /** The bench on which the kit plays the devices: that of a server or of a collector. */
  get devices(): ServerBench | CollectorBench {
    return this.bench instanceof CollectorBench ? this.bench : this.server;
  }

  /** The licence server that things are looked up in: the one under test, alone or behind a device. */
  get ledger(): Ledger {
    return this.bench instanceof DeviceBench ? this.device.ledger : this.server;
  }

  /** The platforms of a pair: devices of those letters, or the members of the pair under test. */
  platforms(letters: readonly string[]): readonly Platform[] {
    return letters.length === 0 ? this.device.platforms : letters.map((letter) => this.server.device(letter));
  }

  /** Lets time pass, whoever is under test. */
  async reach(moment: Moment): Promise<void> {
    await (this.bench instanceof DeviceBench ? this.device.story : this.devices).reach(moment);
  }

  /** Gives the scenario its bench. */
  use(bench: Bench): void {
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

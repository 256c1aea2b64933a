import type { Instant } from "../../core/time/instant";
import { later } from "../../core/time/instant";
import type { Collector } from "../../emulator/collector/collector";
import type { Errand } from "../../emulator/collector/errand";

type Link = "up" | "down";

/** A collector in virtual time between two links; while one is down nothing passes there, and the collector learns of it by silence alone. */
export class VirtualCollector {
  readonly links: Record<"device" | "cssm", Link> = { device: "up", cssm: "up" };

  constructor(
    readonly collector: Collector,
    public now: Instant,
  ) {}

  /** Moves the clock to `to`, or to the first second in which messages leave. */
  advance(to: Instant): readonly Errand[] {
    for (let at = this.#nextDue(); at !== "never" && at <= to; at = this.#nextDue()) {
      this.now = at;
      const sent = this.collector.due(at, Number.MAX_SAFE_INTEGER);
      if (this.links.cssm === "up" && sent.length > 0) return sent;
    }
    this.now = to;
    return [];
  }

  #nextDue(): Instant | "never" {
    const at = this.collector.nextDueAt();
    return at === "never" ? at : later(at, this.now);
  }
}

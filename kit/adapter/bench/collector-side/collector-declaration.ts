import type { Ok } from "../../messages/envelope";
import type { CollectorCapability, collectorOps } from "../../messages/messages";
import { Undecided } from "../outcome";

/** What a collector under test says that it can do. */
export class CollectorDeclaration {
  constructor(private readonly hello: Ok<typeof collectorOps, "hello">) {}

  has(capability: CollectorCapability): boolean {
    return this.hello.capabilities.includes(capability);
  }

  /** Ends the scenario as inapplicable unless the collector declares the capability. */
  needs(capability: CollectorCapability): void {
    if (!this.has(capability)) throw new Undecided("inapplicable", `the collector does not declare "${capability}"`);
  }

  /** Ends the scenario as untested unless the collector's time can be moved. */
  needsVirtualTime(): void {
    if (this.hello.clock === "wall") throw new Undecided("untested", "needs virtual time");
  }
}

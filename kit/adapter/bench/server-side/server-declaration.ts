import type { Ok } from "../../messages/envelope";
import type { ServerCapability, serverOps } from "../../messages/messages";
import { Undecided } from "../outcome";

/** What a licence server under test says that it can do. */
export class ServerDeclaration {
  constructor(private readonly hello: Ok<typeof serverOps, "hello">) {}

  has(capability: ServerCapability): boolean {
    return this.hello.capabilities.includes(capability);
  }

  /** Ends the scenario as inapplicable unless the server declares the capability. */
  needs(capability: ServerCapability): void {
    if (!this.has(capability)) throw new Undecided("inapplicable", `the server does not declare "${capability}"`);
  }

  /** Ends the scenario as untested unless the server's time can be moved. */
  needsVirtualTime(): void {
    if (this.hello.clock === "wall") throw new Undecided("untested", "needs virtual time");
  }
}

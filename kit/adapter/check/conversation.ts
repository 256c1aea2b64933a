import { answerEnvelope, type ErrorCode } from "../messages/envelope";
import type { Findings } from "./finding";
import type { ListeningCarrier } from "./listening-carrier";
import type { Asked, Probe } from "./probe";

/** How an op was answered, as far as the protocol's frame goes. */
type Outcome =
  | { readonly kind: ErrorCode | "unreadable" }
  | { readonly kind: "ok"; readonly ok: Record<string, unknown> };

/** Asks an adapter one thing after the other, and judges whether it has what it declares and nothing else. */
export class Conversation {
  private lastId = 0;

  constructor(
    private readonly carrier: ListeningCarrier,
    private readonly capabilities: readonly string[],
    private readonly findings: Findings,
  ) {}

  /** Asks one thing; how the answer looks is judged by the carrier. */
  async ask(asked: Asked): Promise<Outcome> {
    this.lastId += 1;
    const answer = answerEnvelope.safeParse(await this.carrier.exchange({ id: this.lastId, ...asked }));
    if (!answer.success) return { kind: "unreadable" };
    return "error" in answer.data ? { kind: answer.data.error.code } : { kind: "ok", ok: answer.data.ok };
  }

  /** Finds out whether something is there just when it is declared. */
  async probe({ capability, free = false, what, before, ask }: Probe): Promise<void> {
    const declared = capability === undefined || this.capabilities.includes(capability);
    if (!declared && free) return;
    for (const earlier of before) await this.ask(earlier);
    const { kind } = await this.ask(ask);
    if (!declared) {
      if (kind === "ok") {
        this.findings.add("there-but-undeclared", `${what} is answered, "${capability}" is not declared`);
      }
    } else if (kind === "bad-request") this.findings.add("not-understood", `${what} is answered bad-request`);
    else if (kind === "not-implemented") {
      if (capability === undefined) this.findings.add("missing", `${what} is answered not-implemented`);
      else
        this.findings.add("declared-but-missing", `"${capability}" is declared, ${what} is answered not-implemented`);
    }
  }

  /** Finds out whether the adapter tells what cannot be from what can. */
  async tempt(impossible: readonly Asked[]): Promise<void> {
    const unknown = await this.ask({ op: "no-such-op" });
    if (unknown.kind === "ok") this.findings.add("takes-anything", 'the op "no-such-op" is answered with ok');
    for (const asked of impossible) {
      const answer = await this.ask(asked);
      if (answer.kind === "ok" && answer.ok.accepted !== false) {
        this.findings.add("takes-anything", `${JSON.stringify(asked)} is accepted`);
      }
    }
  }

  /** Finds out what the adapter's clock does when it is asked to go back to before its reset. */
  async turnBack(): Promise<void> {
    const { kind } = await this.ask(advanceTo("2021-03-28T00:00:00Z"));
    if (kind === "ok") this.findings.add("time-goes-back", "advance to the day before the reset is answered with ok");
  }

  /** Finds out whether a clock that is said to be the wall's can be moved all the same. */
  async moveWallClock(): Promise<void> {
    const { kind } = await this.ask(advanceTo("2021-03-29T01:00:00Z"));
    if (kind === "ok")
      this.findings.add("there-but-undeclared", 'advance is answered, the clock is declared as "wall"');
  }
}

const advanceTo = (to: string): Asked & { readonly to: string } => ({ op: "advance", to });

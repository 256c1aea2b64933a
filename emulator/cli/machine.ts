import type { Instant } from "../../core/time/instant";
import { type Configuration, type Settings, settingsOf } from "../device/configure";
import type { DeviceMessage, Verdict } from "../device/messages";
import type { Router } from "../device/router";
import type { RouterState } from "../device/router-state";
import type { Installation } from "../ha/installation";
import { SingleRouter } from "../ha/single-router";
import type { Correspondent } from "./correspondent";

/** Routers as they were, with the configuration on disk. */
interface Snapshot {
  readonly states: readonly RouterState[];
  readonly startup: Settings;
}

/** What went over the wire during a stretch of time. */
export interface Traffic {
  readonly sent: Readonly<Record<DeviceMessage["kind"], number>>;
  readonly acknowledgements: number;
  /** Why messages failed, each reason once. */
  readonly failures: readonly string[];
}

export const noTraffic: Traffic = {
  sent: { "trust-request": 0, report: 0, poll: 0 },
  acknowledgements: 0,
  failures: [],
};

/** A router, alone or a member of a pair, with what is around it: the configuration that a restart takes up, the far end of its wire, snapshots. */
export class Machine {
  readonly #snapshots = new Map<string, Snapshot>();
  #startup: Settings;

  constructor(
    readonly router: Router,
    private readonly correspondent: Correspondent,
    readonly installation: Installation = new SingleRouter(router),
  ) {
    this.#startup = settingsOf(router.state);
  }

  /** Whether the running configuration is not the one that a restart takes up. */
  get isModified(): boolean {
    return JSON.stringify(settingsOf(this.router.state)) !== JSON.stringify(this.#startup);
  }

  configure(configuration: Configuration): Verdict {
    return this.installation.configure(configuration, this.router.unit);
  }

  saveConfiguration(): void {
    this.#startup = settingsOf(this.router.state);
  }

  /** A restart takes up the configuration that was saved. */
  reload(): void {
    this.installation.reload(this.router.unit);
    this.configure(this.#startup);
  }

  snapshot(name: string): void {
    this.#snapshots.set(name, { states: this.installation.states(), startup: this.#startup });
  }

  /** Goes back to a snapshot; false where there is none of that name. */
  restore(name: string): boolean {
    const snapshot = this.#snapshots.get(name);
    if (!snapshot) return false;
    this.installation.restore(snapshot.states);
    this.#startup = snapshot.startup;
    return true;
  }

  /** Moves the clock to `to`; every message that leaves on the way is answered in the second in which it left. */
  async advance(to: Instant): Promise<Traffic> {
    let traffic = noTraffic;
    for (let sent = this.installation.advance(to); sent.length > 0; sent = this.installation.advance(to)) {
      traffic = await this.carry(sent, traffic);
    }
    return traffic;
  }

  /** Carries messages to the far end of the wire and hands the router what comes back. */
  async carry(messages: readonly DeviceMessage[], before = noTraffic): Promise<Traffic> {
    let { sent, acknowledgements, failures } = before;
    for (const message of messages) {
      sent = { ...sent, [message.kind]: sent[message.kind] + 1 };
      for (const answer of await this.correspondent.answer(message)) {
        const verdict = this.installation.receive(answer);
        if (answer.kind === "acknowledgement" && verdict.accepted) acknowledgements++;
        const failure = "message" in answer ? answer.message : verdict.message;
        if (failure !== undefined && !failures.includes(failure)) failures = [...failures, failure];
      }
    }
    return { sent, acknowledgements, failures };
  }
}

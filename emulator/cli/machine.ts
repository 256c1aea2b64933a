import { hours } from "../../core/time/duration";
import { earlier, type Instant, plus } from "../../core/time/instant";
import { type Configuration, type Settings, settingsOf } from "../device/configure";
import type { DeviceMessage, Verdict } from "../device/messages";
import type { Unit } from "../device/redundancy";
import type { Router } from "../device/router";
import { type Disk, type Kept, memoryDisk } from "../disk/disk";
import type { Installation } from "../ha/installation";
import { SingleRouter } from "../ha/single-router";
import type { Correspondent } from "./correspondent";
import type { Flash } from "./flash/flash";
import { MemoryFlash } from "./flash/memory-flash";
import { LogAudience, type LogListener } from "./log-audience";

/** What went over the wire during a stretch of time. */
export interface Traffic {
  readonly sent: Readonly<Record<DeviceMessage["kind"], number>>;
  readonly acknowledgements: number;
  /** Why messages failed, each reason once. */
  readonly failures: readonly string[];
}

export const noTraffic: Traffic = {
  sent: { "trust-request": 0, registration: 0, report: 0, poll: 0 },
  acknowledgements: 0,
  failures: [],
};

/** Time moves so far at once, so that no entry of the log is gone before it was heard. */
const stride = hours(8);

/** What a router stands in and is kept on; a router alone that is forgotten where nothing is said. */
interface Surroundings {
  readonly installation?: Installation;
  readonly disk?: Disk;
  readonly flash?: Flash;
}

/** A router, alone or a member of a pair, with what is around it: the configuration that a restart takes up, the far end of its wire, its disk, its files. */
export class Machine {
  readonly installation: Installation;
  readonly flash: Flash;
  readonly #disk: Disk;
  #unit: Unit;
  #startups: readonly Settings[];
  readonly #audience = new LogAudience();
  #kept: Kept | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  /** Goes on with the routers that the disk keeps, if it keeps any. */
  constructor(
    router: Router,
    private readonly correspondent: Correspondent,
    { installation = new SingleRouter(router), disk = memoryDisk(), flash = new MemoryFlash() }: Surroundings = {},
  ) {
    this.installation = installation;
    this.flash = flash;
    this.#disk = disk;
    this.#unit = router.unit;
    this.#startups = installation.states().map(settingsOf);
    const kept = disk.read();
    if (kept) this.#takeUp(kept);
    else this.keep();
  }

  /** Hears every entry of the routers' logs from now on; what comes back ends it. */
  listen(listener: LogListener): () => void {
    return this.#audience.add(listener);
  }

  /** Has the disk keep what changed since it last did; when this returns no loss of power undoes it, and who listens to the log has heard it. */
  keep(): void {
    this.#audience.tell(this.installation.states());
    const now = this.#now();
    if (this.#kept && isSame(now, this.#kept)) return;
    this.#disk.keep(now);
    this.#kept = now;
  }

  /** Lets `act` happen when what others asked for before it is done. */
  inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(act, act);
    this.#turn = result.catch(() => {});
    return result;
  }

  /** The router at this prompt, as it stands now. */
  get router(): Router {
    return this.installation.router(this.#unit);
  }

  /** Whether the running configuration is not the one that a restart takes up. */
  get isModified(): boolean {
    return JSON.stringify(settingsOf(this.router.state)) !== JSON.stringify(this.#startup);
  }

  /** Goes to the console of another member; throws a RangeError where there is none. */
  sitAt(unit: Unit): void {
    this.#unit = this.installation.router(unit).unit;
  }

  configure(configuration: Configuration): Verdict {
    return this.installation.configure(configuration, this.router.unit);
  }

  saveConfiguration(): void {
    this.#startups = this.#startups.with(this.#place, settingsOf(this.router.state));
  }

  /** A restart takes up the configuration that was saved. */
  reload(): void {
    const startup = this.#startup;
    this.installation.reload(this.#unit);
    if (startup) this.configure(startup);
  }

  snapshot(name: string): void {
    this.#disk.keepSnapshot(name, this.#now());
  }

  /** Goes back to a snapshot; false where there is none of that name. */
  restore(name: string): boolean {
    const snapshot = this.#disk.readSnapshot(name);
    if (!snapshot) return false;
    this.#takeUp(snapshot);
    return true;
  }

  /** Moves the clock to `to`; every message that leaves on the way is answered in the second in which it left. */
  async advance(to: Instant): Promise<Traffic> {
    let traffic = noTraffic;
    for (;;) {
      const sent = this.installation.advance(earlier(to, plus(this.router.state.now, stride)));
      this.#audience.tell(this.installation.states());
      if (sent.length === 0 && this.router.state.now >= to) return traffic;
      traffic = await this.carry(sent, traffic);
    }
  }

  /** Carries messages to the far end of the wire and hands the router what comes back; what leaves is on the disk before. */
  async carry(messages: readonly DeviceMessage[], before = noTraffic): Promise<Traffic> {
    let { sent, acknowledgements, failures } = before;
    for (const message of messages) {
      this.keep();
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

  get #place(): number {
    return this.#unit === "first" ? 0 : 1;
  }

  get #startup(): Settings | undefined {
    return this.#startups[this.#place];
  }

  #now(): Kept {
    return { states: this.installation.states(), startups: this.#startups, farEnd: this.correspondent.memory };
  }

  #takeUp({ states, startups, farEnd }: Kept): void {
    const factory = this.installation.states();
    this.installation.restore(states.map((state, member) => ({ ...factory[member], ...state })));
    this.#startups = startups;
    this.#audience.goOnFrom(states);
    if (farEnd !== undefined) this.correspondent.recall?.(farEnd);
  }
}

/** Values are replaced and never changed, so that what is the same object holds the same. */
const isSame = (one: Kept, other: Kept): boolean =>
  one.startups === other.startups &&
  one.farEnd === other.farEnd &&
  one.states.every((state, member) => state === other.states[member]);

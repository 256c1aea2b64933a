import { type Instant, parseInstant } from "../../core/time/instant";
import type { Caller } from "../../server/access/access";
import type { Act } from "../../server/access/roles";
import { type MemoryPorts, memoryPorts } from "../../server/adapters/memory/memory-ports";
import { memoryServer } from "../../server/adapters/memory/memory-server";
import { Crash, CrashPlan, crashing } from "./memory-crash";

/** Ports of which some may be replaced: a server over them has exactly that defect. */
export type PortChange = (ports: MemoryPorts) => MemoryPorts;

/** A virtual account that is open to who asked, and their name. */
type Open = { readonly virtualAccount: string; readonly actor: string };

/** One licence server in memory, from one reset to the next. */
export class MemoryWorld {
  readonly crashes = new CrashPlan();
  readonly server: ReturnType<typeof memoryServer>;
  /** The ids of the virtual accounts, by name. */
  readonly virtualAccounts = new Map<string, string>();
  /** The ids of the users, by name. */
  readonly users = new Map<string, string>();
  /** The ids of the virtual accounts that tokens were made in. */
  readonly tokens = new Map<string, string>();
  /** The ids of the virtual accounts that devices were brought into last, by their names. */
  readonly devices = new Map<string, string>();
  readonly begin: Instant;
  now: Instant;

  constructor(at: string, seed: string, change: PortChange) {
    this.begin = parseInstant(at);
    this.now = this.begin;
    const ports = memoryPorts({ now: async () => this.now }, seed);
    this.server = memoryServer(change(crashing(ports, this.crashes)));
  }

  /** Who asks: the user of that name, known or not, or without one the operator. */
  callerOf(name: string | undefined): Caller {
    if (name === undefined) return { kind: "operator", name: "kit" };
    return { kind: "user", id: this.users.get(name) ?? `nobody called ${name}` };
  }

  /** The virtual account of that name, for who may do that to it; `unknown` for everybody else. */
  async open(name: string, as: string | undefined, act: Act): Promise<Open | "unknown"> {
    const virtualAccount = this.virtualAccounts.get(name);
    return virtualAccount === undefined ? "unknown" : this.openById(virtualAccount, as, act);
  }

  /** Like `open`, for a virtual account that is known by its id. */
  async openById(virtualAccount: string, as: string | undefined, act: Act): Promise<Open | "unknown"> {
    const access = await this.server.accessTo(this.callerOf(as), virtualAccount, act);
    return access.kind === "granted" ? { virtualAccount, actor: access.actor } : "unknown";
  }

  /** All virtual accounts that are open to who asks, and their name. */
  async everythingOpen(
    as: string | undefined,
    act: Act,
  ): Promise<{ readonly within: string[]; readonly actor: string }> {
    const all = await Promise.all([...this.virtualAccounts.values()].map((id) => this.openById(id, as, act)));
    const open = all.filter((one) => one !== "unknown");
    return { within: open.map(({ virtualAccount }) => virtualAccount), actor: open[0]?.actor ?? "nobody" };
  }

  /** Works off what waits; a function that crashes starts again with what it was given. */
  async settle(): Promise<void> {
    for (;;) {
      try {
        return await this.server.settle();
      } catch (fault) {
        if (!(fault instanceof Crash)) throw fault;
      }
    }
  }
}

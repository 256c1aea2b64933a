import { type Instant, parseInstant } from "../../core/time/instant";
import { type MemoryPorts, memoryPorts } from "../../server/adapters/memory/memory-ports";
import { memoryServer } from "../../server/adapters/memory/memory-server";
import { Crash, CrashPlan, crashing } from "./memory-crash";

/** Ports of which some may be replaced: a server over them has exactly that defect. */
export type PortChange = (ports: MemoryPorts) => MemoryPorts;

/** One licence server in memory, from one reset to the next. */
export class MemoryWorld {
  readonly crashes = new CrashPlan();
  readonly server: ReturnType<typeof memoryServer>;
  /** The ids of the virtual accounts, by name. */
  readonly virtualAccounts = new Map<string, string>();
  /** The ids of the virtual accounts that tokens were made in. */
  readonly tokens = new Map<string, string>();
  readonly begin: Instant;
  now: Instant;

  constructor(at: string, seed: string, change: PortChange) {
    this.begin = parseInstant(at);
    this.now = this.begin;
    const ports = memoryPorts({ now: async () => this.now }, seed);
    this.server = memoryServer(change(crashing(ports, this.crashes)));
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

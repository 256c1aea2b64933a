import { weekOf } from "../../../core/account/usage-over-time";
import type { MemoryPorts } from "../../../server/adapters/memory/memory-ports";
import type { ReportedUsage } from "../../../server/ports/usage";
import type { ServerDefect } from "./server-mutant";

/** Ports that keep another usage than was reported. */
const keeping = (ports: MemoryPorts, change: (usage: ReportedUsage) => ReportedUsage): MemoryPorts => ({
  ...ports,
  usage: { ...ports.usage, putAll: (usage) => ports.usage.putAll(usage.map(change)) },
});

const peakOf = ({ runs }: ReportedUsage): number => Math.max(0, ...runs.map(({ value }) => value));

export const usage: readonly ServerDefect[] = [
  {
    id: "ACC-6",
    name: "peaks are added up",
    what: "Each report counts with its peak in all of its hours, so that peaks of different hours are added.",
    expects: "expected 33 Standard in the hour from 2021-03-29 08:00:00; observed 50",
    ports: (ports) =>
      keeping(ports, (usage) => ({ ...usage, runs: usage.runs.map((run) => ({ ...run, value: peakOf(usage) })) })),
  },
  {
    id: "ACC-6",
    name: "nothing after the last report",
    what: "A device counts nothing from the end of its last report on.",
    expects: "expected 33 Standard in the hour from 2021-03-29 16:00:00; observed 0",
    ports: (ports) => keeping(ports, (usage) => ({ ...usage, closing: { ...usage.closing, value: 0 } })),
  },
  {
    id: "ACC-7",
    name: "late reports change no week that is over",
    what: "Totals of weeks before the current one are never computed again.",
    expects: "in the hour from 2021-03-29 16:00:00; observed 3",
    ports: (ports) => ({
      ...ports,
      totalRequests: {
        async sendAll(keys) {
          const current = weekOf(await ports.clock.now());
          return ports.totalRequests.sendAll(keys.filter(({ week }) => week >= current));
        },
      },
    }),
  },
];

import { deviceName } from "../../../core/report/sudi";
import type { MemoryPorts } from "../../../server/adapters/memory/memory-ports";
import type { ReportedUsage } from "../../../server/ports/usage";
import type { ServerDefect } from "./server-mutant";

/** Ports that count use in other groups. */
const grouping = (ports: MemoryPorts, groupOf: (usage: ReportedUsage) => string): MemoryPorts => {
  const regroup = (usage: ReportedUsage): ReportedUsage => ({ ...usage, group: groupOf(usage) });
  return {
    ...ports,
    totalRequests: {
      async sendAll(requests) {
        // The cohorts of other groups are other ones.
        const all = requests.flatMap(({ usage, ...key }) =>
          Array.from({ length: 16 }, (_, cohort) => ({ ...key, cohort, usage: usage.map(regroup) })),
        );
        return ports.totalRequests.sendAll(all);
      },
    },
  };
};

export const pairs: readonly ServerDefect[] = [
  {
    id: "HAB-1",
    name: "pairs are not looked at",
    what: "The platforms of a pair may be in two virtual accounts, and nobody hears of it.",
    expects: "expected the pair refused or flagged; observed taken as it is",
    ports: (ports) => ({
      ...ports,
      alerts: {
        ...ports.alerts,
        save: async (history) => (history.subject.kind === "pair-split" ? "saved" : ports.alerts.save(history)),
      },
    }),
  },
  {
    id: "HAB-4",
    name: "each platform for itself",
    what: "What the former active used last goes on being counted beside the use of the new one.",
    expects: "expected 22 CUBE_T_RED in the hour from 2021-03-29 08:00:00; observed 42",
    ports: (ports) =>
      grouping(ports, ({ sudi, group, reportId }) =>
        reportId === "end" || !group.includes("+") ? group : deviceName(sudi),
      ),
  },
  {
    id: "HAI-3",
    name: "another device after a switchover",
    what: "A device that is trusted again counts as a second one.",
    expects: "observed CUBE_T_RED 50 / 45 / 5",
    ports(ports) {
      const trusted = new Map<string, number>();
      const changed = grouping(ports, ({ sudi, group }) => `${group} ${trusted.get(deviceName(sudi))}`);
      return {
        ...changed,
        productInstances: {
          ...changed.productInstances,
          save(instance) {
            trusted.set(deviceName(instance.sudi), instance.version);
            return changed.productInstances.save(instance);
          },
        },
      };
    },
  },
  {
    id: "POL-6",
    name: "one policy for all",
    what: "A policy for one platform is not kept.",
    expects: "expected policy with its last acknowledgement: perpetual 30/60/60",
    ports: (ports) => ({
      ...ports,
      productInstances: {
        ...ports.productInstances,
        save: (instance) => ports.productInstances.save({ ...instance, policy: "none" }),
      },
    }),
  },
];

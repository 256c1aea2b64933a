import type { MemoryPorts } from "../../../server/adapters/memory/memory-ports";
import type { StoreOutcome } from "../../../server/ports/reports";
import type { PartOfPoll } from "../../../server/ports/submission";
import type { ServerDefect } from "./server-mutant";

/** Ports whose store answers otherwise. */
const answering = (ports: MemoryPorts, change: (outcome: StoreOutcome) => StoreOutcome): MemoryPorts => ({
  ...ports,
  reports: { ...ports.reports, storeOnce: async (report) => change(await ports.reports.storeOnce(report)) },
});

export const acknowledgements: readonly ServerDefect[] = [
  {
    id: "RPT-3",
    name: "the first report only",
    what: "Of several reports of a submission the first is acknowledged, and no other.",
    expects: "expected report 2 of device A in 1 acknowledgements; observed none",
    ports: (ports) => ({
      ...ports,
      acknowledgementRequests: {
        sendAll: (requests) =>
          ports.acknowledgementRequests.sendAll(
            requests.map((request) => ({
              ...request,
              stored: request.stored.map((ofDevice) => ({ ...ofDevice, reports: ofDevice.reports.slice(0, 1) })),
            })),
          ),
      },
    }),
  },
  {
    id: "RPT-4",
    name: "acknowledged anew",
    what: "A report that comes again gets another acknowledgement.",
    expects: "observed another acknowledgement",
    ports: (ports) => answering(ports, (outcome) => (outcome.kind === "known" ? { kind: "stored" } : outcome)),
  },
  {
    id: "RPT-5",
    name: "the last one counts",
    what: "A known id with other bytes replaces what came first.",
    expects: "expected report 1 refused by name; observed taken in",
    ports: (ports) => answering(ports, (outcome) => (outcome.kind === "conflict" ? { kind: "stored" } : outcome)),
  },
  {
    id: "RPT-5",
    name: "acknowledged, not taken",
    what: "A known id with other bytes is answered with the acknowledgement of what came first.",
    expects: "expected report 1 refused by name",
    ports(ports) {
      const first = new Map<number, PartOfPoll>();
      return {
        ...ports,
        reports: {
          ...ports.reports,
          async storeOnce(report) {
            const { poll, part, parts } = report;
            const { id } = report.signed.report;
            const by = first.get(id) ?? { poll, part, parts };
            first.set(id, by);
            const outcome = await ports.reports.storeOnce(report);
            return outcome.kind === "conflict" ? { kind: "known", by } : outcome;
          },
        },
      };
    },
  },
];

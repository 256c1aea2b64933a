import { usageOverTime } from "../core/account/usage-over-time";
import type { IssuedPart } from "../server/ports/acknowledgements";
import type { StoredReport } from "../server/ports/reports";
import { totalName } from "../server/ports/totals";
import type { ReportedUsage } from "../server/ports/usage";
import { totalRequestsOf } from "../server/usage/total-requests-of";
import { nameOf } from "./facts";
import type { GatedPorts } from "./gate";
import type { Defect } from "./world";

/** Servers that are known to be wrong, one step each: the simulation has to find out about every one of them. */
export const defects: Readonly<Record<string, () => Defect>> = {
  "an id is claimed before the report is written": claimedFirst,
  "an acknowledgement is asked for before the report is stored": () => ({ ports: askedFirst }),
  "a report that exists already is taken for done": () => ({
    ports: (ports) => ({
      ...ports,
      reports: {
        ...ports.reports,
        storeOnce: async (report) => {
          const outcome = await ports.reports.storeOnce(report);
          return outcome.kind === "redelivered" ? { kind: "known", by: report } : outcome;
        },
      },
    }),
  }),
  "usage is sent on before it is known which report is kept": () => ({
    ports: (ports) => ({
      ...ports,
      reports: {
        ...ports.reports,
        storeOnce: async (report) => {
          const { virtualAccount, signed } = report;
          const usage = usageOverTime(signed.report).map((week) => ({ ...week, virtualAccount }));
          await ports.totalRequests.sendAll(totalRequestsOf(usage));
          return ports.reports.storeOnce(report);
        },
      },
    }),
  }),
  "what a queue did not take is taken for sent": () => ({
    ports: (ports) => ({
      ...ports,
      acknowledgementRequests: {
        sendAll: async (requests) => {
          await ports.acknowledgementRequests.sendAll(requests);
          return [];
        },
      },
    }),
  }),
  "an acknowledgement is written over the one before it": overwritten,
  "usage is counted up with every write": countedUp,
  "a week is asked for only where its opening was written": () => ({ ports: cascadeLost }),
  "usage is read that may be old": () => ({ mayBeStale: new Set(["usage.find"]) }),
  "a policy is written without its version": () => ({
    store: (ports) => ({
      ...ports,
      accounts: {
        ...ports.accounts,
        save: async (account) => {
          const before = await ports.accounts.find(account.id);
          return ports.accounts.save({ ...account, version: next(before === "unknown" ? "none" : before) });
        },
      },
    }),
  }),
};

const next = (before: { readonly version: number } | "none"): number => (before === "none" ? 1 : before.version + 1);

/** Of a crash between the two the next delivery sees the claim only. */
function claimedFirst(): Defect {
  const claims = new Map<string, StoredReport>();
  return {
    ports: (ports) => ({
      ...ports,
      reports: {
        ...ports.reports,
        storeOnce: async (report) => {
          const name = `${nameOf(report.signed.report)} ${report.signed.report.id}`;
          const claim = claims.get(name);
          claims.set(name, claim ?? report);
          if (claim?.poll === report.poll) return { kind: "redelivered" };
          return ports.reports.storeOnce(report);
        },
      },
    }),
  };
}

function askedFirst(ports: GatedPorts): GatedPorts {
  const later: StoredReport[] = [];
  return {
    ...ports,
    reports: {
      ...ports.reports,
      storeOnce: async (report) => {
        later.push(report);
        return { kind: "stored" };
      },
    },
    acknowledgementRequests: {
      sendAll: async (requests) => {
        const unsent = await ports.acknowledgementRequests.sendAll(requests);
        for (const report of later.splice(0)) await ports.reports.storeOnce(report);
        return unsent;
      },
    },
  };
}

function overwritten(): Defect {
  const parts = new Map<string, IssuedPart>();
  const nameOfPart = ({ poll, part }: Pick<IssuedPart, "poll" | "part">): string => `${poll} ${part}`;
  return {
    store: (ports) => ({
      ...ports,
      acknowledgements: {
        storeOnce: async (part) => {
          parts.set(nameOfPart(part), part);
          return "stored";
        },
        findPoll: async (poll) => [...parts.values()].filter((part) => part.poll === poll),
        findParts: async (named) => named.flatMap((part) => parts.get(nameOfPart(part)) ?? []),
      },
    }),
  };
}

/** As if each write added to a counter: what is written twice counts twice. */
function countedUp(): Defect {
  const writes = new Map<string, number>();
  const nameOfUsage = (usage: ReportedUsage): string =>
    JSON.stringify([totalName({ ...usage, cohort: 0 }), nameOf(usage), usage.reportId, usage.closing.at]);
  return {
    store: (ports) => ({
      ...ports,
      usage: {
        putAll: async (all) => {
          for (const name of all.map(nameOfUsage)) writes.set(name, (writes.get(name) ?? 0) + 1);
          await ports.usage.putAll(all);
        },
        find: async (key) =>
          (await ports.usage.find(key)).flatMap((usage) =>
            Array.from({ length: writes.get(nameOfUsage(usage)) ?? 1 }, (_, index) =>
              index === 0 ? usage : { ...usage, group: `${usage.group}, write ${index + 1}` },
            ),
          ),
      },
    }),
  };
}

/** A crash between the two, and the week after never hears of the change. */
function cascadeLost(ports: GatedPorts): GatedPorts {
  const written = new Set<string>();
  return {
    ...ports,
    openings: {
      ...ports.openings,
      save: async (opening) => {
        written.add(totalName(opening));
        return ports.openings.save(opening);
      },
    },
    totalRequests: {
      sendAll: (requests) =>
        ports.totalRequests.sendAll(requests.filter((one) => one.usage.length > 0 || written.delete(totalName(one)))),
    },
  };
}

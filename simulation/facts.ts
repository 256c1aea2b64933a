import { readAcknowledgementFile } from "../core/acknowledgement/acknowledgement-file";
import type { MemoryPorts } from "../server/adapters/memory/memory-ports";
import type { VirtualAccount } from "../server/ports/accounts";
import type { IssuedPart } from "../server/ports/acknowledgements";
import type { AuditRecord } from "../server/ports/audit";
import type { TellableEvent } from "../server/ports/event-bus";
import type { Purchase } from "../server/ports/holdings";
import type { ProductInstance } from "../server/ports/product-instances";
import type { StoredReport } from "../server/ports/reports";
import type { ReportedUsage } from "../server/ports/usage";

/** That a group uses nothing of a tag from an instant on. */
export type EndOfGroup = Pick<ReportedUsage, "virtualAccount" | "group" | "tag"> & { readonly at: number };

export interface Membership {
  readonly device: string;
  readonly virtualAccount: string | "none";
  /** Milliseconds of Unix time. */
  readonly at: number;
}

/** What was really written, in the order of the writes, whoever heard of it. */
export class Facts {
  readonly reports = new Map<string, StoredReport>();
  readonly usage = new Map<string, ReportedUsage>();
  readonly ends: EndOfGroup[] = [];
  readonly parts: IssuedPart[] = [];
  readonly accounts: VirtualAccount[] = [];
  readonly instances = new Map<string, ProductInstance>();
  /** Who came into which virtual account when, or left for none; in order. */
  readonly memberships: Membership[] = [];
  readonly purchases: (Purchase & { readonly virtualAccount: string })[] = [];
  readonly records: AuditRecord[] = [];
  /** What the world was told, by its id. */
  readonly events = new Map<string, TellableEvent>();
  /** What was written against the order of writes, in words. */
  readonly breaches: string[] = [];
}

/** The same ports, with every write told to `facts` the moment that it is done. */
export function observed(ports: MemoryPorts, facts: Facts, milliseconds: () => number): MemoryPorts {
  const { reports, totalRequests, acknowledgements, accounts, productInstances, holdings, audit, eventBus } = ports;
  return {
    ...ports,
    reports: {
      ...reports,
      storeOnce: async (report) => {
        const outcome = await reports.storeOnce(report);
        if (outcome.kind === "stored") facts.reports.set(report.sha256, report);
        return outcome;
      },
    },
    totalRequests: {
      sendAll: async (requests) => {
        const unsent = await totalRequests.sendAll(requests);
        for (const one of requests.flatMap(({ usage }) => usage)) noteUsage(facts, one);
        return unsent;
      },
    },
    acknowledgements: {
      ...acknowledgements,
      storeOnce: async (part) => {
        const outcome = await acknowledgements.storeOnce(part);
        if (outcome === "stored") noteAcknowledgements(facts, part);
        return outcome;
      },
    },
    accounts: {
      ...accounts,
      save: async (account) => {
        const outcome = await accounts.save(account);
        if (outcome === "saved") facts.accounts.push(account);
        return outcome;
      },
    },
    productInstances: {
      ...productInstances,
      save: async (instance) => {
        const outcome = await productInstances.save(instance);
        if (outcome === "stale") return outcome;
        const [device, { virtualAccount }] = [nameOf(instance), instance];
        if (facts.instances.get(device)?.virtualAccount !== virtualAccount) {
          facts.memberships.push({ device, virtualAccount, at: milliseconds() });
        }
        facts.instances.set(device, instance);
        return outcome;
      },
      remove: async (instance) => {
        const outcome = await productInstances.remove(instance);
        if (outcome === "stale") return outcome;
        facts.instances.delete(nameOf(instance));
        facts.memberships.push({ device: nameOf(instance), virtualAccount: "none", at: milliseconds() });
        return outcome;
      },
    },
    holdings: {
      ...holdings,
      buy: async (virtualAccount, purchase) => {
        await holdings.buy(virtualAccount, purchase);
        if (!facts.purchases.some(({ id }) => id === purchase.id))
          facts.purchases.push({ ...purchase, virtualAccount });
      },
    },
    eventBus: {
      ...eventBus,
      publishAll: async (events) => {
        const untold = await eventBus.publishAll(events);
        for (const event of events) facts.events.set(event.id, event);
        return untold;
      },
    },
    audit: {
      ...audit,
      append: async (record) => {
        await audit.append(record);
        facts.records.push(record);
      },
    },
  };
}

function noteUsage(facts: Facts, usage: ReportedUsage): void {
  const { virtualAccount, group, tag, reportId, week, closing } = usage;
  if (reportId === "end") facts.ends.push({ virtualAccount, group, tag, at: closing.at });
  else facts.usage.set(`${nameOf(usage)} ${reportId} ${week}`, usage);
}

/** Nothing is acknowledged before the report is stored and all its usage on its way (RPT-6). */
function noteAcknowledgements(facts: Facts, part: IssuedPart): void {
  facts.parts.push(part);
  for (const { acknowledgement } of part.documents.flatMap(({ document }) => readAcknowledgementFile(document))) {
    for (const { reportId, sha256 } of acknowledgement.reports) {
      const name = `report ${reportId} of ${nameOf(acknowledgement)}`;
      const stored = facts.reports.get(sha256);
      if (stored === undefined) facts.breaches.push(`${name} is acknowledged before it is stored`);
      else if (!isInUsage(facts, stored)) facts.breaches.push(`${name} is acknowledged before its usage is on its way`);
    }
  }
}

function isInUsage(facts: Facts, { signed: { report } }: StoredReport): boolean {
  const [first, last] = [report.measurements[0]?.start ?? 0, (report.measurements.at(-1)?.end ?? 0) - 1];
  const week = 7 * 24 * 3_600;
  const weeks = Math.floor(last / week) - Math.floor(first / week) + 1;
  return Array.from({ length: weeks }, (_, index) => Math.floor(first / week) + index).every((one) =>
    facts.usage.has(`${nameOf(report)} ${report.id} ${one}`),
  );
}

/** PID and serial number: not as the server writes them, so that both cannot be wrong in the same way. */
export const nameOf = ({ sudi: { pid, serial } }: Pick<ProductInstance, "sudi">): string => `${pid} ${serial}`;

import { ed25519 } from "../../../cryptography/ed25519";
import { roleActs } from "../../access/roles";
import type { AcknowledgementRequest } from "../../ports/acknowledgement-request";
import type { Clock } from "../../ports/clock";
import type { Submission } from "../../ports/submission";
import type { TotalKey } from "../../ports/totals";
import { deviceRules } from "../../trust/device-refusal";
import { memoryAccounts } from "./memory-accounts";
import { memoryAcknowledgements } from "./memory-acknowledgements";
import { memoryAudit } from "./memory-audit";
import { memoryAuditSeals } from "./memory-audit-seals";
import { memoryAcknowledgementRequests, memorySubmissions, memoryTotalRequests } from "./memory-outboxes";
import { memoryProductInstances } from "./memory-product-instances";
import { MemoryQueue } from "./memory-queue";
import { memoryReporters } from "./memory-reporters";
import { memoryReports } from "./memory-reports";
import { memoryTokens } from "./memory-tokens";
import { memoryOpenings, memoryTotals } from "./memory-totals";
import { memoryUsage } from "./memory-usage";
import { memoryUsers } from "./memory-users";
import { seededIdentifiers } from "./seeded-identifiers";
import { seededIssuer } from "./seeded-issuer";

/** Every port of the server in this process; the seed decides all names and keys. */
export function memoryPorts(clock: Clock, seed: string) {
  const submissionQueue = new MemoryQueue<Submission>();
  const requestQueue = new MemoryQueue<AcknowledgementRequest>();
  const totalQueue = new MemoryQueue<TotalKey>();
  const productInstances = memoryProductInstances();
  const accounts = memoryAccounts();
  return {
    clock,
    cryptography: ed25519,
    identifiers: seededIdentifiers(seed),
    issuerKeys: seededIssuer(seed),
    productInstances,
    accounts,
    reporters: memoryReporters(productInstances, accounts),
    reports: memoryReports(),
    usage: memoryUsage(),
    totals: memoryTotals(),
    openings: memoryOpenings(),
    totalRequests: memoryTotalRequests(totalQueue),
    acknowledgements: memoryAcknowledgements(),
    tokens: memoryTokens(),
    audit: memoryAudit(),
    auditSeals: memoryAuditSeals(),
    deviceRules,
    users: memoryUsers(),
    roles: roleActs,
    submissions: memorySubmissions(submissionQueue),
    acknowledgementRequests: memoryAcknowledgementRequests(requestQueue),
    submissionQueue,
    requestQueue,
    totalQueue,
  };
}

export type MemoryPorts = ReturnType<typeof memoryPorts>;

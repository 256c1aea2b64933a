import { licenceCatalogue } from "../../../core/account/licence-catalogue";
import { acknowledgementDeadline } from "../../../core/deadline/acknowledgement-deadline";
import { reportsByPolicy } from "../../../core/release/release-rules";
import { ed25519 } from "../../../cryptography/ed25519";
import { roleActs } from "../../access/roles";
import type { AcknowledgementRequest } from "../../ports/acknowledgement-request";
import type { Clock } from "../../ports/clock";
import type { AccountEvent } from "../../ports/events";
import type { Submission } from "../../ports/submission";
import type { TotalRequest } from "../../ports/total-requests";
import type { WebhookDelivery } from "../../ports/webhook-deliveries";
import { deviceRules } from "../../trust/device-refusal";
import { atOnce } from "../../usage/gathering";
import { usualPauses } from "../../webhooks/deliver-events";
import { memoryAccountDevices } from "./memory-account-devices";
import { memoryAccounts } from "./memory-accounts";
import { memoryAcknowledgements } from "./memory-acknowledgements";
import { memoryAlerts } from "./memory-alerts";
import { memoryAppointments } from "./memory-appointments";
import { memoryAudit } from "./memory-audit";
import { memoryAuditSeals } from "./memory-audit-seals";
import { memoryHoldings } from "./memory-holdings";
import { memoryEventBus, memoryReceivers } from "./memory-listeners";
import { memoryMetrics } from "./memory-metrics";
import {
  memoryAcknowledgementRequests,
  memoryEvents,
  memorySubmissions,
  memoryTotalRequests,
  memoryWebhookDeliveries,
} from "./memory-outboxes";
import { memoryProductInstances } from "./memory-product-instances";
import { MemoryQueue } from "./memory-queue";
import { memoryRaisedEvents } from "./memory-raised-events";
import { memoryReporters } from "./memory-reporters";
import { memoryReports } from "./memory-reports";
import { memoryReservations } from "./memory-reservations";
import { memoryRootRecords } from "./memory-root-records";
import { memoryTokens } from "./memory-tokens";
import { memoryOpenings, memoryTotals } from "./memory-totals";
import { memoryUsage } from "./memory-usage";
import { memoryUsers } from "./memory-users";
import { memoryWebhooks } from "./memory-webhooks";
import { seededIdentifiers } from "./seeded-identifiers";
import { seededIssuer } from "./seeded-issuer";
import { seededRootKeys } from "./seeded-root-keys";

/** Every port of the server in this process; the seed decides all names and keys. */
export function memoryPorts(clock: Clock, seed: string) {
  const submissionQueue = new MemoryQueue<Submission>();
  const requestQueue = new MemoryQueue<AcknowledgementRequest>();
  const totalQueue = new MemoryQueue<TotalRequest>();
  const eventQueue = new MemoryQueue<AccountEvent>();
  const webhookQueue = new MemoryQueue<WebhookDelivery>();
  const productInstances = memoryProductInstances();
  const accounts = memoryAccounts();
  const rootRecords = memoryRootRecords();
  return {
    clock,
    cryptography: ed25519,
    identifiers: seededIdentifiers(seed),
    issuerKeys: seededIssuer(seed, rootRecords),
    rootKeys: seededRootKeys(seed),
    rootRecords,
    productInstances,
    accounts,
    reporters: memoryReporters(productInstances, accounts),
    reports: memoryReports(),
    reservations: memoryReservations(),
    reportsByPolicy,
    usage: memoryUsage(),
    totals: memoryTotals(),
    openings: memoryOpenings(),
    holdings: memoryHoldings(),
    alerts: memoryAlerts(),
    appointments: memoryAppointments(),
    accountDevices: memoryAccountDevices(),
    catalogue: licenceCatalogue,
    totalRequests: memoryTotalRequests(totalQueue),
    gathering: atOnce,
    acknowledgements: memoryAcknowledgements(),
    tokens: memoryTokens(),
    audit: memoryAudit(),
    auditSeals: memoryAuditSeals(),
    deviceRules,
    deadlineOf: acknowledgementDeadline,
    users: memoryUsers(),
    roles: roleActs,
    submissions: memorySubmissions(submissionQueue),
    acknowledgementRequests: memoryAcknowledgementRequests(requestQueue),
    submissionQueue,
    requestQueue,
    totalQueue,
    events: memoryEvents(eventQueue),
    metrics: memoryMetrics(),
    raisedEvents: memoryRaisedEvents(),
    webhooks: memoryWebhooks(),
    webhookDeliveries: memoryWebhookDeliveries(webhookQueue),
    eventBus: memoryEventBus(),
    receivers: memoryReceivers(),
    pauses: usualPauses,
    urlRules: { mayStayHere: false },
    eventQueue,
    webhookQueue,
  };
}

export type MemoryPorts = ReturnType<typeof memoryPorts>;

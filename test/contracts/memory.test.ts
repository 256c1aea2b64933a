import { memoryAccessKeys } from "../../server/adapters/memory/memory-access-keys";
import { memoryAccountDevices } from "../../server/adapters/memory/memory-account-devices";
import { memoryAccounts } from "../../server/adapters/memory/memory-accounts";
import { memoryAcknowledgements } from "../../server/adapters/memory/memory-acknowledgements";
import { memoryAlerts } from "../../server/adapters/memory/memory-alerts";
import { memoryAppointments } from "../../server/adapters/memory/memory-appointments";
import { memoryAudit } from "../../server/adapters/memory/memory-audit";
import { memoryAuditSeals } from "../../server/adapters/memory/memory-audit-seals";
import { memoryHoldings } from "../../server/adapters/memory/memory-holdings";
import {
  memoryAcknowledgementRequests,
  memoryEvents,
  memorySubmissions,
  memoryTotalRequests,
  memoryWebhookDeliveries,
} from "../../server/adapters/memory/memory-outboxes";
import { memoryProductInstances } from "../../server/adapters/memory/memory-product-instances";
import { MemoryQueue } from "../../server/adapters/memory/memory-queue";
import { memoryRaisedEvents } from "../../server/adapters/memory/memory-raised-events";
import { memoryReporters } from "../../server/adapters/memory/memory-reporters";
import { memoryReports } from "../../server/adapters/memory/memory-reports";
import { memoryReservations } from "../../server/adapters/memory/memory-reservations";
import { memoryRootRecords } from "../../server/adapters/memory/memory-root-records";
import { memoryStageClock } from "../../server/adapters/memory/memory-stage-clock";
import { memoryTokens } from "../../server/adapters/memory/memory-tokens";
import { memoryOpenings, memoryTotals } from "../../server/adapters/memory/memory-totals";
import { memoryUsage } from "../../server/adapters/memory/memory-usage";
import { memoryUsers } from "../../server/adapters/memory/memory-users";
import { memoryWebhooks } from "../../server/adapters/memory/memory-webhooks";
import { seededIdentifiers } from "../../server/adapters/memory/seeded-identifiers";
import type { AcknowledgementRequest } from "../../server/ports/acknowledgement-request";
import type { AccountEvent } from "../../server/ports/events";
import type { Submission } from "../../server/ports/submission";
import type { TotalRequest } from "../../server/ports/total-requests";
import type { WebhookDelivery } from "../../server/ports/webhook-deliveries";
import { describeAccessTokens } from "./describe-access-tokens";
import { describeAccountDevices } from "./describe-account-devices";
import { describeAccounts } from "./describe-accounts";
import { describeAcknowledgementRequests } from "./describe-acknowledgement-requests";
import { describeAcknowledgements } from "./describe-acknowledgements";
import { describeAlerts } from "./describe-alerts";
import { describeAppointments } from "./describe-appointments";
import { describeAudit } from "./describe-audit";
import { describeAuditSeals } from "./describe-audit-seals";
import { describeEvents, describeWebhookDeliveries } from "./describe-events";
import { describeHoldings } from "./describe-holdings";
import { describeIdentifiers } from "./describe-identifiers";
import { describeProductInstances } from "./describe-product-instances";
import { describeRaisedEvents } from "./describe-raised-events";
import { describeReporters } from "./describe-reporters";
import { describeReports } from "./describe-reports";
import { describeReservations } from "./describe-reservations";
import { describeRootRecords } from "./describe-root-records";
import { describeStageClock } from "./describe-stage-clock";
import { describeSubmissions } from "./describe-submissions";
import { describeTokens } from "./describe-tokens";
import { describeTotalRequests } from "./describe-total-requests";
import { describeOpenings, describeTotals } from "./describe-totals";
import { describeUsage } from "./describe-usage";
import { describeUsers } from "./describe-users";
import { describeWebhooks } from "./describe-webhooks";

const messages = <Message>(queue: MemoryQueue<Message>) => queue.receive(1_000).map(({ message }) => message);

describeReports("memory", async () => memoryReports());
describeUsage("memory", async () => memoryUsage());
describeTotals("memory", async () => memoryTotals());
describeOpenings("memory", async () => memoryOpenings());
describeAcknowledgements("memory", async () => memoryAcknowledgements());
describeAccounts("memory", async () => memoryAccounts());
describeProductInstances("memory", async () => memoryProductInstances());
describeTokens("memory", async () => memoryTokens());
describeUsers("memory", async () => memoryUsers());
describeAccessTokens("memory", async () => memoryAccessKeys());
describeAudit("memory", async () => memoryAudit());
describeAuditSeals("memory", async () => memoryAuditSeals());
describeStageClock("memory", async () => memoryStageClock());
describeIdentifiers("seeded", () => seededIdentifiers("a seed"));

describeReporters("memory", async () => {
  const [productInstances, accounts] = [memoryProductInstances(), memoryAccounts()];
  return { productInstances, accounts, reporters: memoryReporters(productInstances, accounts) };
});

describeSubmissions("memory", async () => {
  const queue = new MemoryQueue<Submission>();
  return { submissions: memorySubmissions(queue), received: async () => messages(queue) };
});

describeAcknowledgementRequests("memory", async () => {
  const queue = new MemoryQueue<AcknowledgementRequest>();
  return { requests: memoryAcknowledgementRequests(queue), received: async () => messages(queue) };
});

describeTotalRequests("memory", async () => {
  const queue = new MemoryQueue<TotalRequest>();
  return { requests: memoryTotalRequests(queue), received: async () => messages(queue) };
});

describeReservations("memory", async () => memoryReservations());
describeRootRecords("memory", async () => memoryRootRecords());
describeHoldings("memory", async () => memoryHoldings());
describeAlerts("memory", async () => memoryAlerts());
describeAppointments("memory", async () => memoryAppointments());
describeAccountDevices("memory", async () => memoryAccountDevices());
describeRaisedEvents("memory", async () => memoryRaisedEvents());
describeWebhooks("memory", async () => memoryWebhooks());

describeEvents("memory", async () => {
  const queue = new MemoryQueue<AccountEvent>();
  return { events: memoryEvents(queue), received: async () => messages(queue) };
});

describeWebhookDeliveries("memory", async () => {
  const queue = new MemoryQueue<WebhookDelivery>();
  return { deliveries: memoryWebhookDeliveries(queue), received: async () => messages(queue) };
});

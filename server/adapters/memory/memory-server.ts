import { accessTo, administrationOf } from "../../access/access";
import { grantUsers } from "../../access/grant-users";
import { createAccount } from "../../account/create-account";
import { createToken } from "../../account/create-token";
import { readPolicy } from "../../account/read-policy";
import { revokeToken } from "../../account/revoke-token";
import { setPolicy } from "../../account/set-policy";
import { acknowledgementFileOf } from "../../acknowledgement/acknowledgement-file-of";
import { issueAcknowledgements } from "../../acknowledgement/issue-acknowledgements";
import { pollAcknowledgement } from "../../acknowledgement/poll-acknowledgement";
import { readAlerts } from "../../alerts/read-alerts";
import { readAudit } from "../../audit/read-audit";
import { sealAudit } from "../../audit/seal-audit";
import { sealAudits } from "../../audit/seal-audits";
import { verifyAudit } from "../../audit/verify-audit";
import type { Delivery, FailedDelivery } from "../../delivery";
import { listDevices } from "../../devices/list-devices";
import { moveDevice } from "../../devices/move-device";
import { setDevicePolicy } from "../../devices/set-device-policy";
import { watchDeadlines } from "../../devices/watch-deadlines";
import { evaluateSubmissions } from "../../evaluation/evaluate-submissions";
import { relayEvents } from "../../events/relay-events";
import { exchangeFile } from "../../intake/exchange-file";
import { reportIntake } from "../../intake/report-intake";
import { buyLicences } from "../../inventory/buy-licences";
import { readInventory } from "../../inventory/read-inventory";
import { revokeRootKey } from "../../keys/revoke-root-key";
import { rotateRootKey } from "../../keys/rotate-root-key";
import { reserveLicences } from "../../reservation/reserve-licences";
import { returnReservation } from "../../reservation/return-reservation";
import { establishTrust } from "../../trust/establish-trust";
import { computeTotals } from "../../usage/compute-totals";
import { deviceHistory } from "../../usage/device-history";
import { recount } from "../../usage/recount";
import { usageHistory } from "../../usage/usage-history";
import { addWebhook } from "../../webhooks/add-webhook";
import { deliverEvents } from "../../webhooks/deliver-events";
import { listWebhooks } from "../../webhooks/list-webhooks";
import { removeWebhook } from "../../webhooks/remove-webhook";
import { tryWebhook } from "../../webhooks/try-webhook";
import type { MemoryPorts } from "./memory-ports";
import type { MemoryQueue } from "./memory-queue";

const batch = 10;
/** Totals are gathered: each is computed once for however many reports ask for it. */
const batchOfTotals = 10_000;

/** The whole licence server over ports in memory; `settle` works its queues off. */
export function memoryServer(ports: MemoryPorts) {
  const evaluate = evaluateSubmissions(ports);
  const issue = issueAcknowledgements(ports);
  const total = computeTotals(ports);
  const relay = relayEvents(ports);
  const deliver = deliverEvents(ports);
  /** Evaluates and acknowledges what was submitted, and leaves totals for later, as a deployed server does. */
  const acknowledge = async (): Promise<void> => {
    await drain(ports.submissionQueue, evaluate, batch);
    await drain(ports.requestQueue, issue, batch);
  };
  return {
    accessTo: accessTo(ports),
    administrationOf: administrationOf(ports),
    grantUsers: grantUsers(ports),
    createAccount: createAccount(ports),
    createToken: createToken(ports),
    revokeToken: revokeToken(ports),
    setPolicy: setPolicy(ports),
    readPolicy: readPolicy(ports),
    usageHistory: usageHistory(ports),
    recount: recount(ports),
    deviceHistory: deviceHistory(ports),
    readAudit: readAudit(ports),
    sealAudit: sealAudit(ports),
    sealAudits: sealAudits(ports),
    verifyAudit: verifyAudit(ports),
    buyLicences: buyLicences(ports),
    readInventory: readInventory(ports),
    readAlerts: readAlerts(ports),
    listDevices: listDevices(ports),
    moveDevice: moveDevice(ports),
    setDevicePolicy: setDevicePolicy(ports),
    reserveLicences: reserveLicences(ports),
    returnReservation: returnReservation(ports),
    watchDeadlines: watchDeadlines(ports),
    addWebhook: addWebhook(ports),
    removeWebhook: removeWebhook(ports),
    listWebhooks: listWebhooks(ports),
    tryWebhook: tryWebhook(ports),
    trust: establishTrust(ports),
    rotateRootKey: rotateRootKey(ports),
    revokeRootKey: revokeRootKey(ports),
    submit: reportIntake(ports),
    exchangeFile: exchangeFile(ports),
    acknowledgementFileOf: acknowledgementFileOf(ports),
    poll: pollAcknowledgement(ports),
    acknowledge,
    /** Works all queues off; throws the cause of the first message that fails: in memory nothing heals by itself. */
    async settle(): Promise<void> {
      await acknowledge();
      await drain(ports.totalQueue, total, batchOfTotals);
      await drain(ports.eventQueue, relay, batch);
      await drain(ports.webhookQueue, deliver, batch);
    },
  };
}

async function drain<Message>(
  queue: MemoryQueue<Message>,
  work: (deliveries: readonly Delivery<Message>[]) => Promise<readonly FailedDelivery[]>,
  most: number,
): Promise<void> {
  while (queue.size > 0) {
    const deliveries = queue.receive(most);
    const [failed] = await work(deliveries);
    if (failed) throw failed.cause;
    queue.remove(deliveries);
  }
}

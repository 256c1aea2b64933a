import { contract as accountApi } from "../lambdas/account-api/contract";
import { contract as issuance } from "../lambdas/ack-issuance/contract";
import { contract as acknowledgementPoll } from "../lambdas/acknowledgement-poll/contract";
import { contract as auditSeal } from "../lambdas/audit-seal/contract";
import { contract as auditSealing } from "../lambdas/audit-sealing/contract";
import type { Contract } from "../lambdas/contract";
import { contract as deadlineWatch } from "../lambdas/deadline-watch/contract";
import { contract as eventRelay } from "../lambdas/event-relay/contract";
import { contract as inventoryApi } from "../lambdas/inventory-api/contract";
import { contract as evaluation } from "../lambdas/policy-evaluation/contract";
import { contract as intake } from "../lambdas/report-intake/contract";
import { contract as trust } from "../lambdas/trust/contract";
import { contract as usageTotals } from "../lambdas/usage-totals/contract";
import { setPolicy } from "../server/account/set-policy";
import { issueAcknowledgements } from "../server/acknowledgement/issue-acknowledgements";
import { pollAcknowledgement } from "../server/acknowledgement/poll-acknowledgement";
import { sealAudit } from "../server/audit/seal-audit";
import { sealAudits } from "../server/audit/seal-audits";
import { moveDevice } from "../server/devices/move-device";
import { setDevicePolicy } from "../server/devices/set-device-policy";
import { watchDeadlines } from "../server/devices/watch-deadlines";
import { evaluateSubmissions } from "../server/evaluation/evaluate-submissions";
import { relayEvents } from "../server/events/relay-events";
import { reportIntake } from "../server/intake/report-intake";
import { buyLicences } from "../server/inventory/buy-licences";
import { establishTrust } from "../server/trust/establish-trust";
import { computeTotals } from "../server/usage/compute-totals";
import type { GatedPorts } from "./gate";
import type { ServerFunction } from "./server-function";

/** Makes a function of the server that is wired so; its timeout is that of the deployed one. */
export type MakeFunction = <Work>(contract: Contract, wire: (ports: GatedPorts) => Work) => ServerFunction<Work>;

/** The functions of the server, each with the use cases that its handler wires. */
export const serverFunctions = (make: MakeFunction) => ({
  trust: make(trust, establishTrust),
  intake: make(intake, reportIntake),
  poll: make(acknowledgementPoll, pollAcknowledgement),
  evaluation: make(evaluation, evaluateSubmissions),
  issuance: make(issuance, issueAcknowledgements),
  totals: make(usageTotals, computeTotals),
  relay: make(eventRelay, relayEvents),
  watch: make(deadlineWatch, watchDeadlines),
  seal: make(auditSeal, sealAudit),
  sealAll: make(auditSealing, sealAudits),
  accounts: make(accountApi, (ports) => ({ setPolicy: setPolicy(ports) })),
  inventory: make(inventoryApi, (ports) => ({
    buy: buyLicences(ports),
    move: moveDevice(ports),
    setDevicePolicy: setDevicePolicy(ports),
  })),
});

/** The queues of the server by the functions that work on them. */
export const queueTriggers = {
  reports: evaluation,
  acknowledgements: issuance,
  totals: usageTotals,
  events: eventRelay,
};

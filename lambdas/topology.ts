import { type Duration, minutes, seconds } from "../core/time/duration";
import { contract as accessToken } from "./access-token/contract";
import { contract as accountApi } from "./account-api/contract";
import { contract as ackIssuance } from "./ack-issuance/contract";
import { contract as acknowledgementPoll } from "./acknowledgement-poll/contract";
import { contract as apiDocument } from "./api-document/contract";
import { contract as auditSeal } from "./audit-seal/contract";
import { contract as auditSealing } from "./audit-sealing/contract";
import type { Contract, HttpTrigger, QueueName } from "./contract";
import { contract as deadlineWatch } from "./deadline-watch/contract";
import { contract as eventRelay } from "./event-relay/contract";
import { contract as inventoryApi } from "./inventory-api/contract";
import { contract as operatorApi } from "./operator-api/contract";
import { paths } from "./paths";
import { contract as policyEvaluation } from "./policy-evaluation/contract";
import { contract as reportIntake } from "./report-intake/contract";
import { contract as testClock } from "./test-clock/contract";
import { contract as trust } from "./trust/contract";
import { contract as usageTotals } from "./usage-totals/contract";
import { contract as webhookApi } from "./webhook-api/contract";
import { contract as webhookDelivery } from "./webhook-delivery/contract";

/** Every function of the server. */
export const contracts: readonly Contract[] = [
  trust,
  reportIntake,
  policyEvaluation,
  ackIssuance,
  usageTotals,
  acknowledgementPoll,
  accessToken,
  accountApi,
  operatorApi,
  auditSeal,
  auditSealing,
  apiDocument,
  inventoryApi,
  deadlineWatch,
  eventRelay,
  webhookDelivery,
  webhookApi,
  testClock,
];

/** The functions that a stage has: those for tests only where it is started for tests. */
export const contractsOf = (stage: { readonly testClock: boolean }): readonly Contract[] =>
  stage.testClock ? contracts.map(inNoTime) : contracts.filter(({ onlyForTests }) => !onlyForTests);

/** Tests do not wait for batches to fill; only large ones have to wait for a second. */
function inNoTime(contract: Contract): Contract {
  const { trigger } = contract;
  if (trigger.kind !== "queue") return contract;
  return { ...contract, trigger: { ...trigger, window: seconds(trigger.batchSize > 10 ? 1 : 0) } };
}

/** How a function that runs by itself is also run on a stage for tests: by a request for its name. */
export const onDemand = ({ name }: Pick<Contract, "name">): HttpTrigger => ({
  kind: "http",
  access: "administrators",
  routes: [`POST ${paths.testSchedules}/${name}`],
});

/** What the stack of a stage is called; the names of its queues begin with it. */
export const stackNameOf = (stage: string): string => `slp-licence-server-${stage}`;

export interface QueueDefinition {
  readonly name: QueueName;
  readonly deadLetterQueue: string;
  /** After so many failures a message goes to the dead-letter queue. */
  readonly maxReceiveCount: number;
  /** A message that waits for longer is an alarm. */
  readonly patience: Duration;
}

/** The most that a message of any queue may have: what SQS takes. */
export const mostMessageBytes = 1024 * 1024;

export const queues: Readonly<Record<QueueName, QueueDefinition>> = {
  reports: { name: "reports", deadLetterQueue: "reports-dead-letters", maxReceiveCount: 5, patience: minutes(15) },
  acknowledgements: {
    name: "acknowledgements",
    deadLetterQueue: "acknowledgements-dead-letters",
    maxReceiveCount: 5,
    patience: minutes(15),
  },
  // Requests for the totals of large accounts wait for a quarter of an hour on purpose.
  totals: { name: "totals", deadLetterQueue: "totals-dead-letters", maxReceiveCount: 5, patience: minutes(30) },
  events: { name: "events", deadLetterQueue: "events-dead-letters", maxReceiveCount: 5, patience: minutes(15) },
  // A delivery that fails is tried again later and later.
  webhooks: { name: "webhooks", deadLetterQueue: "webhooks-dead-letters", maxReceiveCount: 5, patience: minutes(30) },
};

/** The attributes that make an item's key; both are strings. */
export const tableKeys = { partition: "PK", sort: "SK" } as const;

/** How a handler becomes the bundle that is deployed; it loads what it needs at once, or by `require`. */
export const bundling = {
  supported: { "dynamic-import": false },
  format: "cjs",
  mainFields: ["module", "main"],
  minify: true,
  target: "node24",
  /** Ways to credentials that the SDK tries after the environment, where a function finds its own: a third of a bundle. */
  external: [
    "@aws-sdk/credential-provider-http",
    "@aws-sdk/credential-provider-ini",
    "@aws-sdk/credential-provider-process",
    "@aws-sdk/credential-provider-sso",
    "@aws-sdk/credential-provider-web-identity",
    "@smithy/credential-provider-imds",
  ],
} as const;

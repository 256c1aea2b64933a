import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { EventBus } from "aws-cdk-lib/aws-events";
import type { IGrantable } from "aws-cdk-lib/aws-iam";
import type { Key } from "aws-cdk-lib/aws-kms";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Contract, QueueName, TableAction } from "../../lambdas/contract";

export interface Resources {
  readonly table: Table;
  readonly rootKeys: readonly Key[];
  readonly eventBus: EventBus;
  readonly queues: Readonly<Record<QueueName, Queue>>;
}

/** Permits what the contract names, action by action, and nothing else; with a test clock, also to read it. */
export function grantContract(
  grantee: IGrantable,
  { grants }: Contract,
  { table, rootKeys, queues, eventBus }: Resources,
  { testClock }: { readonly testClock: boolean },
): void {
  const actions = new Set<TableAction>(testClock ? [...grants.table, "GetItem"] : grants.table);
  if (actions.size > 0) table.grant(grantee, ...[...actions].map((action) => `dynamodb:${action}`));
  for (const name of grants.send ?? []) queues[name].grant(grantee, "sqs:SendMessage");
  for (const name of grants.count ?? []) queues[name].grant(grantee, "sqs:GetQueueAttributes");
  if (grants.eventBus) eventBus.grantPutEventsTo(grantee);
  const ofKeys = { none: [], read: ["kms:GetPublicKey"], sign: ["kms:GetPublicKey", "kms:Sign"] };
  const keyActions = ofKeys[grants.rootKey ?? "none"];
  if (keyActions.length > 0) for (const key of rootKeys) key.grant(grantee, ...keyActions);
}

import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import { type ITopic, Topic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import type { Contract, EnvironmentName, QueueName } from "../../lambdas/contract";
import { contractsOf, queues } from "../../lambdas/topology";
import { raiseAlarm } from "../constructs/alarms";
import { grantContract, type Resources } from "../constructs/grant-contract";
import { HttpFront } from "../constructs/http-front";
import { licenceTable } from "../constructs/licence-table";
import { rootKey } from "../constructs/root-key";
import { runEvery } from "../constructs/run-every";
import { ServerFunction } from "../constructs/server-function";
import { WorkQueue } from "../constructs/work-queue";
import type { Stage } from "../stage";

export interface LicenceServerStackProps extends StackProps {
  readonly stage: Stage;
}

/** The licence server: its table, root key and queues, and every function with what its contract asks for. */
export class LicenceServerStack extends Stack {
  constructor(scope: Construct, id: string, { stage, ...props }: LicenceServerStackProps) {
    super(scope, id, { ...props, terminationProtection: stage.production });
    const contracts = contractsOf(stage);
    const alarmTopic = stage.alarmTopicArn ? Topic.fromTopicArn(this, "AlarmTopic", stage.alarmTopicArn) : undefined;
    const workQueues: Record<QueueName, WorkQueue> = {
      reports: workQueue(this, "reports", contracts, alarmTopic),
      acknowledgements: workQueue(this, "acknowledgements", contracts, alarmTopic),
      totals: workQueue(this, "totals", contracts, alarmTopic),
    };
    const resources: Resources = {
      table: licenceTable(this, "Table", stage),
      rootKey: rootKey(this, "RootKey", stage),
      queues: {
        reports: workQueues.reports.queue,
        acknowledgements: workQueues.acknowledgements.queue,
        totals: workQueues.totals.queue,
      },
    };
    const environment: Record<EnvironmentName, string> = {
      TABLE_NAME: resources.table.tableName,
      REPORTS_QUEUE_URL: resources.queues.reports.queueUrl,
      ACKNOWLEDGEMENTS_QUEUE_URL: resources.queues.acknowledgements.queueUrl,
      TOTALS_QUEUE_URL: resources.queues.totals.queueUrl,
      ROOT_KEY: resources.rootKey.keyArn,
    };
    const front = new HttpFront(this, "Http");
    for (const contract of contracts) {
      const { testClock } = stage;
      const { function: target } = new ServerFunction(this, contract.name, { contract, environment, testClock });
      grantContract(target, contract, resources, stage);
      raiseAlarm(this, `${contract.name}-errors`, {
        metric: target.metricErrors(),
        above: 0,
        what: `The function ${contract.name} failed`,
        hurts: contract.purpose,
        topic: alarmTopic,
      });
      switch (contract.trigger.kind) {
        case "http":
          front.answeredBy(target, contract.trigger);
          break;
        case "queue":
          workQueues[contract.trigger.queue].workedBy(target, contract.trigger);
          break;
        case "schedule":
          runEvery(this, `${contract.name}-schedule`, contract.trigger, target);
      }
    }
  }
}

/** The queue of that name, as whoever works on it needs it. */
function workQueue(scope: Construct, name: QueueName, contracts: readonly Contract[], alarmTopic?: ITopic): WorkQueue {
  const worker = contracts.find(({ trigger }) => trigger.kind === "queue" && trigger.queue === name);
  if (!worker) throw new Error(`No function works on the queue ${name}: give one a contract with that trigger.`);
  return new WorkQueue(scope, `${name}-queue`, {
    definition: queues[name],
    workTimeout: Duration.seconds(worker.timeout),
    hurts: worker.purpose,
    alarmTopic,
  });
}

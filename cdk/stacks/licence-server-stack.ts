import { CfnOutput, Duration, Stack, type StackProps } from "aws-cdk-lib";
import { EventBus } from "aws-cdk-lib/aws-events";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Topic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import type { Contract, EnvironmentName, QueueName } from "../../lambdas/contract";
import { contractsOf, onDemand, queues } from "../../lambdas/topology";
import { Alarms } from "../constructs/alarms";
import { ServerDashboard } from "../constructs/dashboard";
import { grantContract, type Resources } from "../constructs/grant-contract";
import { HttpFront } from "../constructs/http-front";
import { licenceTable } from "../constructs/licence-table";
import { rootKeys } from "../constructs/root-key";
import { runEvery } from "../constructs/run-every";
import { runsNotStarted } from "../constructs/runs-not-started";
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
    const { stackName } = this;
    const { testClock, alarmTopicArn, domain } = stage;
    const contracts = contractsOf(stage);
    const alarms = new Alarms(alarmTopicArn ? Topic.fromTopicArn(this, "AlarmTopic", alarmTopicArn) : undefined);
    const workQueue = (name: QueueName): WorkQueue => {
      const worker = workerOf(name, contracts);
      return new WorkQueue(this, `${name}-queue`, {
        definition: queues[name],
        stackName,
        workTimeout: Duration.seconds(worker.timeout),
        hurts: worker.purpose,
        alarms,
      });
    };
    const workQueues: Record<QueueName, WorkQueue> = {
      reports: workQueue("reports"),
      acknowledgements: workQueue("acknowledgements"),
      totals: workQueue("totals"),
      events: workQueue("events"),
      webhooks: workQueue("webhooks"),
    };
    const resources: Resources = {
      table: licenceTable(this, "Table", stage),
      rootKeys: rootKeys(this, "RootKey", stage),
      queues: {
        reports: workQueues.reports.queue,
        acknowledgements: workQueues.acknowledgements.queue,
        totals: workQueues.totals.queue,
        events: workQueues.events.queue,
        webhooks: workQueues.webhooks.queue,
      },
      eventBus: new EventBus(this, "EventBus"),
    };
    const environment: Record<EnvironmentName, string> = {
      TABLE_NAME: resources.table.tableName,
      REPORTS_QUEUE_URL: resources.queues.reports.queueUrl,
      ACKNOWLEDGEMENTS_QUEUE_URL: resources.queues.acknowledgements.queueUrl,
      TOTALS_QUEUE_URL: resources.queues.totals.queueUrl,
      EVENTS_QUEUE_URL: resources.queues.events.queueUrl,
      WEBHOOKS_QUEUE_URL: resources.queues.webhooks.queueUrl,
      EVENT_BUS: resources.eventBus.eventBusName,
      ROOT_KEY: resources.rootKeys.map(({ keyArn }) => keyArn).join(","),
    };
    const front = new HttpFront(this, "Http", { stackName, alarms, domain });
    const notStarted = runsNotStarted(this, "RunsNotStarted", alarms);
    const functions: Record<string, IFunction> = {};
    for (const contract of contracts) {
      const { name, trigger } = contract;
      const props = { contract, environment, stage, stackName, alarms };
      const { function: target } = new ServerFunction(this, name, props);
      functions[name] = target;
      grantContract(target, contract, resources, stage);
      switch (trigger.kind) {
        case "http":
          front.answeredBy(target, trigger);
          break;
        case "queue":
          workQueues[trigger.queue].workedBy(target, trigger);
          break;
        case "schedule":
          runEvery(this, `${name}-schedule`, trigger, target, notStarted);
          if (testClock) front.answeredBy(target, onDemand(contract));
      }
    }
    const { table } = resources;
    new ServerDashboard(this, "Dashboard", { name: stackName, alarms, front, queues: workQueues, functions, table });
    new CfnOutput(this, "Url", { value: front.url });
    new CfnOutput(this, "TableName", { value: table.tableName });
    new CfnOutput(this, "TestClock", { value: String(testClock) });
  }
}

function workerOf(queue: QueueName, contracts: readonly Contract[]): Contract {
  const worker = contracts.find(({ trigger }) => trigger.kind === "queue" && trigger.queue === queue);
  if (worker) return worker;
  throw new Error(`No function works on the queue ${queue}: give one a contract with that trigger.`);
}

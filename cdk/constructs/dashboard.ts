import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IWidget,
  type Metric,
  TextWidget,
} from "aws-cdk-lib/aws-cloudwatch";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import type { Alarms } from "./alarms";
import type { HttpFront } from "./http-front";
import type { WorkQueue } from "./work-queue";

export interface DashboardProps {
  readonly name: string;
  readonly alarms: Alarms;
  readonly front: HttpFront;
  readonly queues: Readonly<Record<string, WorkQueue>>;
  readonly functions: Readonly<Record<string, IFunction>>;
  readonly table: Table;
}

/** One page on which a glance shows whether reports are on their way: alarms, the way of a report from left to right, then the parts. */
export class ServerDashboard extends Construct {
  constructor(scope: Construct, id: string, { name, alarms, front, queues, functions, table }: DashboardProps) {
    super(scope, id);
    const ofQueues = (title: string, metric: (queue: WorkQueue) => Metric) =>
      graph(
        title,
        Object.entries(queues).map(([label, queue]) => metric(queue).with({ label })),
      );
    const ofFunctions = (title: string, metric: (one: IFunction) => Metric) =>
      graph(
        title,
        Object.entries(functions).map(([label, one]) => metric(one).with({ label })),
      );
    const rows: IWidget[][] = [
      [
        new TextWidget({
          markdown: `# ${name}\nAn alarm says whom it hurts; docs/operations.md says what to do.`,
          width: 24,
          height: 2,
        }),
      ],
      [new AlarmStatusWidget({ title: "Alarms", alarms: [...alarms.all], width: 24, height: 6 })],
      [
        graph("Requests", [front.api.metricCount(), front.api.metricClientError(), front.api.metricServerError()]),
        ofQueues("Messages that wait", ({ queue }) => queue.metricApproximateNumberOfMessagesVisible()),
        ofQueues("Age of the oldest message", ({ queue }) => queue.metricApproximateAgeOfOldestMessage()),
      ],
      [
        ofQueues("Dead letters", ({ deadLetters }) => deadLetters.metricApproximateNumberOfMessagesVisible()),
        ofFunctions("Failed invocations", (one) => one.metricErrors()),
        ofFunctions("Duration, 99th percentile", (one) => one.metricDuration({ statistic: "p99" })),
      ],
      [
        graph("Latency of the HTTP API", [front.api.metricLatency({ statistic: "p99" })]),
        graph("The table", [table.metricConsumedReadCapacityUnits(), table.metricConsumedWriteCapacityUnits()]),
        ofFunctions("Throttled invocations", (one) => one.metricThrottles()),
      ],
    ];
    new Dashboard(this, "Dashboard", { dashboardName: name, widgets: rows });
  }
}

const graph = (title: string, left: Metric[]): IWidget => new GraphWidget({ title, left, width: 8, height: 6 });

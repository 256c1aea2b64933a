import { Duration } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { Alarms } from "./alarms";
import { acknowledge } from "./findings";

/** Where the events of scheduled runs go that could not even be started; they are kept for a day, because the next run does the work. */
export function runsNotStarted(scope: Construct, id: string, alarms: Alarms): Queue {
  const queue = new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(1),
  });
  acknowledge(queue, "AwsSolutions::AwsSolutions-SQS3");
  acknowledge(queue, "Serverless::Serverless-SQSRedrivePolicy");
  alarms.raise(scope, `${id}Alarm`, {
    metric: queue.metricApproximateNumberOfMessagesVisible({ statistic: "Maximum" }),
    above: 0,
    what: "A scheduled run could not be started",
    hurts: "Warnings of deadlines, alerts and seals are late; no router is touched.",
  });
  return queue;
}

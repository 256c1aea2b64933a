import { Duration } from "aws-cdk-lib";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { QueueTrigger } from "../../lambdas/contract";
import { mostMessageBytes, type QueueDefinition } from "../../lambdas/topology";
import type { Alarms } from "./alarms";
import { acknowledge } from "./findings";

export interface WorkQueueProps {
  readonly definition: QueueDefinition;
  /** Of the stage: the queues are named after it, so that `slp dlq` finds them. */
  readonly stackName: string;
  /** How long its worker may take for a batch. */
  readonly workTimeout: Duration;
  /** A sentence: whom it hurts, and how, when messages stay or fail. */
  readonly hurts: string;
  readonly alarms: Alarms;
}

/** A queue with its dead-letter queue, and alarms for messages that fail and for messages that wait. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    const { definition, stackName, workTimeout, hurts, alarms } = props;
    const safe = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      maxMessageSizeBytes: mostMessageBytes,
    };
    this.deadLetters = new Queue(this, "DeadLetters", {
      ...safe,
      queueName: `${stackName}-${definition.deadLetterQueue}`,
    });
    acknowledge(this.deadLetters, "Serverless::Serverless-SQSRedrivePolicy");
    this.queue = new Queue(this, "Queue", {
      ...safe,
      queueName: `${stackName}-${definition.name}`,
      // AWS asks for six times the worker's timeout, so that a batch in work does not come back.
      visibilityTimeout: Duration.seconds(6 * workTimeout.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: definition.maxReceiveCount },
    });
    alarms.raise(this, "DeadLettersAlarm", {
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: "Maximum" }),
      above: 0,
      what: `Messages of the queue ${definition.name} failed for good`,
      hurts,
    });
    alarms.raise(this, "AgeAlarm", {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ statistic: "Maximum" }),
      above: definition.patience,
      what: `A message of the queue ${definition.name} has waited for more than ${definition.patience / 60} minutes`,
      hurts,
    });
  }

  /** Lets the function work on the queue: in batches, of which only the messages that failed come again. */
  workedBy(worker: IFunction, { batchSize, window, concurrency }: QueueTrigger): void {
    worker.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize,
        maxBatchingWindow: Duration.seconds(window),
        maxConcurrency: concurrency,
        reportBatchItemFailures: true,
      }),
    );
    acknowledge(worker, "Serverless::Serverless-LambdaEventSourceMappingDestination");
  }
}

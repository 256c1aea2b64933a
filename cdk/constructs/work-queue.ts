import { Duration } from "aws-cdk-lib";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { QueueTrigger } from "../../lambdas/contract";
import { mostMessageBytes, type QueueDefinition } from "../../lambdas/topology";
import { raiseAlarm } from "./alarms";

export interface WorkQueueProps {
  readonly definition: QueueDefinition;
  /** How long its worker may take for a batch. */
  readonly workTimeout: Duration;
  /** A sentence: whom it hurts, and how, when messages stay or fail. */
  readonly hurts: string;
  readonly alarmTopic?: ITopic;
}

/** A queue with its dead-letter queue, and alarms for messages that fail and for messages that wait. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { definition, workTimeout, hurts, alarmTopic }: WorkQueueProps) {
    super(scope, id);
    const safe = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      maxMessageSizeBytes: mostMessageBytes,
    };
    this.deadLetters = new Queue(this, "DeadLetters", safe);
    this.queue = new Queue(this, "Queue", {
      ...safe,
      // AWS asks for six times the worker's timeout, so that a batch in work does not come back.
      visibilityTimeout: Duration.seconds(6 * workTimeout.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: definition.maxReceiveCount },
    });
    raiseAlarm(this, "DeadLettersAlarm", {
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: "Maximum" }),
      above: 0,
      what: `Messages of the queue ${definition.name} failed for good`,
      hurts,
      topic: alarmTopic,
    });
    raiseAlarm(this, "AgeAlarm", {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ statistic: "Maximum" }),
      above: Duration.minutes(15).toSeconds(),
      what: `A message of the queue ${definition.name} has waited for more than 15 minutes`,
      hurts,
      topic: alarmTopic,
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
  }
}

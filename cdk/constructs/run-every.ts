import { Duration } from "aws-cdk-lib";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { ScheduleTrigger } from "../../lambdas/contract";

/** Runs a function every so often. What it leaves undone the next run does, so that a failed run is not tried again. */
export const runEvery = (
  scope: Construct,
  id: string,
  { every }: ScheduleTrigger,
  target: IFunction,
  notStarted: IQueue,
): Rule =>
  new Rule(scope, id, {
    schedule: Schedule.rate(Duration.seconds(every)),
    targets: [new LambdaFunction(target, { retryAttempts: 0, deadLetterQueue: notStarted })],
  });

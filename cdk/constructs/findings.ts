import { Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/**
 * The findings of AWS's rules that hold here and are right as they are, by their rule; each is acknowledged where its reason
 * holds and nowhere else.
 */
const reasons = {
  "AwsSolutions::AwsSolutions-APIG4":
    "Devices prove themselves by token, signature or poll id, users by an access token of this server; the function checks.",
  "AwsSolutions::AwsSolutions-SQS3":
    "EventBridge puts runs here that it could not start: this is a dead-letter queue, which the rule sees for queues only.",
  "Serverless::Serverless-LambdaDLQ":
    "Callers over HTTP wait for the answer, queues have dead-letter queues of their own, and the next run does what a run left.",
  "Serverless::Serverless-LambdaEventSourceMappingDestination":
    "A destination is for streams; messages of a queue that fail go to its dead-letter queue.",
  "Serverless::Serverless-SQSRedrivePolicy": "This is the dead-letter queue itself; slp dlq redrive empties it.",
} as const;

type Rule = keyof typeof reasons;

/** The rules that anything of the deployment is excepted from. */
export const acknowledgedRules: readonly string[] = Object.keys(reasons);

/** Excepts a construct, and what is in it, from a rule. */
export function acknowledge(construct: IConstruct, rule: Rule): void {
  Validations.of(construct).acknowledge({ id: rule, reason: reasons[rule] });
}

import type { Node } from "constructs";
import { RefusedStage } from "./refused-stage";
import { settings } from "./settings";

/** What a deployment is for; production keeps its data and knows no clock but the real one. */
export interface Stage {
  readonly name: string;
  readonly production: boolean;
  readonly testClock: boolean;
  /** How many root keys it has had, that of today among them; one more before each rotation. */
  readonly rootKeys: number;
  /** Of the code, for the environment of every function: a log then says which code wrote it. */
  readonly revision?: string;
  /** Without them, those of whoever deploys. */
  readonly account?: string;
  readonly region?: string;
  /** An SNS topic that alarms go to. */
  readonly alarmTopicArn?: string;
  readonly domain?: Domain;
}

/** A name of one's own for the HTTP API. */
export interface Domain {
  readonly name: string;
  readonly certificateArn: string;
  /** The zone of Route 53 that gets a record; without it, somebody writes one elsewhere. */
  readonly hostedZoneId?: string;
}

/**
 * Reads the stage from the context (`-c stage=prod`); throws RefusedStage for a setting that there is not, for a value that it
 * cannot have, and for a test clock in production.
 */
export function stageOf(node: Node): Stage {
  const given = settings(node);
  const { stage: name = "dev", revision, account, region, alarmTopicArn, certificateArn, hostedZoneId } = given;
  const testClock = given.testClock === "true";
  const rootKeys = Number(given.rootKeys ?? 1);
  const production = name === "prod";
  if (production && testClock) {
    throw new RefusedStage(
      "testClock=true would let tests move the clock of stage prod: leave it out, or name another stage.",
    );
  }
  if ((given.domain === undefined) !== (certificateArn === undefined)) {
    throw new RefusedStage("A domain needs the certificate that is issued for it: give domain and certificateArn.");
  }
  const domain = given.domain && certificateArn && { name: given.domain, certificateArn, hostedZoneId };
  return {
    name,
    production,
    testClock,
    rootKeys,
    revision,
    account,
    region,
    alarmTopicArn,
    domain: domain || undefined,
  };
}

import type { Node } from "constructs";

/** What a deployment is for; production keeps its data and knows no clock but the real one. */
export interface Stage {
  readonly name: string;
  readonly production: boolean;
  readonly testClock: boolean;
  /** An SNS topic that alarms go to. */
  readonly alarmTopicArn?: string;
}

/** A combination of context values that no deployment may have. */
export class RefusedStage extends Error {
  override readonly name = "RefusedStage";
}

/** Reads the stage from the context (`-c stage=prod`); throws RefusedStage for a test clock in production. */
export function stageOf(node: Node): Stage {
  const name = String(node.tryGetContext("stage") ?? "dev");
  const testClock = String(node.tryGetContext("testClock") ?? "false") === "true";
  const production = name === "prod";
  if (production && testClock) {
    throw new RefusedStage(
      "testClock=true would let tests move the clock of stage prod: leave it out, or name another stage.",
    );
  }
  const alarmTopicArn: unknown = node.tryGetContext("alarmTopicArn");
  return { name, production, testClock, ...(typeof alarmTopicArn === "string" && { alarmTopicArn }) };
}

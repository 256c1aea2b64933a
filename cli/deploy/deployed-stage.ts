import { CloudFormationClient, DescribeStacksCommand } from "@aws-sdk/client-cloudformation";
import { stackNameOf } from "../../lambdas/topology";
import { sentenceOf } from "./sentence-of";

/** What is deployed of a stage. */
export interface DeployedStage {
  readonly testClock: boolean;
  readonly tableName?: string;
}

/** Nobody could be asked what is deployed. */
export class UnreachableStage extends Error {
  override readonly name = "UnreachableStage";
}

/** What is deployed under the stage's name; throws UnreachableStage where AWS cannot be asked. */
export async function deployedStage(stage: string): Promise<DeployedStage | "none"> {
  try {
    const { Stacks = [] } = await new CloudFormationClient({}).send(
      new DescribeStacksCommand({ StackName: stackNameOf(stage) }),
    );
    const [stack] = Stacks;
    if (stack === undefined || stack.StackStatus === "REVIEW_IN_PROGRESS") return "none";
    const output = (name: string) => stack.Outputs?.find(({ OutputKey }) => OutputKey === name)?.OutputValue;
    return { testClock: output("TestClock") === "true", tableName: output("TableName") };
  } catch (error) {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    if (/does not exist/.test(message)) return "none";
    throw new UnreachableStage(sentenceOf(message), { cause: error });
  }
}

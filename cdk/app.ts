import { App } from "aws-cdk-lib";
import { stackNameOf } from "../lambdas/topology";
import { RefusedStage } from "./refused-stage";
import { LicenceServerStack } from "./stacks/licence-server-stack";
import { stageOf } from "./stage";

try {
  const app = new App();
  const stage = stageOf(app.node);
  const { account, region } = stage;
  new LicenceServerStack(app, stackNameOf(stage.name), { stage, env: { account, region } });
} catch (error) {
  if (!(error instanceof RefusedStage)) throw error;
  // What somebody typed is wrong: where in this program that was found is of no use to them.
  console.error(error.message);
  process.exitCode = 2;
}

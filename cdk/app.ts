import { App } from "aws-cdk-lib";
import { LicenceServerStack } from "./stacks/licence-server-stack";
import { stageOf } from "./stage";

const app = new App();
const stage = stageOf(app.node);
new LicenceServerStack(app, `slp-licence-server-${stage.name}`, { stage });

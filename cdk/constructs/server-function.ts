import { join } from "node:path";
import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Runtime } from "aws-cdk-lib/aws-lambda";
import { NodejsFunction, OutputFormat } from "aws-cdk-lib/aws-lambda-nodejs";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { Contract, EnvironmentName } from "../../lambdas/contract";
import { bundling } from "../../lambdas/topology";
import type { Stage } from "../stage";
import type { Alarms } from "./alarms";
import { acknowledge } from "./findings";

export interface ServerFunctionProps {
  readonly contract: Contract;
  /** The values of all variables; the function gets those that its contract names. */
  readonly environment: Readonly<Record<EnvironmentName, string>>;
  readonly stage: Pick<Stage, "testClock" | "revision">;
  readonly stackName: string;
  readonly alarms: Alarms;
}

const root = join(__dirname, "..", "..");

/** A function as its contract says, with alarms, a role and a log of its own and no permission but to write that log. */
export class ServerFunction extends Construct {
  readonly function: NodejsFunction;

  constructor(scope: Construct, id: string, props: ServerFunctionProps) {
    super(scope, id);
    const { contract, environment, stage, stackName, alarms } = props;
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    const logGroup = new LogGroup(this, "Log", {
      logGroupName: `/${stackName}/${contract.name}`,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    logGroup.grantWrite(role);
    this.function = new NodejsFunction(this, "Function", {
      entry: join(root, "lambdas", contract.name, "handler.ts"),
      projectRoot: root,
      depsLockFilePath: join(root, "package-lock.json"),
      description: contract.purpose,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: contract.memory,
      timeout: Duration.seconds(contract.timeout),
      role,
      logGroup,
      environment: {
        ...Object.fromEntries(contract.environment.map((name) => [name, environment[name]])),
        METRICS_NAMESPACE: `slp-kit/${stackName}`,
        ...(stage.testClock && { TEST_CLOCK: "true" }),
        ...(stage.revision !== undefined && { REVISION: stage.revision }),
      },
      bundling: {
        format: OutputFormat.CJS,
        mainFields: [...bundling.mainFields],
        minify: bundling.minify,
        target: bundling.target,
        externalModules: [...bundling.external],
        esbuildArgs: Object.fromEntries(
          Object.entries(bundling.supported).map(([feature, on]) => [`--supported:${feature}`, String(on)]),
        ),
      },
    });
    acknowledge(this.function, "Serverless::Serverless-LambdaDLQ");
    alarms.raise(this, "Errors", {
      metric: this.function.metricErrors(),
      above: 0,
      what: `The function ${contract.name} failed`,
      hurts: contract.purpose,
    });
    alarms.raise(this, "Throttles", {
      metric: this.function.metricThrottles(),
      above: 0,
      what: `The function ${contract.name} was kept from running by the account's limit of concurrent executions`,
      hurts: contract.purpose,
    });
  }
}

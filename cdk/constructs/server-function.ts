import { join } from "node:path";
import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Runtime } from "aws-cdk-lib/aws-lambda";
import { NodejsFunction, OutputFormat } from "aws-cdk-lib/aws-lambda-nodejs";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { Contract, EnvironmentName } from "../../lambdas/contract";
import { bundling } from "../../lambdas/topology";

export interface ServerFunctionProps {
  readonly contract: Contract;
  /** The values of all variables; the function gets those that its contract names. */
  readonly environment: Readonly<Record<EnvironmentName, string>>;
  readonly testClock: boolean;
}

const root = join(__dirname, "..", "..");

/** A function as its contract says, with a role and a log of its own and no permission but to write that log. */
export class ServerFunction extends Construct {
  readonly function: NodejsFunction;

  constructor(scope: Construct, id: string, { contract, environment, testClock }: ServerFunctionProps) {
    super(scope, id);
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    const logGroup = new LogGroup(this, "Log", {
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
        ...(testClock && { TEST_CLOCK: "true" }),
      },
      bundling: {
        format: OutputFormat.CJS,
        mainFields: [...bundling.mainFields],
        minify: bundling.minify,
        target: bundling.target,
        externalModules: [],
        esbuildArgs: Object.fromEntries(
          Object.entries(bundling.supported).map(([feature, on]) => [`--supported:${feature}`, String(on)]),
        ),
      },
    });
  }
}

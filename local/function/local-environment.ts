import type { Contract, EnvironmentName } from "../../lambdas/contract";

/** Where the parts of a local system are. */
export interface Surroundings {
  readonly dynamodbEndpoint: string;
  readonly sqsEndpoint: string;
  readonly testClock: boolean;
  readonly values: Readonly<Record<EnvironmentName, string>>;
}

/** What a function finds in its environment: the variables that its contract names, and those that every function has. */
export function localEnvironment(contract: Contract, { values, ...at }: Surroundings): Record<string, string> {
  return {
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    TRUST_THIS_MACHINE: "true",
    AWS_LAMBDA_FUNCTION_NAME: contract.name,
    AWS_ENDPOINT_URL_DYNAMODB: at.dynamodbEndpoint,
    AWS_ENDPOINT_URL_SQS: at.sqsEndpoint,
    ...(at.testClock && { TEST_CLOCK: "true" }),
    ...Object.fromEntries(contract.environment.map((name) => [name, values[name]])),
  };
}

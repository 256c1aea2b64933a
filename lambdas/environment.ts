import type { Contract, EnvironmentName } from "./contract";

/** A variable that the contract names was not given: the function is deployed wrongly. */
export class MissingEnvironment extends Error {
  override readonly name = "MissingEnvironment";
  constructor(functionName: string, variable: string) {
    super(`${functionName} needs the environment variable ${variable}: deploy it with what its contract names.`);
  }
}

/** The values of the variables that a contract names; throws MissingEnvironment for one that is not set. */
export function environmentOf<Name extends EnvironmentName>(
  contract: Contract<Name>,
  environment: NodeJS.ProcessEnv = process.env,
): (name: Name) => string {
  const values = new Map<Name, string>();
  for (const name of contract.environment) {
    const value = environment[name];
    if (!value) throw new MissingEnvironment(contract.name, name);
    values.set(name, value);
  }
  return (name) => {
    const value = values.get(name);
    if (value === undefined) throw new MissingEnvironment(contract.name, name);
    return value;
  };
}

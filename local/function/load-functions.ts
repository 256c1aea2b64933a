import { join } from "node:path";
import type { Contract } from "../../lambdas/contract";
import type { TellFault, Worker } from "../event-sources";
import type { HttpFunction } from "../http/http-front";
import { loadFunction } from "./load-function";
import { localEnvironment, type Surroundings } from "./local-environment";

/** The functions of a system, loaded from their bundles: those behind the HTTP front, and those behind queues. */
export function loadFunctions(
  contracts: readonly Contract[],
  bundles: string,
  surroundings: Surroundings,
  tellFault: TellFault,
) {
  const http: HttpFunction[] = [];
  const workers: Worker[] = [];
  for (const contract of contracts) {
    const { name, trigger } = contract;
    const environment = localEnvironment(contract, surroundings);
    const handler = loadFunction(join(bundles, `${name}.js`), environment, (line) => tellFault(name, line));
    if (trigger.kind === "http") http.push({ name, routes: trigger.routes, handler });
    else workers.push({ name, trigger, handler });
  }
  return { http, workers };
}

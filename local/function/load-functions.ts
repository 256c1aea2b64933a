import { join } from "node:path";
import type { Contract } from "../../lambdas/contract";
import type { TellFault, Worker } from "../event-sources";
import type { HttpFunction } from "../http/http-front";
import type { Scheduled } from "../schedules";
import { loadFunction } from "./load-function";
import { localEnvironment, type Surroundings } from "./local-environment";

/** The functions of a system, loaded from their bundles: those behind the HTTP front, those behind queues, and those that run by themselves. */
export function loadFunctions(
  contracts: readonly Contract[],
  bundles: string,
  surroundings: Surroundings,
  tellFault: TellFault,
  tellMeasured: (line: unknown) => void,
) {
  const http: HttpFunction[] = [];
  const workers: Worker[] = [];
  const scheduled: Scheduled[] = [];
  for (const contract of contracts) {
    const { name, trigger } = contract;
    const environment = localEnvironment(contract, surroundings);
    const handler = loadFunction(join(bundles, `${name}.js`), environment, {
      error: (line) => tellFault(name, line),
      log: tellMeasured,
    });
    switch (trigger.kind) {
      case "http":
        http.push({ name, routes: trigger.routes, handler });
        break;
      case "queue":
        workers.push({ name, trigger, handler });
        break;
      case "schedule":
        scheduled.push({ name, trigger, handler });
    }
  }
  return { http, workers, scheduled };
}

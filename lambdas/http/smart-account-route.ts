import * as z from "zod/mini";
import type { administrationOf } from "../../server/access/access";
import { type Answer, problem } from "./answer";
import { type CallerOf, notAuthenticated } from "./caller";
import { name } from "./name";
import type { HttpRequest } from "./request";

const parameters = z.object({ domain: name });

/** The same whether the smart account does not exist or the asker does not administer it (ACC-4). */
const notFound = (): Answer => problem(404, "not-found", "There is no such smart account.");

type Route = (request: HttpRequest, smartAccount: string) => Promise<Answer>;

/** A route for those who administer the smart account of the path. */
export const smartAccountRoute =
  (
    gate: { readonly callerOf: CallerOf; readonly administrationOf: ReturnType<typeof administrationOf> },
    route: Route,
  ) =>
  async (request: HttpRequest): Promise<Answer> => {
    const caller = await gate.callerOf(request);
    if (caller === "nobody") return notAuthenticated();
    const { domain } = request.parameters(parameters);
    const administration = await gate.administrationOf(caller, domain);
    return administration.kind === "granted" ? route(request.by(administration.actor), domain) : notFound();
  };

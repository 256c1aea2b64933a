import * as z from "zod/mini";
import type { accessWithin } from "../../server/access/access";
import type { Act } from "../../server/access/roles";
import { type Answer, problem } from "./answer";
import { type CallerOf, notAuthenticated } from "./caller";
import { name } from "./name";
import type { HttpRequest } from "./request";

const parameters = z.object({ domain: name, virtualAccount: name });

export type Route = (request: HttpRequest, virtualAccount: string) => Promise<Answer>;

/** What does not exist and what the asker may not see are answered alike, in every byte (ACC-4). */
export const notFound = (): Answer =>
  problem(404, "not-found", "There is no such virtual account in this smart account.");

/** Who stands at the door of the accounts. */
export interface Gate {
  readonly callerOf: CallerOf;
  readonly accessWithin: ReturnType<typeof accessWithin>;
}

/**
 * A route below a virtual account of the smart account of the path, which is named by its id or by its name; the route gets
 * the id. Nothing of the request is read before it is clear that the caller may do that to the account.
 */
export const virtualAccountRoute =
  ({ callerOf, accessWithin }: Gate, act: Act, route: Route) =>
  async (request: HttpRequest): Promise<Answer> => {
    const caller = await callerOf(request);
    if (caller === "nobody") return notAuthenticated();
    const { domain, virtualAccount } = request.parameters(parameters);
    const access = await accessWithin(caller, domain, virtualAccount, act);
    if (access.kind === "unknown-account") return notFound();
    return route(request.by(access.actor), access.account.id);
  };

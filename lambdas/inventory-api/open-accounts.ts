import * as z from "zod/mini";
import type { accessToAccount } from "../../server/access/access";
import type { Act } from "../../server/access/roles";
import type { listVirtualAccounts } from "../../server/account/list-virtual-accounts";
import type { VirtualAccount } from "../../server/ports/accounts";
import { type Answer, ok } from "../http/answer";
import { type CallerOf, notAuthenticated } from "../http/caller";
import { name } from "../http/name";
import { pageOf, pageQuery } from "../http/page";
import type { HttpRequest } from "../http/request";

const parameters = z.object({ domain: name });

/** Who stands at the door of all accounts of a smart account at once. */
export interface OpenGate {
  readonly callerOf: CallerOf;
  readonly list: ReturnType<typeof listVirtualAccounts>;
  readonly accessToAccount: ReturnType<typeof accessToAccount>;
}

export type OpenRoute = (request: HttpRequest, open: readonly VirtualAccount[]) => Promise<Answer>;

/**
 * A route over the virtual accounts of a smart account that the caller may do that to. For everybody else the smart account
 * is empty, as one that does not exist (ACC-4).
 */
export const openAccountsRoute =
  ({ callerOf, list, accessToAccount }: OpenGate, act: Act, route: OpenRoute) =>
  async (request: HttpRequest): Promise<Answer> => {
    const caller = await callerOf(request);
    if (caller === "nobody") return notAuthenticated();
    const all = await list(request.parameters(parameters).domain);
    const accesses = await Promise.all(all.map((account) => accessToAccount(caller, account, act)));
    const granted = accesses.filter((access) => access.kind === "granted");
    return route(
      request.by(granted[0]?.actor ?? "nobody"),
      granted.map(({ account }) => account),
    );
  };

/** Those of the names that were asked for, or all of them; `unknown` where one of them is not open, or does not exist. */
export function accountsNamed(open: readonly VirtualAccount[], names: readonly string[] = []) {
  if (names.length === 0) return open;
  const named = open.filter(({ name }) => names.includes(name));
  return named.length === new Set(names).size ? named : "unknown";
}

/** Lists the virtual accounts of a smart account, in the shape of the public API. */
export const virtualAccountsRoute: OpenRoute = async (request, open) => {
  const { totalRecords, entries } = pageOf(open, request.parameters(pageQuery));
  return ok({ totalRecords, virtualAccounts: entries.map(written), status: "COMPLETE", statusMessage: "" });
};

const written = ({ name, id }: VirtualAccount) => ({
  name,
  id,
  description: "",
  isDefault: name === "Default" ? "Yes" : "No",
  commerceAccessLevel: "Public",
});

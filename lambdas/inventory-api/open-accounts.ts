import * as z from "zod/mini";
import type { Act } from "../../server/access/roles";
import type { listVirtualAccounts } from "../../server/account/list-virtual-accounts";
import type { VirtualAccount } from "../../server/ports/accounts";
import { type Answer, ok } from "../http/answer";
import { notAuthenticated } from "../http/caller";
import type { HttpRequest } from "../http/request";
import type { Gate } from "../http/virtual-account-route";
import { name } from "./shapes";

const parameters = z.object({ domain: name });

export type OpenRoute = (request: HttpRequest, open: readonly VirtualAccount[]) => Promise<Answer>;

/**
 * A route over the virtual accounts of a smart account that the caller may do that to. For everybody else the smart account
 * is empty, as one that does not exist (ACC-4).
 */
export const openAccountsRoute =
  ({ callerOf, accessTo }: Gate, list: ReturnType<typeof listVirtualAccounts>, act: Act, route: OpenRoute) =>
  async (request: HttpRequest): Promise<Answer> => {
    const caller = await callerOf(request);
    if (caller === "nobody") return notAuthenticated();
    const all = await list(request.parameters(parameters).domain);
    const accesses = await Promise.all(all.map(({ id }) => accessTo(caller, id, act)));
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
export const virtualAccountsRoute: OpenRoute = async (_request, open) =>
  ok({ virtualAccounts: open.map(written), status: "COMPLETE", statusMessage: "" });

const written = ({ name, id }: VirtualAccount) => ({
  name,
  id,
  description: "",
  isDefault: name === "Default" ? "Yes" : "No",
  commerceAccessLevel: "Public",
});

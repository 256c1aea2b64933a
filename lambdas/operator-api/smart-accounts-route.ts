import * as z from "zod/mini";
import type { grantUsers } from "../../server/access/grant-users";
import type { createAccount } from "../../server/account/create-account";
import { grantsShape, namesShape, unknownVirtualAccount, writtenUsers } from "../http/account-shapes";
import { type Answer, problem } from "../http/answer";
import { type CallerOf, notAuthenticated } from "../http/caller";
import { name } from "../http/name";
import type { HttpRequest } from "../http/request";

/** A smart account that is to be there. */
export const smartAccountShape = z.object({
  domain: name,
  virtualAccounts: namesShape,
  users: z.optional(grantsShape),
});

export interface OperatorRoutes {
  readonly callerOf: CallerOf;
  readonly createAccount: ReturnType<typeof createAccount>;
  readonly grantUsers: ReturnType<typeof grantUsers>;
}

/** Makes a smart account with its virtual accounts and users; what is there already stays as it is, but for what users may do. */
export const createSmartAccountRoute =
  ({ callerOf, createAccount, grantUsers }: OperatorRoutes) =>
  async (request: HttpRequest): Promise<Answer> => {
    const caller = await callerOf(request);
    if (caller === "nobody") return notAuthenticated();
    if (caller.kind === "user")
      return problem(403, "operators-only", "Smart accounts are made by the server's operator.");
    const { domain, virtualAccounts, users = [] } = request.body(smartAccountShape);
    const created = await createAccount({ smartAccount: domain, virtualAccounts, actor: caller.name });
    const granted = await grantUsers({ smartAccount: domain, users, actor: caller.name });
    if (granted.kind === "unknown-virtual-account") return unknownVirtualAccount(granted.name);
    return { status: 201, body: { domain, virtualAccounts: created, users: writtenUsers(granted.users) } };
  };

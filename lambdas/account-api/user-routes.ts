import * as z from "zod/mini";
import type { grantUsers } from "../../server/access/grant-users";
import type { ListedUser, listUsers } from "../../server/access/list-users";
import type { removeUsers } from "../../server/access/remove-users";
import { grantsShape, namesShape, unknownVirtualAccount, writtenUsers } from "../http/account-shapes";
import { type Answer, ok } from "../http/answer";
import { pageOf, pageQuery } from "../http/page";
import type { HttpRequest } from "../http/request";

/** Who is let in. */
export const usersShape = z.object({ users: grantsShape });

/** Who is let in no more. */
export const removalShape = z.object({ users: namesShape });

/** Lets users into the smart account, or changes what they may do there (ACC-4). */
export const grantUsersRoute =
  (grant: ReturnType<typeof grantUsers>) =>
  async (request: HttpRequest, smartAccount: string): Promise<Answer> => {
    const outcome = await grant({ smartAccount, ...request.body(usersShape), actor: request.caller });
    if (outcome.kind === "unknown-virtual-account") return unknownVirtualAccount(outcome.name);
    return ok({ users: writtenUsers(outcome.users) });
  };

/** Who was let into the smart account, and to which of its virtual accounts. */
export const listUsersRoute =
  (list: ReturnType<typeof listUsers>) =>
  async (request: HttpRequest, smartAccount: string): Promise<Answer> => {
    const { totalRecords, entries } = pageOf(await list(smartAccount), request.parameters(pageQuery));
    return ok({ totalRecords, users: entries.map(written) });
  };

/** Lets users in no more; a name that nobody has counts as unknown. */
export const removeUsersRoute =
  (remove: ReturnType<typeof removeUsers>) =>
  async (request: HttpRequest, smartAccount: string): Promise<Answer> => {
    const { users: names } = request.body(removalShape);
    const removed = await remove({ smartAccount, names, actor: request.caller });
    return ok({ removed, unknown: new Set(names).size - removed });
  };

const written = ({ name, id, role, virtualAccounts }: ListedUser) => ({
  name,
  clientId: id,
  role,
  virtualAccounts: virtualAccounts === "all" ? null : virtualAccounts,
});

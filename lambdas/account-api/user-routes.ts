import * as z from "zod/mini";
import type { grantUsers } from "../../server/access/grant-users";
import { grantsShape, unknownVirtualAccount, writtenUsers } from "../http/account-shapes";
import { type Answer, ok } from "../http/answer";
import type { HttpRequest } from "../http/request";

/** Who is let in. */
export const usersShape = z.object({ users: grantsShape });

/** Lets users into the smart account, or changes what they may do there (ACC-4). */
export const grantUsersRoute =
  (grant: ReturnType<typeof grantUsers>) =>
  async (request: HttpRequest, smartAccount: string): Promise<Answer> => {
    const outcome = await grant({ smartAccount, ...request.body(usersShape), actor: request.caller });
    if (outcome.kind === "unknown-virtual-account") return unknownVirtualAccount(outcome.name);
    return ok({ users: writtenUsers(outcome.users) });
  };

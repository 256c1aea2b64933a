import * as z from "zod/mini";
import type { createAccount } from "../../server/account/create-account";
import { namesShape } from "../http/account-shapes";
import type { Answer } from "../http/answer";
import type { HttpRequest } from "../http/request";

/** What virtual accounts are to be there. */
export const virtualAccountsShape = z.object({ virtualAccounts: namesShape });

/** Makes virtual accounts of a smart account, each once, and answers their ids. */
export const createVirtualAccountsRoute =
  (create: ReturnType<typeof createAccount>) =>
  async (request: HttpRequest, smartAccount: string): Promise<Answer> => {
    const { virtualAccounts } = request.body(virtualAccountsShape);
    const created = await create({ smartAccount, virtualAccounts, actor: request.caller });
    return { status: 201, body: { virtualAccounts: created } };
  };

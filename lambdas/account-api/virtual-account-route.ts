import * as z from "zod/mini";
import type { Accounts } from "../../server/ports/accounts";
import { type Answer, problem } from "../http/answer";
import type { HttpRequest } from "../http/request";

const name = z.string().check(z.minLength(1), z.maxLength(256));
const parameters = z.object({ domain: name, virtualAccount: name });

type Route = (request: HttpRequest, virtualAccount: string) => Promise<Answer>;

/** What does not exist and what the asker may not see are answered alike, in every byte (ACC-4). */
export const notFound = (): Answer =>
  problem(404, "not-found", "There is no such virtual account in this smart account.");

/** A route below a virtual account, which is named by its id and has to belong to the smart account of the path. */
export const virtualAccountRoute =
  (accounts: Accounts, route: Route) =>
  async (request: HttpRequest): Promise<Answer> => {
    const { domain, virtualAccount } = request.parameters(parameters);
    const account = await accounts.find(virtualAccount);
    return account === "unknown" || account.smartAccount !== domain ? notFound() : route(request, virtualAccount);
  };

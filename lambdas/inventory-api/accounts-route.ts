import type { OpenSmartAccount, openSmartAccounts } from "../../server/access/open-smart-accounts";
import { type Answer, ok } from "../http/answer";
import { type CallerOf, notAuthenticated } from "../http/caller";
import { pageOf, pageQuery } from "../http/page";
import type { HttpRequest } from "../http/request";

/** The smart accounts of who asks, with the ids that requests of devices name accounts by, as the public API has them. */
export const accountsRoute =
  (callerOf: CallerOf, open: ReturnType<typeof openSmartAccounts>) =>
  async (request: HttpRequest): Promise<Answer> => {
    const caller = await callerOf(request);
    if (caller === "nobody") return notAuthenticated();
    const { totalRecords, entries } = pageOf(await open(caller), request.parameters(pageQuery));
    return ok({ totalRecords, accounts: entries.map(written) });
  };

const written = ({ domain, virtualAccounts }: OpenSmartAccount) => ({
  account_id: domain,
  domain,
  name: domain,
  virtual_accounts: virtualAccounts.map(({ id, name }) => ({ virtual_account_id: id, name })),
});

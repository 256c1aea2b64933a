import { paths } from "../../lambdas/paths";
import { type AccountOptions, clientOf } from "../account-options";
import { allPages } from "./all-pages";

/** The licences of virtual accounts, all pages of them. */
export function licencesOf(
  options: AccountOptions,
  asked: { readonly virtualAccounts: readonly string[]; readonly at?: string },
) {
  const client = clientOf(options);
  return allPages(async (offset) => {
    const body = { ...asked, offset, limit: 200 };
    const page = await client.ask(`POST ${paths.licenses}`, { place: { domain: options.account }, body });
    return { totalRecords: page.totalRecords, entries: page.licenses };
  });
}

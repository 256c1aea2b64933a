import { listVirtualAccounts } from "../account/list-virtual-accounts";
import type { VirtualAccount } from "../ports/accounts";
import { type AccessPorts, accessToAccount, type Caller } from "./access";

export interface OpenSmartAccount {
  readonly domain: string;
  /** Those that are open to who asks. */
  readonly virtualAccounts: readonly VirtualAccount[];
}

/** The smart accounts of who asks, with what is open there; all of them for the operator (ACC-4). */
export const openSmartAccounts =
  (ports: AccessPorts) =>
  async (caller: Caller): Promise<readonly OpenSmartAccount[]> => {
    const list = listVirtualAccounts(ports);
    const mayDo = accessToAccount(ports);
    const open = (await domainsOf(ports, caller)).map(async (domain) => {
      const accesses = await Promise.all((await list(domain)).map((account) => mayDo(caller, account, "see")));
      const granted = accesses.filter((access) => access.kind === "granted");
      return { domain, virtualAccounts: granted.map(({ account }) => account) };
    });
    return Promise.all(open);
  };

async function domainsOf({ accounts, users }: AccessPorts, caller: Caller): Promise<readonly string[]> {
  if (caller.kind === "operator") return [...(await accounts.smartAccounts())].sort();
  const user = await users.find(caller.id);
  return user === "unknown" ? [] : [user.smartAccount];
}

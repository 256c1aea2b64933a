import * as z from "zod/mini";
import type { Accounts } from "../../ports/accounts";
import { doesNotExist, followsVersion } from "./clauses";
import { accountNameKey, virtualAccountKey } from "./keys";
import type { Table } from "./table";
import { readVirtualAccount, writeVirtualAccount } from "./virtual-account-item";

const claim = z.object({ virtualAccount: z.string() });

export const dynamoAccounts = (table: Table): Accounts => ({
  async claimName(smartAccount, name, virtualAccount) {
    const key = accountNameKey(smartAccount, name);
    if ((await table.putIf({ ...key, virtualAccount }, doesNotExist)) === "put") return virtualAccount;
    return z.parse(claim, await table.get(key)).virtualAccount;
  },
  async idOf(smartAccount, name) {
    const item = await table.get(accountNameKey(smartAccount, name));
    return item === undefined ? "unknown" : z.parse(claim, item).virtualAccount;
  },
  async find(id) {
    const item = await table.get(virtualAccountKey(id));
    return item === undefined ? "unknown" : readVirtualAccount(item);
  },
  async save(account) {
    const put = await table.putIf(writeVirtualAccount(account), followsVersion(account.version));
    return put === "put" ? "saved" : "stale";
  },
});

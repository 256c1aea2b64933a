import * as z from "zod/mini";
import type { Accounts } from "../../ports/accounts";
import { doesNotExist, followsVersion } from "./clauses";
import { accountNameKey, nameOfKey, smartAccountPartition, smartAccountsPartition, virtualAccountKey } from "./keys";
import type { SortKeys, Table } from "./table";
import { readVirtualAccount, writeVirtualAccount } from "./virtual-account-item";

const named = z.object({ SK: z.string(), virtualAccount: z.string() });
const namedAccount = ({ SK, virtualAccount }: z.infer<typeof named>) => [nameOfKey(SK), virtualAccount] as const;
const listed = z.object({ SK: z.string() });
const claim = z.object({ virtualAccount: z.string() });

export const dynamoAccounts = (table: Table): Accounts => ({
  async claimName(smartAccount, name, virtualAccount) {
    await table.putAll([{ PK: smartAccountsPartition, SK: smartAccount }]);
    const key = accountNameKey(smartAccount, name);
    if ((await table.putIf({ ...key, virtualAccount }, doesNotExist)) === "put") return virtualAccount;
    return z.parse(claim, await table.get(key)).virtualAccount;
  },
  async idOf(smartAccount, name) {
    const item = await table.get(accountNameKey(smartAccount, name));
    return item === undefined ? "unknown" : z.parse(claim, item).virtualAccount;
  },
  async named(smartAccount) {
    const names: SortKeys = [accountNameKey(smartAccount, "").SK, accountNameKey(smartAccount, "\uffff").SK];
    const items = await table.queryBack(smartAccountPartition(smartAccount), names, Number.POSITIVE_INFINITY);
    return new Map(items.map((item) => namedAccount(z.parse(named, item))));
  },
  async smartAccounts() {
    return (await table.query(smartAccountsPartition)).map((item) => z.parse(listed, item).SK);
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

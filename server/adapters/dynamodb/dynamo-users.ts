import * as z from "zod/mini";
import type { Users } from "../../ports/users";
import { wholeNumber } from "../shapes";
import { doesNotExist, followsVersion } from "./clauses";
import { smartAccountPartition, userKey, userNameKey } from "./keys";
import type { SortKeys, Table } from "./table";

const claim = z.object({ user: z.string() });
const shape = z.object({
  id: z.string(),
  smartAccount: z.string(),
  name: z.string(),
  role: z.enum(["admin", "user", "viewer"]),
  virtualAccounts: z.union([z.literal("all"), z.array(z.string())]),
  secretSha256: z.string(),
  version: wholeNumber,
});

export const dynamoUsers = (table: Table): Users => ({
  async claimName(smartAccount, name, user) {
    const key = userNameKey(smartAccount, name);
    if ((await table.putIf({ ...key, user }, doesNotExist)) === "put") return user;
    return z.parse(claim, await table.get(key)).user;
  },
  async find(id) {
    const item = await table.get(userKey(id));
    return item === undefined ? "unknown" : z.parse(shape, item);
  },
  async save(user) {
    const put = await table.putIf({ ...userKey(user.id), ...user }, followsVersion(user.version));
    return put === "put" ? "saved" : "stale";
  },
  async idOf(smartAccount, name) {
    const item = await table.get(userNameKey(smartAccount, name));
    return item === undefined ? "unknown" : z.parse(claim, item).user;
  },
  async of(smartAccount) {
    const names: SortKeys = [userNameKey(smartAccount, "").SK, userNameKey(smartAccount, "\uffff").SK];
    const items = await table.queryBack(smartAccountPartition(smartAccount), names, Number.POSITIVE_INFINITY);
    const found = await table.getAll(items.map((item) => userKey(z.parse(claim, item).user)));
    return found.map((item) => z.parse(shape, item)).sort((one, other) => (one.name < other.name ? -1 : 1));
  },
  async remove(id) {
    await table.delete(userKey(id));
  },
});

import * as z from "zod/mini";
import type { Users } from "../../ports/users";
import { wholeNumber } from "../shapes";
import { doesNotExist, followsVersion } from "./clauses";
import { userKey, userNameKey } from "./keys";
import type { Table } from "./table";

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
});

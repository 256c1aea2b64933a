import * as z from "zod/mini";
import type { AccessKeys } from "../../ports/access-keys";
import { instantShape } from "../shapes";
import { doesNotExist } from "./clauses";
import { accessKeyPartition } from "./keys";
import type { Table } from "./table";

const shape = z.object({ key: z.string(), public: z.string(), expiresAt: instantShape });

export const dynamoAccessKeys = (table: Table): AccessKeys => ({
  async publish(key) {
    // Refused: it was published before.
    await table.putIf({ PK: accessKeyPartition, SK: key.key, ...key }, doesNotExist);
  },
  async find(key) {
    const item = await table.get({ PK: accessKeyPartition, SK: key });
    return item === undefined ? "unknown" : z.parse(shape, item);
  },
  async good(now) {
    const found = (await table.query(accessKeyPartition)).map((item) => z.parse(shape, item));
    return found.filter(({ expiresAt }) => now < expiresAt);
  },
});

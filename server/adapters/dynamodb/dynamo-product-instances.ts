import type { ProductInstances } from "../../ports/product-instances";
import { followsVersion } from "./clauses";
import { productInstanceKey } from "./keys";
import { readProductInstance, writeProductInstance } from "./product-instance-item";
import type { Table } from "./table";

export const dynamoProductInstances = (table: Table): ProductInstances => ({
  async find(sudi) {
    const item = await table.get(productInstanceKey(sudi));
    return item === undefined ? "unknown" : readProductInstance(item);
  },
  async save(instance) {
    const put = await table.putIf(writeProductInstance(instance), followsVersion(instance.version));
    return put === "put" ? "saved" : "stale";
  },
});

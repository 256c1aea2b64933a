import type { ProductInstances } from "../../ports/product-instances";
import { attributeIs, followsVersion } from "./clauses";
import { productInstanceKey } from "./keys";
import { readProductInstance, writeProductInstance } from "./product-instance-item";
import type { Table } from "./table";

export const dynamoProductInstances = (table: Table): ProductInstances => ({
  async find(sudi) {
    const item = await table.get(productInstanceKey(sudi));
    return item === undefined ? "unknown" : readProductInstance(item);
  },
  async findAll(sudis) {
    return (await table.getAll(sudis.map(productInstanceKey))).map(readProductInstance);
  },
  async remove({ sudi, version }) {
    const deleted = await table.deleteIf(productInstanceKey(sudi), attributeIs("version", version));
    return deleted === "deleted" ? "removed" : "stale";
  },
  async save(instance) {
    const put = await table.putIf(writeProductInstance(instance), followsVersion(instance.version));
    return put === "put" ? "saved" : "stale";
  },
});

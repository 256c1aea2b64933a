import * as z from "zod/mini";
import type { Reporters } from "../../ports/reporters";
import { productInstanceKey, virtualAccountKey } from "./keys";
import { readProductInstance } from "./product-instance-item";
import type { Table } from "./table";
import { readVirtualAccount } from "./virtual-account-item";

const kind = z.object({ SK: z.enum(["DEVICE", "ACCOUNT"]) });

/** One batch call where the account is named, else one more for the devices' own. */
export const dynamoReporters = (table: Table): Reporters => ({
  async find(devices, virtualAccount) {
    const named = virtualAccount === undefined ? [] : [virtualAccountKey(virtualAccount)];
    const found = await table.getAll([...devices.map(productInstanceKey), ...named]);
    const instances = found.filter((item) => kindOf(item) === "DEVICE").map(readProductInstance);
    const own = virtualAccount === undefined ? new Set(instances.map((one) => one.virtualAccount)) : [];
    const owners = await table.getAll([...own].map(virtualAccountKey));
    const accounts = [...found.filter((item) => kindOf(item) === "ACCOUNT"), ...owners].map(readVirtualAccount);
    return { instances, accounts };
  },
});

const kindOf = (item: unknown) => z.parse(kind, item).SK;

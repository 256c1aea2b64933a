import * as z from "zod/mini";
import { entryKey } from "../../devices/entry-key";
import type { AccountDevices, DeviceEntry, DeviceOrder } from "../../ports/account-devices";
import { attributeIs } from "./clauses";
import { accountDeviceKey } from "./keys";
import type { Table } from "./table";

const shape = z.pipe(
  z.object({ pid: z.string(), serial: z.string(), hostname: z.string(), stamp: z.string() }),
  z.transform(({ pid, serial, ...rest }): DeviceEntry => ({ sudi: { pid, serial }, ...rest })),
);
const orders: readonly DeviceOrder[] = ["serial", "hostname"];

/** Two small items a device, one for each order. */
export const dynamoAccountDevices = (table: Table): AccountDevices => {
  const keyOf = (virtualAccount: string, order: DeviceOrder, entry: Pick<DeviceEntry, "sudi" | "hostname">) =>
    accountDeviceKey(virtualAccount, order, entryKey(order, entry));
  return {
    enter: (virtualAccount, { sudi, hostname, stamp }) =>
      table.putAll(
        orders.map((order) => ({ ...keyOf(virtualAccount, order, { sudi, hostname }), ...sudi, hostname, stamp })),
      ),
    async find(virtualAccount, sudi) {
      const item = await table.get(keyOf(virtualAccount, "serial", { sudi, hostname: "" }));
      return item === undefined ? "none" : z.parse(shape, item);
    },
    async leave(virtualAccount, entry) {
      // Refused: it was entered again since.
      for (const order of orders) {
        await table.deleteIf(keyOf(virtualAccount, order, entry), attributeIs("stamp", entry.stamp));
      }
    },
    async page({ virtualAccount, order, prefix, after, most }) {
      const { PK, SK } = accountDeviceKey(virtualAccount, order, prefix);
      const behind = after === "" ? undefined : accountDeviceKey(virtualAccount, order, after).SK;
      const { items, last } = await table.queryPage(PK, SK, behind, most);
      return { entries: items.map((item) => z.parse(shape, item)), next: last?.slice(`${order}#`.length) ?? "end" };
    },
  };
};

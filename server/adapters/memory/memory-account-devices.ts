import { entryKey } from "../../devices/entry-key";
import type { AccountDevices, DeviceEntry, DeviceOrder } from "../../ports/account-devices";
import { SortedKeys } from "./sorted-keys";

const orders: readonly DeviceOrder[] = ["serial", "hostname"];

export function memoryAccountDevices(): AccountDevices {
  const lists = new Map<string, SortedKeys<DeviceEntry>>();
  const listOf = (virtualAccount: string, order: DeviceOrder): SortedKeys<DeviceEntry> => {
    const name = JSON.stringify([virtualAccount, order]);
    const list = lists.get(name) ?? new SortedKeys<DeviceEntry>();
    lists.set(name, list);
    return list;
  };
  return {
    async enter(virtualAccount, entry) {
      for (const order of orders) listOf(virtualAccount, order).set(entryKey(order, entry), entry);
    },
    async find(virtualAccount, sudi) {
      return listOf(virtualAccount, "serial").get(entryKey("serial", { sudi, hostname: "" })) ?? "none";
    },
    async leave(virtualAccount, entry) {
      for (const order of orders) {
        const list = listOf(virtualAccount, order);
        if (list.get(entryKey(order, entry))?.stamp === entry.stamp) list.delete(entryKey(order, entry));
      }
    },
    async page({ virtualAccount, order, prefix, after, most }) {
      return listOf(virtualAccount, order).page(prefix, after, most);
    },
  };
}

import type { UnknownAccount } from "../account/unknown-account";
import { type ListQuestion, type Place, readStretches } from "../paging/read-stretches";
import type { AccountDevices, DeviceEntry, DeviceOrder } from "../ports/account-devices";
import type { Accounts } from "../ports/accounts";
import type { ProductInstance, ProductInstances } from "../ports/product-instances";
import { type DeviceStanding, deviceStanding, type StandingPorts } from "./device-standing";
import { folded } from "./entry-key";

export interface DevicePorts extends StandingPorts {
  readonly accounts: Accounts;
  readonly accountDevices: AccountDevices;
  readonly productInstances: ProductInstances;
}

export type DevicePlace = Place<DeviceOrder>;

export interface DeviceQuestion extends ListQuestion<DeviceOrder> {
  readonly virtualAccount: string;
  /** Only those whose serial number or hostname begins so, upper and lower case alike. */
  readonly search?: string;
}

export type ListedDevice = ProductInstance & DeviceStanding;

export type DeviceList =
  | {
      readonly kind: "devices";
      readonly devices: readonly ListedDevice[];
      readonly next: DevicePlace | "end";
      readonly skipped: number;
    }
  | UnknownAccount;

/**
 * The product instances of a virtual account by serial number, a page of them, with their deadlines (ACC-1, DDL-1 … DDL-3). A
 * search finds those by serial number first, then those by hostname. What it takes does not depend on how many there are.
 */
export const listDevices =
  (ports: DevicePorts) =>
  async ({ virtualAccount, search = "", ...question }: DeviceQuestion): Promise<DeviceList> => {
    const account = await ports.accounts.find(virtualAccount);
    if (account === "unknown") return { kind: "unknown-account" };
    const prefix = folded(search);
    const standing = deviceStanding(ports);
    const { shown, next, skipped } = await readStretches(
      search === "" ? ["serial"] : ["serial", "hostname"],
      question,
      async ({ stretch: order, after }, most) =>
        after === "" || after.startsWith(prefix)
          ? ports.accountDevices.page({ virtualAccount, order, prefix, after, most })
          : { entries: [], next: "end" },
      async (entries, order) => {
        const members = await membersAmong(ports, virtualAccount, entries);
        const found = members.filter((member) => isFound(member, search.toLowerCase(), order));
        return Promise.all(found.map(async (member) => ({ ...member, ...(await standing(member, account)) })));
      },
    );
    return { kind: "devices", devices: shown, next, skipped };
  };

/** In the order of the entries; an entry whose device has left, or has another hostname by now, shows nothing. */
async function membersAmong(
  { productInstances }: DevicePorts,
  virtualAccount: string,
  entries: readonly DeviceEntry[],
): Promise<readonly ProductInstance[]> {
  const found = await productInstances.findAll(entries.map(({ sudi }) => sudi));
  const members = new Map(
    found.filter((one) => one.virtualAccount === virtualAccount).map((one) => [nameOf(one), one]),
  );
  return entries.flatMap((entry) => members.get(nameOf(entry)) ?? []);
}

const nameOf = ({ sudi, hostname }: Pick<DeviceEntry, "sudi" | "hostname">): string =>
  JSON.stringify([sudi.pid, sudi.serial, hostname]);

/** Whoever is found by serial number is not found again by hostname. */
function isFound({ sudi, hostname }: ProductInstance, search: string, order: DeviceOrder): boolean {
  const bySerial = sudi.serial.toLowerCase().startsWith(search);
  return order === "serial" ? bySerial : !bySerial && hostname.toLowerCase().startsWith(search);
}

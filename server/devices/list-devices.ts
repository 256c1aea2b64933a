import type { Sudi } from "../../core/report/sudi";
import type { UnknownAccount } from "../account/unknown-account";
import type { AccountDevices } from "../ports/account-devices";
import type { Accounts } from "../ports/accounts";
import type { ProductInstance, ProductInstances } from "../ports/product-instances";
import { type DeviceStanding, deviceStanding, type StandingPorts } from "./device-standing";

export interface DevicePorts extends StandingPorts {
  readonly accounts: Accounts;
  readonly accountDevices: AccountDevices;
  readonly productInstances: ProductInstances;
}

export interface DeviceQuestion {
  readonly virtualAccount: string;
  /** Only those whose PID, serial number or hostname has it, upper and lower case alike. */
  readonly search?: string;
  readonly offset: number;
  readonly limit: number;
}

export type ListedDevice = ProductInstance & DeviceStanding;

export type DeviceList =
  | { readonly kind: "devices"; readonly total: number; readonly devices: readonly ListedDevice[] }
  | UnknownAccount;

/** The product instances of a virtual account by their names, a page of them, with their deadlines (ACC-1, DDL-1 … DDL-3). */
export const listDevices =
  (ports: DevicePorts) =>
  async ({ virtualAccount, search, offset, limit }: DeviceQuestion): Promise<DeviceList> => {
    const account = await ports.accounts.find(virtualAccount);
    if (account === "unknown") return { kind: "unknown-account" };
    const instances = await membersOf(ports, virtualAccount);
    const found = search === undefined ? instances : instances.filter((instance) => matches(instance, search));
    const standing = deviceStanding(ports);
    const page = found.slice(offset, offset + limit).map(async (instance) => ({
      ...instance,
      ...(await standing(instance, account)),
    }));
    return { kind: "devices", total: found.length, devices: await Promise.all(page) };
  };

/** Whoever was entered and has not left since. */
async function membersOf({ accountDevices, productInstances }: DevicePorts, virtualAccount: string) {
  const instances = await productInstances.findAll(await accountDevices.of(virtualAccount));
  return instances
    .filter((instance) => instance.virtualAccount === virtualAccount)
    .sort((one, other) => (nameOf(one.sudi) < nameOf(other.sudi) ? -1 : 1));
}

const nameOf = ({ pid, serial }: Sudi): string => `${pid} ${serial}`;

function matches({ sudi, hostname }: ProductInstance, search: string): boolean {
  return [sudi.pid, sudi.serial, hostname].some((text) => text.toLowerCase().includes(search.toLowerCase()));
}

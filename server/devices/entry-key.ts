import { deviceName } from "../../core/report/sudi";
import type { DeviceEntry, DeviceOrder } from "../ports/account-devices";

/** So many characters of a serial number or a hostname decide where it is found; what lies behind them is compared afterwards. */
const foundBy = 60;

/** As serial numbers and hostnames are looked for. */
export const folded = (text: string): string => text.toLowerCase().slice(0, foundBy);

/** Sorts entries by serial number or hostname, and tells devices apart that have the same. */
export const entryKey = (order: DeviceOrder, { sudi, hostname }: Pick<DeviceEntry, "sudi" | "hostname">): string =>
  `${folded(order === "serial" ? sudi.serial : hostname)}#${deviceName(sudi)}`;

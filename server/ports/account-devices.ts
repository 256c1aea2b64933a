import type { Sudi } from "../../core/report/sudi";
import type { Page } from "../paging/read-stretches";

/** A device in the list of a virtual account; that it is in it now and has that hostname, only its product instance says. */
export interface DeviceEntry {
  readonly sudi: Sudi;
  readonly hostname: string;
  /** Another one whenever the device is entered. */
  readonly stamp: string;
}

/** Devices are found by the beginning of their serial number or of their hostname. */
export type DeviceOrder = "serial" | "hostname";

export interface EntryQuestion {
  readonly virtualAccount: string;
  readonly order: DeviceOrder;
  /** Only those whose serial number or hostname begins so; in lower case, and cut as entries are sorted. */
  readonly prefix: string;
  /** The key of an entry of the same prefix that the page begins behind; "" for the first page. */
  readonly after: string;
  readonly most: number;
}

/** The lists of the devices of virtual accounts. */
export interface AccountDevices {
  /** Enters the device, over an earlier entry of it. */
  enter(virtualAccount: string, entry: DeviceEntry): Promise<void>;
  find(virtualAccount: string, sudi: Sudi): Promise<DeviceEntry | "none">;
  /** Removes that very entry; what the device was entered with since stays. */
  leave(virtualAccount: string, entry: DeviceEntry): Promise<void>;
  /** Entries in order; upper and lower case are alike. */
  page(question: EntryQuestion): Promise<Page<DeviceEntry>>;
}

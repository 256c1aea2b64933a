import type { HourOfUse } from "../../core/account/in-use";
import { useOfDevice } from "../../core/account/use-of-device";
import type { Sudi } from "../../core/report/sudi";
import { hours } from "../../core/time/duration";
import type { Instant } from "../../core/time/instant";
import type { Reports } from "../ports/reports";
import { spanRefusal } from "./span";

export interface DeviceHistoryRequest {
  readonly virtualAccount: string;
  readonly sudi: Sudi;
  readonly tag: string;
  readonly from: Instant;
  /** Not included. */
  readonly to: Instant;
}

export type DeviceHistory =
  | { readonly kind: "history"; readonly hours: readonly HourOfUse[] }
  | { readonly kind: "bad-request"; readonly message: string };

/** So many of a device's newest reports are read: those of a year that has four a day. */
const mostReports = 1_500;

/**
 * What a device used of a tag in each hour asked for, by what it has reported for that virtual account (ACC-7). A device that
 * never reported for it has used nothing there, like one that does not exist.
 */
export const deviceHistory =
  ({ reports }: { readonly reports: Reports }) =>
  async ({ virtualAccount, sudi, tag, from, to }: DeviceHistoryRequest): Promise<DeviceHistory> => {
    const refusal = spanRefusal(from, to);
    if (refusal !== "none") return { kind: "bad-request", message: refusal };
    const stored = await reports.newest(sudi, mostReports);
    const asked = stored.filter((one) => one.virtualAccount === virtualAccount && one.signed.report.tag === tag);
    const told = asked.map(({ signed }) => signed.report);
    return { kind: "history", hours: useOfDevice(told, Math.floor(from / hours(1)), Math.ceil(to / hours(1))) };
  };

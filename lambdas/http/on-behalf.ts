import type { accessTo } from "../../server/access/access";
import type { Act } from "../../server/access/roles";
import type { CallerOf } from "./caller";
import type { HttpRequest } from "./request";

/** Who stands at the door of what devices do. */
export interface DeviceGate {
  readonly callerOf: CallerOf;
  readonly accessTo: ReturnType<typeof accessTo>;
}

/** Whether a request that devices make may do that to a virtual account, by its id. */
export type OnBehalf = (request: HttpRequest, virtualAccount: string | undefined, act: Act) => Promise<boolean>;

/**
 * A device proves itself, and asks without an access token. Where there is one, a user brings what the device says, and may do so
 * for the virtual accounts that are open to that user alone (ACC-4).
 */
export const onBehalf =
  ({ callerOf, accessTo }: DeviceGate): OnBehalf =>
  async (request, virtualAccount, act) => {
    if (!isByUser(request)) return true;
    const caller = await callerOf(request);
    if (caller === "nobody" || virtualAccount === undefined) return false;
    return (await accessTo(caller, virtualAccount, act)).kind === "granted";
  };

/** Whether the request comes with a user's access token. */
export const isByUser = (request: HttpRequest): boolean => /^Bearer /i.test(request.header("authorization") ?? "");

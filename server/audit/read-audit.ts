import { days } from "../../core/time/duration";
import { formatInstant, type Instant } from "../../core/time/instant";
import type { UnknownAccount } from "../account/unknown-account";
import type { Accounts } from "../ports/accounts";
import type { Audit, AuditRecord } from "../ports/audit";
import { daysBetween } from "./days-between";

/** A place in the log: the record there, and no later one, was read before. */
export type AuditPlace = Pick<AuditRecord, "at" | "id">;

export interface AuditQuestion {
  readonly virtualAccount: string;
  readonly from: Instant;
  /** Included. */
  readonly to: Instant;
  /** Only records that come after this one. */
  readonly after?: AuditPlace;
  /** The most records of one answer; 1,000 when absent. */
  readonly most?: number;
}

export type AuditAnswer =
  | { readonly kind: "records"; readonly records: readonly AuditRecord[]; readonly more: boolean }
  | { readonly kind: "bad-request"; readonly message: string }
  | UnknownAccount;

/** The most days that one question may span. */
const longest = days(400);

/** The audit records of a virtual account between two instants, oldest first (RPT-11). */
export const readAudit =
  ({ accounts, audit }: { readonly accounts: Accounts; readonly audit: Audit }) =>
  async ({ virtualAccount, from, to, after, most = 1_000 }: AuditQuestion): Promise<AuditAnswer> => {
    if (to < from || to - from > longest) {
      const asked = `${formatInstant(from)} to ${formatInstant(to)}`;
      return { kind: "bad-request", message: `${asked} is no span of up to ${longest / days(1)} days; ask for one` };
    }
    const account = await accounts.find(virtualAccount);
    if (account === "unknown") return { kind: "unknown-account" };
    const isAsked = (one: AuditRecord): boolean =>
      one.virtualAccount === virtualAccount && one.at >= from && one.at <= to && isAfter(one, after);
    const records: AuditRecord[] = [];
    for (const day of daysBetween(after && after.at > from ? after.at : from, to)) {
      records.push(...(await audit.ofDay(account.smartAccount, day)).filter(isAsked));
      if (records.length > most) break;
    }
    return { kind: "records", records: records.slice(0, most), more: records.length > most };
  };

const isAfter = (one: AuditPlace, place: AuditPlace | undefined): boolean =>
  place === undefined || one.at > place.at || (one.at === place.at && one.id > place.id);

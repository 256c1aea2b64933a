import { days } from "../../core/time/duration";
import { earlier, formatInstant, type Instant, plus } from "../../core/time/instant";
import type { UnknownAccount } from "../account/unknown-account";
import type { Accounts } from "../ports/accounts";
import type { Audit, AuditRecord } from "../ports/audit";

export interface AuditQuestion {
  readonly virtualAccount: string;
  readonly from: Instant;
  /** Included. */
  readonly to: Instant;
}

export type AuditAnswer =
  | { readonly kind: "records"; readonly records: readonly AuditRecord[] }
  | { readonly kind: "bad-request"; readonly message: string }
  | UnknownAccount;

/** The most days that one question may span. */
const longest = days(400);

/** The audit records of a virtual account between two instants, oldest first (RPT-11). */
export const readAudit =
  ({ accounts, audit }: { readonly accounts: Accounts; readonly audit: Audit }) =>
  async ({ virtualAccount, from, to }: AuditQuestion): Promise<AuditAnswer> => {
    if (to < from || to - from > longest) {
      const asked = `${formatInstant(from)} to ${formatInstant(to)}`;
      return { kind: "bad-request", message: `${asked} is no span of up to ${longest / days(1)} days; ask for one` };
    }
    const account = await accounts.find(virtualAccount);
    if (account === "unknown") return { kind: "unknown-account" };
    const records: AuditRecord[] = [];
    for (const day of daysBetween(from, to)) records.push(...(await audit.ofDay(account.smartAccount, day)));
    const within = ({ at }: AuditRecord) => at >= from && at <= to;
    return { kind: "records", records: records.filter((one) => one.virtualAccount === virtualAccount && within(one)) };
  };

/** An instant of each UTC day from `from` to `to`. */
function daysBetween(from: Instant, to: Instant): readonly Instant[] {
  const found: Instant[] = [];
  for (let at = from; ; at = plus(at, days(1))) {
    found.push(earlier(at, to));
    if (Math.floor(at / days(1)) >= Math.floor(to / days(1))) return found;
  }
}

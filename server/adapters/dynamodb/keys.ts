import { deviceName, type Sudi } from "../../../core/report/sudi";
import { days } from "../../../core/time/duration";
import type { Instant } from "../../../core/time/instant";
import type { PartOfPoll } from "../../ports/submission";
import type { TotalKey } from "../../ports/totals";
import type { ReportedUsage } from "../../ports/usage";
import type { Key } from "./table";

export const productInstanceKey = (sudi: Sudi): Key => ({ PK: `DEV#${deviceName(sudi)}`, SK: "DEVICE" });

export const reportKey = (sudi: Sudi, id: number): Key => ({ PK: `DEV#${deviceName(sudi)}`, SK: `REPORT#${id}` });

export const usagePartition = ({ virtualAccount, tag, week, cohort }: TotalKey): string =>
  `USE#${virtualAccount}#${tag}#${week}#${cohort}`;

export const usageSortKey = ({ sudi, reportId, closing }: ReportedUsage): string =>
  `${deviceName(sudi)}#${reportId === "end" ? `end ${closing.at}` : reportId}`;

export const totalPartition = ({ virtualAccount, tag, cohort }: Omit<TotalKey, "week">): string =>
  `TOTAL#${virtualAccount}#${tag}#${cohort}`;

export const openingPartition = ({ virtualAccount, tag, cohort }: Omit<TotalKey, "week">): string =>
  `OPEN#${virtualAccount}#${tag}#${cohort}`;

/** Sorts as the weeks do; six digits last beyond the year 9999. */
export const weekSortKey = (week: number): string => String(week).padStart(6, "0");

export const acknowledgementPartition = (poll: string): string => `ACK#${poll}`;

export const acknowledgementKey = ({ poll, part, parts }: PartOfPoll): Key => ({
  PK: acknowledgementPartition(poll),
  SK: `part ${part} of ${parts}`,
});

/** What `acknowledgementKey` says. */
export function partOfKey({ PK, SK }: Key): PartOfPoll {
  const [, part, parts] = /^part (\d+) of (\d+)$/.exec(SK) ?? [];
  return { poll: PK.slice(acknowledgementPartition("").length), part: Number(part), parts: Number(parts) };
}

export const tokenKey = (sha256: string): Key => ({ PK: `TOKEN#${sha256}`, SK: "TOKEN" });

export const virtualAccountKey = (id: string): Key => ({ PK: `VA#${id}`, SK: "ACCOUNT" });

export const accountNameKey = (smartAccount: string, name: string): Key => ({
  PK: `SA#${smartAccount}`,
  SK: `NAME#${name}`,
});

export const userKey = (id: string): Key => ({ PK: `USER#${id}`, SK: "USER" });

export const userNameKey = (smartAccount: string, name: string): Key => ({
  PK: `SA#${smartAccount}`,
  SK: `USER#${name}`,
});

export const accessKeyPartition = "KEYS#access";

export const auditPartition = (smartAccount: string, at: Instant): string =>
  `AUDIT#${smartAccount}#${Math.floor(at / days(1))}`;

export const sealPartition = (smartAccount: string): string => `SEALS#${smartAccount}`;

/** Sorts by number. */
export const sealKey = (smartAccount: string, number: number): Key => ({
  PK: sealPartition(smartAccount),
  SK: `SEAL#${String(number).padStart(12, "0")}`,
});

/** Sorts by time, then by id; twelve digits last until the year 9999. */
export const auditSortKey = (at: Instant, id: string): string => `${String(at).padStart(12, "0")}#${id}`;

export const stageClockKey: Key = { PK: "CLOCK", SK: "CLOCK" };

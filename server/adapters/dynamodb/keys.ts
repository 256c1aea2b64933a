import { deviceName, type Sudi } from "../../../core/report/sudi";
import { days } from "../../../core/time/duration";
import type { Instant } from "../../../core/time/instant";
import type { EventName } from "../../events/event-name";
import type { DeviceOrder } from "../../ports/account-devices";
import type { AlertKind } from "../../ports/alerts";
import type { PartOfPoll } from "../../ports/submission";
import type { TotalKey } from "../../ports/totals";
import type { Key, SortKeys } from "./table";

export const devicePartition = (sudi: Sudi): string => `DEV#${deviceName(sudi)}`;

export const productInstanceKey = (sudi: Sudi): Key => ({
  PK: devicePartition(sudi),
  SK: "DEVICE",
});

export const reservationKey = (virtualAccount: string, sudi: Sudi): Key => ({
  PK: devicePartition(sudi),
  SK: `RESERVED#${virtualAccount}`,
});

/** Sorts as the ids do; sixteen digits last to 2^53. */
export const reportSortKey = (id: number): string => `REPORT#${String(id).padStart(16, "0")}`;

export const reportKey = (sudi: Sudi, id: number): Key => ({ PK: devicePartition(sudi), SK: reportSortKey(id) });

export const usagePartition = ({ virtualAccount, tag, week, cohort }: TotalKey): string =>
  `USE#${virtualAccount}#${tag}#${week}#${cohort}`;

export const totalPartition = ({ virtualAccount, tag, cohort }: Omit<TotalKey, "week">): string =>
  `TOTAL#${virtualAccount}#${tag}#${cohort}`;

export const openingPartition = ({ virtualAccount, tag, cohort }: Omit<TotalKey, "week">): string =>
  `OPEN#${virtualAccount}#${tag}#${cohort}`;

/** Sorts as the weeks do; six digits last beyond the year 9999. */
export const weekSortKey = (week: number): string => String(week).padStart(6, "0");

export const weeksUpTo = (week: number): SortKeys => [weekSortKey(0), weekSortKey(week)];

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

export const tokenListPartition = (virtualAccount: string): string => `TOKENS#${virtualAccount}`;

/** Sorts by the time when the token was made; twelve digits last until the year 9999. */
export const tokenListSortKey = (createdAt: Instant, sha256: string): string =>
  `${String(createdAt).padStart(12, "0")}#${sha256}`;

/** The SHA-256 that `tokenListSortKey` was given. */
export const tokenOfSortKey = (sortKey: string): string => sortKey.slice(sortKey.indexOf("#") + 1);

export const virtualAccountKey = (id: string): Key => ({ PK: `VA#${id}`, SK: "ACCOUNT" });

export const smartAccountPartition = (smartAccount: string): string => `SA#${smartAccount}`;

/** The smart accounts by their domains: few, and written when a virtual account is made. */
export const smartAccountsPartition = "SMART-ACCOUNTS";

export const accountNameKey = (smartAccount: string, name: string): Key => ({
  PK: smartAccountPartition(smartAccount),
  SK: `NAME#${name}`,
});

export const userKey = (id: string): Key => ({ PK: `USER#${id}`, SK: "USER" });

export const userNameKey = (smartAccount: string, name: string): Key => ({
  PK: smartAccountPartition(smartAccount),
  SK: `USER#${name}`,
});

export const rootPartition = "KEYS#root";

/** Sorts by generation. */
export const rootKey = (generation: number): Key => ({
  PK: rootPartition,
  SK: String(generation).padStart(6, "0"),
});

export const accessKeyPartition = "KEYS#access";
/** The name that `accountNameKey` was given. */
export const nameOfKey = (sortKey: string): string => sortKey.slice("NAME#".length);

export const holdingsPartition = (virtualAccount: string): string => `HOLD#${virtualAccount}`;

export const purchaseKey = (virtualAccount: string, id: string): Key => ({
  PK: holdingsPartition(virtualAccount),
  SK: `PURCHASE#${id}`,
});

export const tagKey = (virtualAccount: string, tag: string): Key => ({
  PK: holdingsPartition(virtualAccount),
  SK: `TAG#${tag}`,
});

/** Of an alert of that kind, by the key of its subject. */
export const alertKey = (virtualAccount: string, kind: AlertKind, subject: string): Key => ({
  PK: `ALERT#${virtualAccount}`,
  SK: `${kind}#${subject}`,
});

export const accountDeviceKey = (virtualAccount: string, order: DeviceOrder, entry: string): Key => ({
  PK: `DEVS#${virtualAccount}`,
  SK: `${order}#${entry}`,
});

export const webhooksPartition = (virtualAccount: string): string => `HOOKS#${virtualAccount}`;

/** Sorts as the ids do, and those by the time when the webhooks were added. */
export const webhookKey = (virtualAccount: string, id: string): Key => ({
  PK: webhooksPartition(virtualAccount),
  SK: id,
});

export const eventKey = ({ subject, kind, at }: EventName): Key => ({ PK: `EVENT#${subject}`, SK: `${kind}#${at}` });

/** Appointments are spread as cohorts are, so that none runs hot when a fleet is trusted. */
export const appointmentPartition = (shard: number): string => `DUE#${shard}`;

/** Sorts by time; twelve digits last until the year 9999. */
export const appointmentSortKey = (at: number, watched: string): string => `${String(at).padStart(12, "0")}#${watched}`;

export const auditPartition = (smartAccount: string, at: Instant): string =>
  `AUDIT#${smartAccount}#${Math.floor(at / days(1))}`;

export const sealPartition = (smartAccount: string): string => `SEALS#${smartAccount}`;

/** Sorts by number. */
export const sealKey = (smartAccount: string, number: number): Key => ({
  PK: sealPartition(smartAccount),
  SK: `SEAL#${String(number).padStart(12, "0")}`,
});

export const sealsUpTo = (smartAccount: string, number: number): SortKeys => [
  sealKey(smartAccount, 1).SK,
  sealKey(smartAccount, number).SK,
];

/** Sorts by time, then by id; twelve digits last until the year 9999. */
export const auditSortKey = (at: Instant, id: string): string => `${String(at).padStart(12, "0")}#${id}`;

export const stageClockKey: Key = { PK: "CLOCK", SK: "CLOCK" };

import type { Acknowledgement } from "../../core/acknowledgement/acknowledgement";
import type { Cryptography, SigningKey } from "../../core/document/cryptography";
import type { ServiceStanding } from "../../core/enforcement/service-standing";
import type { Closing } from "../../core/measurement/close-boundary";
import { type Gauge, wasUsed } from "../../core/measurement/gauge";
import { standingUse } from "../../core/measurement/peaks";
import type { Counts } from "../../core/measurement/sessions";
import { oldestChangeSince } from "../../core/report/report-book";
import type { RumReport, SignedReport } from "../../core/report/rum-report";
import { signBuiltIn, signReport } from "../../core/report/sign-report";
import { hours } from "../../core/time/duration";
import { type Instant, minus } from "../../core/time/instant";
import { isStandby } from "./duty";
import type { RouterState } from "./router-state";

/** What is shown as standing is what is measured (CNT-1, CNT-3). */
export const measuredCounts = (shown: Counts, _state: RouterState): Counts => shown;

/** What a boundary gave is recorded whether service is up or down (ENF-6). */
export const recordedUnder = (closing: Closing, _service: () => ServiceStanding): Closing => closing;

/** A reload loses nothing but the calls and what was on the wire (REC-4, ENF-7). */
export const keptOverReload = (state: RouterState): RouterState => state;

/** A deadline that has passed stays on display (DDL-6). */
export const shownDeadline = (deadline: Instant | "none", _now: Instant): Instant | "none" => deadline;

/** The most characters of a message: with any text in it at most 4 MiB, and 1.4 MiB as a server's API takes it (RPT-13). */
export const mostInAMessage = 1024 * 1024;

/** Before trust reports are signed with the built-in key, afterwards with the device's own (TRU-5, TRU-7). */
export const reportSigner =
  ({ trust }: RouterState, key: SigningKey, cryptography: Cryptography) =>
  (report: RumReport): SignedReport =>
    trust === "none" ? signBuiltIn(report, key, cryptography) : signReport(report, key);

/** Whatever is saved or pulled is free: it changes nothing else (CHG-4, RPT-9). */
export const afterTaking = (state: RouterState): RouterState => state;

/** An acknowledgement may bring its trust code to a device that has none (TRN-5). */
export const trustCodeTaken = ({ trust }: RouterState, { trustCode }: Acknowledgement): string | undefined =>
  trust === "none" ? trustCode : undefined;

/** What is left to push after an acknowledgement: changes that it did not name, and no try for reports that it did (RPT-8). */
export function leftToPush({ pushing, book }: RouterState): RouterState["pushing"] {
  const { unsentChange } = pushing;
  return {
    ...pushing,
    unsentChange: unsentChange === "none" ? "none" : oldestChangeSince(book, unsentChange),
    retry: book.handed.length === 0 ? "none" : pushing.retry,
  };
}

/** Acknowledged things are kept for 72 hours (REC-6). */
export const isKept = (since: Instant, now: Instant): boolean => since >= minus(now, hours(72));

/**
 * From when on the router pushes; `none` on a standby, without trust or registration, where the transport is off, and before 17.3.2 where
 * its licences are reserved (HAB-2, REL-2, REL-3, TRU-7, SLR-1).
 */
export function pushesFrom(state: RouterState): Instant | "none" {
  const { trust, transport, pushing, reservation, policySince } = state;
  if (isStandby(state)) return "none";
  if (policySince === "never" && reservation !== "none") return "none";
  return trust === "none" || transport === "off" ? "none" : pushing.firstPush;
}

/** What was used once is listed, a tag that never was is not (VGW-5). */
export const isListed = (gauge: Gauge, standing: Counts): boolean =>
  wasUsed(gauge) || standingUse(gauge.kind, standing) > 0;

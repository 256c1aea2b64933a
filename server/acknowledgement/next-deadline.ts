import type { AcknowledgedReport } from "../../core/acknowledgement/acknowledgement";
import { acknowledgementDeadline } from "../../core/deadline/acknowledgement-deadline";
import { builtInPolicy } from "../../core/policy/built-in-policy";
import { classOfCubeTag } from "../../core/policy/licence-class";
import { mergePolicy } from "../../core/policy/merge-policy";
import type { Policy } from "../../core/policy/policy";
import type { Release } from "../../core/release/release";
import { reportsByPolicy } from "../../core/release/release-rules";
import type { Instant } from "../../core/time/instant";

/**
 * The deadline that an acknowledgement names for information: that of the CUBE licences which its reports show in use,
 * counted from its issue; `none` where nothing is owed (DDL-2, DDL-4), and before a device reports by policy (REL-2).
 */
export function nextDeadline(
  policy: Policy | "none",
  release: Release,
  reports: readonly AcknowledgedReport[],
  issuedAt: Instant,
): Instant | "none" {
  if (!reportsByPolicy(release)) return "none";
  const used = reports.filter(({ tag, peak }) => peak > 0 && tag.startsWith("CUBE_") && tag !== "CUBE_T_VGW");
  return acknowledgementDeadline(
    mergePolicy(builtInPolicy(release), policy),
    { firstUse: "never", inUse: new Set(used.map(({ tag }) => classOfCubeTag(tag))) },
    { lastAck: issuedAt, reportAcknowledged: true, openChanges: [] },
  );
}

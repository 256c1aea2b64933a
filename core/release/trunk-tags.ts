import type { LicenceKind } from "../measurement/peaks";
import type { Release } from "./release";
import { hasSubscriptionTags } from "./release-rules";

const perpetual: Readonly<Record<LicenceKind, string>> = {
  standard: "CUBE_T_STD",
  enhanced: "CUBE_T_ENH",
  voiceGateway: "CUBE_T_VGW",
};

const subscription: Readonly<Record<LicenceKind, string>> = {
  ...perpetual,
  standard: "CUBE_TS_STD",
  enhanced: "CUBE_TS_ENH",
};

const redundant: Readonly<Record<LicenceKind, string>> = { ...perpetual, standard: "CUBE_T_RED" };

/** The entitlement tag under which a release records a kind of use, on a box-to-box pair or not (REL-9, CNT-5). */
export function entitlementTag(kind: LicenceKind, release: Release, isBoxToBox = false): string {
  if (hasSubscriptionTags(release)) return subscription[kind];
  return (isBoxToBox ? redundant : perpetual)[kind];
}

/** Whether every trunk session uses one licence, that of a redundant session (CNT-5). */
export const isPooled = (release: Release, isBoxToBox: boolean): boolean => isBoxToBox && !hasSubscriptionTags(release);

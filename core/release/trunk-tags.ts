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

/** The entitlement tag under which a release records a kind of use (REL-9). */
export const entitlementTag = (kind: LicenceKind, release: Release): string =>
  (hasSubscriptionTags(release) ? subscription : perpetual)[kind];

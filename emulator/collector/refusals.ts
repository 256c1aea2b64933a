import { formatRelease, type Release } from "../../core/release/release";
import type { Instant } from "../../core/time/instant";
import { type Desk, note } from "./desk";
import type { DeviceAnswer, RefusalCode } from "./errand";

export const refused = (code: RefusalCode, message: string): DeviceAnswer => ({ kind: "refused", code, message });

/** The refusal of devices that an On-Prem of this version cannot serve; nothing where it can (TRN-4). */
export function turnedAway(desk: Desk, releases: readonly Release[], now: Instant): DeviceAnswer | undefined {
  const { setup, rules } = desk;
  if (setup.kind === "cslu" || rules.servesPolicyDevices(setup.version)) return undefined;
  const release = releases.find(rules.isPolicyRelease);
  if (release === undefined) return undefined;
  const { version, release: month } = setup.version;
  const message = `Version ${version} Release ${month} cannot serve release ${formatRelease(release)}, which uses Smart Licensing using Policy: upgrade to Version 8 Release 202102 or later`;
  note(desk, now, 4, "VERSION_TOO_OLD", message);
  return refused("unsupported-version", message);
}

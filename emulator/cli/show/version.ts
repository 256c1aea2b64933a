import { formatPaddedRelease, formatRelease, type Release } from "../../../core/release/release";
import type { Sudi } from "../../../core/report/sudi";

export interface VersionView {
  readonly release: Release;
  readonly sudi: Sudi;
}

/** `show version`, as far as licensing asks for it. */
export const printVersion = ({ release, sudi: { pid, serial } }: VersionView): string => `\
Cisco IOS XE Software, Version ${formatPaddedRelease(release)}
Cisco IOS Software, Version ${formatRelease(release)}, RELEASE SOFTWARE

cisco ${pid} processor
Processor board ID ${serial}`;

import { formatPaddedRelease, formatRelease } from "../../../core/release/release";
import type { Duration } from "../../../core/time/duration";
import { between } from "../../../core/time/instant";
import type { RouterState } from "../../device/router-state";

export type VersionView = Pick<RouterState, "release" | "sudi" | "hostname" | "now" | "upSince">;

/** `show version`, as far as licensing and the programs that read it ask for it. */
export const printVersion = ({ release, sudi: { pid, serial }, hostname, now, upSince }: VersionView): string => `\
Cisco IOS XE Software, Version ${formatPaddedRelease(release)}
Cisco IOS Software, IOS-XE Software (X86_64_LINUX_IOSD-UNIVERSALK9-M), Version ${formatRelease(release)}, RELEASE SOFTWARE (fc1)
Technical Support: http://www.cisco.com/techsupport

${hostname} uptime is ${uptime(between(upSince, now))}
System image file is "bootflash:packages.conf"

cisco ${pid} processor
Processor board ID ${serial}

Configuration register is 0x2102`;

const units: readonly (readonly [name: string, seconds: number])[] = [
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** `1 week, 2 days, 4 minutes`: units that are none are left out. */
function uptime(length: Duration): string {
  let left: number = length;
  const parts = units.flatMap(([name, seconds]) => {
    const count = Math.floor(left / seconds);
    left -= count * seconds;
    return count === 0 ? [] : [`${count} ${name}${count === 1 ? "" : "s"}`];
  });
  return parts.join(", ") || "0 minutes";
}

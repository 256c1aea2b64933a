/** What names a device: its UDI, product id and serial number. */
export interface Sudi {
  readonly pid: string;
  readonly serial: string;
}

/** PID and serial number in one word, `C8000V:93POM8FF9IZ`; a colon in a PID is escaped, so that no two devices share it. */
export const deviceName = ({ pid, serial }: Sudi): string =>
  `${pid.replaceAll("%", "%25").replaceAll(":", "%3A")}:${serial}`;

export const sameDevice = (one: Sudi, other: Sudi): boolean => one.pid === other.pid && one.serial === other.serial;

import { InvalidArgumentError } from "commander";

/** A device as the administrators' part of the API writes it. */
export interface NamedDevice {
  readonly udiPid: string;
  readonly udiSerialNumber: string;
}

/** Reads a device of the command line, its PID and its serial number. */
export function parseDevice(text: string): NamedDevice {
  const [, udiPid = "", udiSerialNumber = ""] = /^(.+):([^:]+)$/.exec(text) ?? [];
  if (udiPid === "")
    throw new InvalidArgumentError("A PID and a serial number are expected, as in C8000V:93POM8FF9IZ.");
  return { udiPid, udiSerialNumber };
}

/** What `parseDevice` reads. */
export const deviceText = ({ udiPid, udiSerialNumber }: NamedDevice): string => `${udiPid}:${udiSerialNumber}`;

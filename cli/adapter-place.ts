import { InvalidArgumentError } from "commander";
import type { Carrier } from "../kit/adapter/carrier/carrier";
import type { ErrorLog } from "../kit/adapter/carrier/command";
import { httpCarrier } from "../kit/adapter/carrier/http";
import { type Patience, patientCarrier, usualPatience } from "../kit/adapter/carrier/patient";
import { stdioCarrier } from "../kit/adapter/carrier/stdio";

/** Where an adapter is: behind a command or at a URL; `log` takes what a command writes on standard error. */
export type AdapterPlace = {
  readonly side: "device" | "server" | "collector";
  readonly command?: string;
  readonly url?: string;
  readonly log: ErrorLog;
};

/** What opens the way to an adapter; nothing where no place was given. */
export function openAdapter(
  { side, command, url, log }: AdapterPlace,
  patience: Patience,
): (() => Carrier) | undefined {
  if (url !== undefined) return () => patientCarrier(() => httpCarrier(url), patience);
  if (command === undefined) return undefined;
  return () => patientCarrier(() => stdioCarrier({ command, farewell: side === "device", log }), patience);
}

/** Reads the address of an adapter or a server. */
export function parseUrl(text: string): string {
  const protocol = URL.canParse(text) ? new URL(text).protocol : "none";
  if (protocol === "http:" || protocol === "https:") return text.replace(/\/$/, "");
  throw new InvalidArgumentError("A URL like http://127.0.0.1:8080 is expected.");
}

/** Reads a bound in seconds. */
export function parseBound(text: string): number {
  const seconds = Number(text);
  if (text.trim() !== "" && seconds > 0 && seconds <= usualPatience.perScenario) return seconds;
  throw new InvalidArgumentError(`A number of seconds above 0 and up to ${usualPatience.perScenario} is expected.`);
}

import { z } from "zod";
import { DocumentFault } from "./document-fault";

/** Unix seconds as documents hold them, until the year 9999. */
export const unixTime = z.int().min(0).max(253_402_300_799);

/** Unix seconds of an RFC 3339 instant. */
export function unixSeconds(instant: string): number {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) throw new DocumentFault(`"${instant}" is no instant like 2021-03-29T20:00:00Z`);
  return Math.floor(milliseconds / 1000);
}

/** The RFC 3339 instant, in UTC with whole seconds, of Unix seconds. */
export function instantAt(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}

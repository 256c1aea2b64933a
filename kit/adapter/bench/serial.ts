import type { Instant } from "./instant";

const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The serial number of the acknowledgement number `count`, a ULID: it sorts by the time of issue, and repeats in every run. */
export function serialOf(at: Instant, count: number): string {
  return inDigits(at * 1_000, 10) + inDigits(count, 16);
}

function inDigits(value: number, width: number): string {
  let text = "";
  for (let rest = value; text.length < width; rest = Math.floor(rest / 32)) text = `${digits[rest % 32]}${text}`;
  return text;
}

import { InvalidArgumentError } from "commander";

/** How many licences, 1 to 10,000,000. */
export function parseQuantity(text: string): number {
  if (/^[1-9]\d{0,7}$/.test(text) && Number(text) <= 10_000_000) return Number(text);
  throw new InvalidArgumentError("A whole number from 1 to 10,000,000 is expected.");
}

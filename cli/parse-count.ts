import { InvalidArgumentError } from "commander";

/** A whole number from 1 on. */
export function parseCount(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError("A whole number from 1 on is expected.");
  return Number(text);
}

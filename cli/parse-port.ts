import { InvalidArgumentError } from "commander";

/** Reads the port of an option; 0 stands for a free one. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError("A port from 0 to 65535 is expected.");
  return port;
}

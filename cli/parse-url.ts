import { InvalidArgumentError } from "commander";

/** Reads a URL of the command line. */
export function parseUrl(text: string): URL {
  if (!URL.canParse(text)) throw new InvalidArgumentError("A URL is expected, as in http://127.0.0.1:8443.");
  return new URL(text);
}

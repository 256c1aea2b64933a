import type * as z from "zod/mini";
import { check } from "../../../core/document/signed-json";
import { parseStrictJson } from "../../../core/document/strict-json";

/** What messages say since they say it. Within a version members may be added that readers can do without, and nothing else changes. */
const newest = 1;

/** A message was written by code that is newer than this. */
export class UnknownMessageVersion extends Error {
  override readonly name = "UnknownMessageVersion";
  constructor(version: unknown) {
    super(
      `the message has version ${JSON.stringify(version)}, and this code reads up to ${newest}: it stays until newer code is deployed; then slp dlq redrive`,
    );
  }
}

/** The body of a message, with its version. */
export const writeMessage = (message: object): string => JSON.stringify({ version: newest, ...message });

/**
 * Reads a body of any version up to the newest; one without a version is of the first. Throws UnknownMessageVersion, or a
 * DocumentError that names what is wrong: the message belongs in the dead-letter queue, where it stays as it is.
 */
export function readMessage<Shape extends z.ZodMiniType>(shape: Shape, body: string): z.output<Shape> {
  const read = parseStrictJson(body, "message");
  const version = versionOf(read);
  if (version !== newest) throw new UnknownMessageVersion(version);
  return check(shape, read, "message");
}

const versionOf = (read: unknown): unknown =>
  typeof read === "object" && read !== null && "version" in read ? read.version : newest;

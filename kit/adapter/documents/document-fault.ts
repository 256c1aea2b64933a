import type { z } from "zod";

/** A document that cannot be read, or that cannot be written from what was given. */
export class DocumentFault extends Error {
  override readonly name = "DocumentFault";
}

/** The value as its schema reads it; throws `DocumentFault` that names the place inside `where`. */
export function readAs<Schema extends z.ZodType>(schema: Schema, value: unknown, where: string): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new DocumentFault(
    `${[where, ...(issue?.path ?? [])].map(String).join(".")}: ${issue?.message ?? "unreadable"}`,
  );
}

/** Parses JSON; throws `DocumentFault` with the parser's words. */
export function readJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DocumentFault(`${where}: no JSON: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { vectorVerdicts } from "../../../../../kit/adapter/documents/vectors/vector";

export const vectorFolder = join(__dirname, "..", "..", "..", "..", "..", "docs", "vectors");

const key = z.object({ id: z.string(), secret_hex: z.string(), public: z.string() });
const index = z.object({
  device: z.object({ pid: z.string(), serial: z.string(), public: z.string() }),
  roots: z.array(z.string()),
  pending: z.array(z.object({ report_id: z.int(), sha256: z.string() })),
  installed_policy_version: z.int(),
  keys: z.record(z.string(), key),
  vectors: z.array(
    z.object({
      file: z.string(),
      kind: z.enum(["report", "acknowledgement", "policy"]),
      verdict: z.enum(vectorVerdicts),
      note: z.string(),
    }),
  ),
});

/** The index as it lies in the folder, read as an implementer would. */
export const publishedVectors = index.parse(JSON.parse(readFileSync(join(vectorFolder, "vectors.json"), "utf8")));

/** The text of a vector's file. */
export const textOfVector = (file: string): string => readFileSync(join(vectorFolder, file), "utf8");

/** Whether one of these reports is pending, by id and hash. */
export function anyPending(named: readonly { report_id: number; sha256: string }[]): boolean {
  return named.some(({ report_id, sha256 }) =>
    publishedVectors.pending.some((one) => one.report_id === report_id && one.sha256 === sha256),
  );
}

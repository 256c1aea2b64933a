import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { publishedVectors, vectorFolder } from "../../kit/adapter/documents/vectors/published";
import { answers } from "../examples/judge";

const page = readFileSync(join(vectorFolder, "..", "documents.md"), "utf8");
const blocks = [...page.matchAll(/^```python\n(.*?)^```/gms)].map(([, code = ""]) => code);
const hasPackage = answers("python3", "-c", "import cryptography");

describe("the page on signed documents", () => {
  it("checks the bytes in twenty lines", () => {
    const lines = (blocks[0] ?? "").split("\n").filter((line) => line.trim() !== "");
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThanOrEqual(20);
  });

  it.skipIf(!hasPackage)(
    `judges every vector as the index says${hasPackage ? "" : ' (skipped: no Python package "cryptography" here)'}`,
    () => {
      const printed = execFileSync("python3", ["-c", blocks.join("\n")], { cwd: vectorFolder, encoding: "utf8" });
      const expected = publishedVectors.vectors.map(({ file, verdict }) => `ok  ${file} ${verdict}`);
      expect(printed.trimEnd().split("\n")).toEqual(expected);
    },
  );
});

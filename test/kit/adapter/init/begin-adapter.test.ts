import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { beginAdapter, languages, WouldOverwrite } from "../../../../kit/adapter/init/begin-adapter";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slp-init-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the beginning of an adapter", () => {
  it.each([
    ["python", ["README.md", "device.py"]],
    ["go", ["README.md", "go.mod", "main.go"]],
    ["typescript", ["README.md", "device.mts"]],
  ] as const)("in %s", (language, names) => {
    const target = join(folder, "some", "where");
    expect(beginAdapter(language, target)).toEqual(names.map((name) => join(target, name)));
    expect(readdirSync(target).sort()).toEqual(names);
  });

  it.each(languages)("in %s overwrites nothing, and then writes nothing", (language) => {
    const target = join(folder, language);
    const [first = "", ...others] = beginAdapter(language, target);
    for (const other of others) rmSync(other);
    writeFileSync(first, "mine");
    expect(() => beginAdapter(language, target)).toThrow(WouldOverwrite);
    expect(() => beginAdapter(language, target)).toThrow(`${first} is there already`);
    expect(readdirSync(target)).toHaveLength(1);
    expect(readFileSync(first, "utf8")).toBe("mine");
  });

  it("may stand beside other files", () => {
    mkdirSync(join(folder, "mine"));
    writeFileSync(join(folder, "mine", "notes.txt"), "");
    beginAdapter("python", join(folder, "mine"));
    expect(readdirSync(join(folder, "mine")).sort()).toEqual(["README.md", "device.py", "notes.txt"]);
  });
});

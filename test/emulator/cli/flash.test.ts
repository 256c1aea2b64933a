import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fileName } from "../../../emulator/cli/flash/file-name";
import { FolderFlash } from "../../../emulator/cli/flash/folder-flash";
import { MemoryFlash } from "../../../emulator/cli/flash/memory-flash";
import { Rehearsal } from "./rehearse";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "flash-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe.each([
  ["in memory", () => new MemoryFlash()],
  ["in a folder", () => new FolderFlash(join(folder, "made when it is needed"))],
])("a flash %s", (_, made) => {
  it("keeps what was written last under a name", async () => {
    const flash = made();
    expect(await flash.read("usage.txt")).toEqual({ kind: "failed", reason: "No such file or directory" });
    expect(await flash.has("usage.txt")).toBe(false);
    await flash.write("usage.txt", "first");
    await flash.write("usage.txt", "Grüße");
    await flash.write("ack.txt", "");
    expect(await flash.has("usage.txt")).toBe(true);
    expect(await flash.read("usage.txt")).toEqual({ kind: "done", value: "Grüße" });
    const listed = [
      { name: "ack.txt", bytes: 0 },
      { name: "usage.txt", bytes: 7 },
    ];
    expect(await flash.list()).toEqual({ kind: "done", value: listed });
  });
});

describe("a folder as flash", () => {
  it("reads and replaces no folder and no link, and leaves nothing unfinished", async () => {
    const flash = new FolderFlash(folder);
    writeFileSync(join(folder, "secret"), "outside");
    mkdirSync(join(folder, "folder"));
    symlinkSync(join(folder, "secret"), join(folder, "link"));
    for (const name of ["folder", "link"]) {
      expect(await flash.read(name)).toEqual({ kind: "failed", reason: "Is no plain file" });
      expect(await flash.write(name, "text")).toEqual({ kind: "failed", reason: "Is no plain file" });
    }
    expect(readFileSync(join(folder, "secret"), "utf8")).toBe("outside");
    expect(await flash.list()).toEqual({ kind: "done", value: [{ name: "secret", bytes: 7 }] });
    expect(readdirSync(folder).sort()).toEqual(["folder", "link", "secret"]);
  });

  it("says why it cannot be written", async () => {
    writeFileSync(join(folder, "file"), "");
    const flash = new FolderFlash(join(folder, "file"));
    expect(await flash.write("usage.txt", "")).toMatchObject({
      kind: "failed",
      reason: expect.stringContaining("file"),
    });
  });
});

it.each([
  ["flash:usage.txt", "usage.txt"],
  ["bootflash:/usage-2.txt", "usage-2.txt"],
  ["usage.txt", "usage.txt"],
  ["flash:../usage.txt", undefined],
  ["flash:folder/usage.txt", undefined],
  ["/etc/passwd", undefined],
  ["flash:.hidden", undefined],
  ["tftp:usage.txt", undefined],
  ["flash:", undefined],
  [`flash:${"a".repeat(128)}`, undefined],
])("the path %s means %s", (path, name) => {
  expect(fileName(path)).toBe(name);
});

describe("files at the prompt", () => {
  const offline = async () => {
    const rehearsal = new Rehearsal();
    await rehearsal.type("enable", "emulator link down", "emulator calls 40 standard", "emulator advance 2d");
    return rehearsal;
  };

  it("TRN-5, CLI-7 carry the use out and the acknowledgement in", async () => {
    const rehearsal = await offline();
    expect(await rehearsal.answer("license smart save usage unreported file flash:usage.txt")).toBe("");
    expect(await rehearsal.answer("dir")).toMatch(/^Directory of flash:\/\n\n +\d+ {2}usage\.txt\n$/);
    expect(await rehearsal.answer("more flash:usage.txt")).toContain("<RUMReport>");
    expect(await rehearsal.answer("emulator exchange flash:usage.txt flash:ack.txt")).toBe(
      "[emulator] the licence server answers flash:usage.txt with flash:ack.txt",
    );
    expect(await rehearsal.answer("license smart import flash:ack.txt")).toBe("Import Data Successful");
    expect(rehearsal.router.state.trust).toMatchObject({ trustCode: "REHEARSAL" });
    expect(await rehearsal.answer("license smart import flash:ack.txt")).toBe(
      "% Import of flash:ack.txt failed: it names no report that is pending here",
    );
  });

  it("ask before they replace one another", async () => {
    const rehearsal = await offline();
    await rehearsal.type("license smart save usage all file flash:usage.txt");
    const first = await rehearsal.answer("more flash:usage.txt");
    await rehearsal.type("emulator advance 1d", "license smart save usage all file flash:usage.txt", "no");
    expect(await rehearsal.answer("more flash:usage.txt")).toBe(first);
    await rehearsal.type("license smart save usage all file flash:usage.txt");
    expect(rehearsal.session.prompt).toContain("Do you want to over write? [confirm]");
    await rehearsal.type("");
    expect(await rehearsal.answer("more flash:usage.txt")).not.toBe(first);
  });

  it.each([
    ["license smart import flash:nothing.txt", "%Error opening flash:nothing.txt (No such file or directory)"],
    ["license smart import ../ack.txt", /^%Error opening \.\.\/ack\.txt \(Invalid file name/],
    ["license smart save usage all file /tmp/usage.txt", /^%Error opening \/tmp\/usage\.txt \(Invalid file name/],
    ["license smart import flash:usage.txt", /^% Import of flash:usage\.txt failed: the file holds usage reports/],
    ["emulator exchange flash:usage.txt flash:usage.txt", /is there already/],
    ["emulator exchange flash:none flash:ack.txt", "%Error opening flash:none (No such file or directory)"],
    ["more flash:none", "%Error opening flash:none (No such file or directory)"],
  ])("%s is refused and changes nothing", async (line, refusal) => {
    const rehearsal = await offline();
    await rehearsal.type("license smart save usage all file flash:usage.txt");
    const before = rehearsal.router.state;
    const answer = await rehearsal.answer(line);
    expect(answer).toEqual(typeof refusal === "string" ? refusal : expect.stringMatching(refusal));
    expect(rehearsal.router.state).toEqual(before);
  });

  it("CLI-7 leave the router as it was where the file cannot be written", async () => {
    const rehearsal = await offline();
    const before = rehearsal.router.state;
    rehearsal.machine.flash.write = async () => ({ kind: "failed", reason: "No space left on device" });
    expect(await rehearsal.answer("license smart save usage all file flash:usage.txt")).toBe(
      "%Error opening flash:usage.txt (No space left on device)",
    );
    expect(rehearsal.router.state).toEqual(before);
  });
});

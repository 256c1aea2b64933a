import { Command } from "commander";
import { describe, expect, it, vi } from "vitest";
import { withImplementationOptions } from "../../cli/implementations";
import { strangeDevice } from "../kit/adapter/fixtures/commands";
import { conform } from "./run-slp";
import { usageError } from "./usage-error";

vi.setConfig({ testTimeout: 60_000 });

const ours = ["--only", "CNT-1", "--device-cmd", strangeDevice("none")];

describe("an implementation that is not ours", () => {
  it.each([
    ["not judged strictly", [], false],
    ["judged strictly where that is asked for", ["--strict"], true],
  ])("is %s", (_, words, strict) => {
    expect(conform(...ours, ...words).results).toMatchObject([
      { subject: "slp-kit router 0.1.0, device", side: "device", strict, conformant: true },
    ]);
  });
});

describe("a device that does not declare everything", () => {
  it.each([
    [
      "declares reports alone",
      { "CNT-3": "passed", "POL-4": 'inapplicable: the device does not declare "policy"', "REL-9": "passed" },
    ],
    [
      "plays 17.9.1a and 17.12.1a",
      {
        "CNT-3": "passed",
        "POL-4": "passed",
        "REL-9": "inapplicable: the device does not declare release 17.18.1a",
      },
    ],
    [
      "has a wall clock",
      {
        "CNT-3": "untested: needs virtual time",
        "POL-4": "untested: needs virtual time",
        "REL-9": "untested: needs virtual time",
      },
    ],
  ])("because it %s is judged by what it does", (habit, verdicts) => {
    const { results } = conform("--only", "CNT-3,POL-4,REL-9", "--device-cmd", strangeDevice(habit));
    const said = results[0]?.requirements.map(({ id, verdict, reason }) => [
      id,
      reason ? `${verdict}: ${reason}` : verdict,
    ]);
    expect(Object.fromEntries(said ?? [])).toEqual(verdicts);
  });
});

describe("a device that is lost on the way", () => {
  it("passes nothing, and each verdict names the cause", () => {
    const { results, status, files } = conform("--only", "CNT-3", "--device-cmd", strangeDevice("exits at calls"));
    const [requirement] = results[0]?.requirements ?? [];
    expect(requirement?.verdict).toBe("failed");
    expect(requirement?.scenarios.map(({ failure }) => failure?.message)).toContain(
      `The adapter gave no answer to "calls": it ended with exit code 3; its last words on standard error were "KeyError: 'count'".`,
    );
    expect(files.get("device.stderr.log")).toContain("Traceback");
    expect(status).toBe(1);
  });

  it("or was never there, has no verdict but untested", () => {
    const { results, stdout } = conform("--only", "CNT", "--device-cmd", "no-such-device-anywhere");
    expect(results[0]?.subject).toBe("device that does not say hello");
    expect(results[0]?.counts).toMatchObject({ untested: results[0]?.counts.inScope, passed: 0, failed: 0 });
    expect(stdout).toContain("no-such-device-anywhere");
  });
});

describe("where implementations are", () => {
  it.each([
    [["--device-cmd", "a", "--device-url", "http://127.0.0.1:1"], "cannot be used with option '--device-cmd"],
    [["--server-cmd", "a", "--server-api", "http://127.0.0.1:1"], "cannot be used with option '--server-cmd"],
    [["--device-url", "moon"], "A URL like http://127.0.0.1:8080 is expected"],
    [["--device-url", "file:///etc/hosts"], "A URL like http://127.0.0.1:8080 is expected"],
    [["--bound", "0"], "A number of seconds above 0 and up to 50 is expected"],
    [["--bound", "soon"], "A number of seconds above 0 and up to 50 is expected"],
    [["--bound", "51"], "A number of seconds above 0 and up to 50 is expected"],
  ])("is not told by %j", async (words, reason) => {
    expect((await usageError(withImplementationOptions(new Command("conform")), words)).message).toContain(reason);
  });
});

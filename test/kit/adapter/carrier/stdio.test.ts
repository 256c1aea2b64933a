import { afterEach, describe, expect, it } from "vitest";
import type { Carrier } from "../../../../kit/adapter/carrier/carrier";
import { RunningCommand } from "../../../../kit/adapter/carrier/command";
import { stdioCarrier } from "../../../../kit/adapter/carrier/stdio";
import { strangeDevice } from "../fixtures/commands";
import { calls, hello, reset } from "../fixtures/messages";

const opened: Carrier[] = [];
afterEach(() => Promise.all(opened.splice(0).map((carrier) => carrier.close())));

function start(command: string, log?: (chunk: Buffer) => void): Carrier {
  const carrier = stdioCarrier({ command, farewell: true, log });
  opened.push(carrier);
  return carrier;
}

/** What becomes of the usual requests, up to the first that fails. */
async function converse(carrier: Carrier): Promise<unknown> {
  for (const request of [hello, reset, calls, { ...calls, id: 4 }]) {
    try {
      await carrier.exchange(request);
    } catch (fault) {
      return fault;
    }
  }
  return "all answered";
}

describe("a device behind a command", () => {
  it("answers line by line", async () => {
    const device = start(strangeDevice("none"));
    expect(await device.exchange(hello)).toMatchObject({ id: 1, ok: { side: "device" } });
    expect(await device.exchange(reset)).toEqual({ id: 2, ok: { accepted: true } });
    expect(await device.exchange(calls)).toEqual({ id: 3, ok: { accepted: 4, refused: 0 } });
  });

  it.each([
    ["greets before it answers", "malformed", "hello", '"device ready" on standard output, which is no JSON'],
    ["chats after it answers", "malformed", "calls", '"reset done" on standard output'],
    ["floods", "unasked", "calls", "which nobody had asked for"],
    ["answers another request", "wrong-id", "reset", "where request 2 was to be answered"],
    ["writes half a message", "malformed", "reset", "which is no JSON"],
    ["writes 100 MB a line", "too-long", "reset", "a line of more than 4 MiB"],
    ["exits at calls", "ended", "calls", 'it ended with exit code 3; its last words on standard error were "KeyError'],
  ])("that %s is lost, and it is said by what", async (habit, trouble, op, seen) => {
    const carrier = start(strangeDevice(habit));
    expect(await converse(carrier)).toMatchObject({
      name: "CarrierFault",
      trouble,
      op,
      seen: expect.stringContaining(seen),
    });
    await expect(carrier.exchange({ ...hello, id: 9 })).rejects.toMatchObject({ trouble, op: "hello" });
  });

  it("that is not there at all is lost with the shell's words", async () => {
    expect(await converse(start("no-such-device-anywhere"))).toMatchObject({
      trouble: "ended",
      seen: expect.stringMatching(/exit code 127; .*no-such-device-anywhere/),
    });
  });

  it("that answers in another encoding is lost", async () => {
    expect(await converse(start("printf '\\377\\n'; cat"))).toMatchObject({
      trouble: "malformed",
      seen: expect.stringContaining("no UTF-8"),
    });
  });

  it("may say on standard error what it likes", async () => {
    const logged: string[] = [];
    const carrier = start(`echo starting >&2; ${strangeDevice("none")}`, (chunk) => logged.push(String(chunk)));
    expect(await converse(carrier)).toBe("all answered");
    expect(logged.join("")).toBe("starting\n");
  });

  it("is told bye, then its input is closed", async () => {
    const logged: string[] = [];
    await stdioCarrier({
      command: "cat >&2; echo end >&2",
      farewell: true,
      log: (chunk) => logged.push(String(chunk)),
    }).close();
    expect(logged.join("")).toBe('{"id":0,"op":"bye"}\nend\n');
  });
});

describe("a command that does not end by itself", () => {
  it("ends with everything that it started", async () => {
    const command = new RunningCommand("sleep 1000 & trap '' TERM; while true; do wait; done", () => {});
    await command.end(10);
    // Known only when nobody holds its standard output any more, which the sleeper inherited.
    await expect(command.ended).resolves.toBe("it was ended by SIGKILL");
  });
});

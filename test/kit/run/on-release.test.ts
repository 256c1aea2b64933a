import { expect, it } from "vitest";
import { z } from "zod";
import type { Subject } from "../../../kit/adapter/subject";
import { onRelease } from "../../../kit/run/on-release";
import { UnknownSelection } from "../../../kit/run/selection";

const declared = z.object({ ok: z.object({ releases: z.unknown(), clock: z.string() }) });

function device(releases?: unknown): Extract<Subject, { side: "device" }> {
  const exchange = async (request: object) =>
    "op" in request && request.op === "hello" ? { id: 1, ok: { clock: "advance", releases } } : { id: 1, ok: {} };
  return { name: "a device", side: "device", device: { exchange, close: async () => {} } };
}

async function releasesOf(subject: Subject) {
  if (subject.side !== "device") throw new Error("a device was expected");
  return declared.parse(await subject.device.exchange({ id: 1, op: "hello" })).ok;
}

it.each([[undefined], [["17.3.4a", "17.6.1a"]], [{ from: "17.3.2", to: "17.6.1a" }]])(
  "a device that declares %j is judged on that release alone",
  async (releases) => {
    const subject = await onRelease(device(releases), "17.3.4a");
    expect(await releasesOf(subject)).toEqual({ clock: "advance", releases: ["17.3.4a"] });
  },
);

it("a release that it does not play is a mistake of who asked", async () => {
  await expect(onRelease(device(["17.6.1a"]), "17.3.4a")).rejects.toThrow(UnknownSelection);
  await expect(onRelease(device(["17.6.1a"]), "17.3.4a")).rejects.toThrow("a device does not declare release 17.3.4a");
});

it("every other answer goes through as it is", async () => {
  const subject = await onRelease(device(), "17.3.4a");
  expect(subject.side === "device" && (await subject.device.exchange({ id: 1, op: "reload" }))).toEqual({
    id: 1,
    ok: {},
  });
});

it("a server has no release", async () => {
  const server: Subject = { name: "a server", side: "server", server: device().device };
  expect(await onRelease(server, "17.3.4a")).toBe(server);
});

import { describe, expect, it } from "vitest";
import { adapter } from "../../../../kit/adapter/carrier/adapter";
import { deviceClient, serverClient } from "../../../../kit/adapter/carrier/clients";
import { AdapterRefusal } from "../../../../kit/adapter/carrier/faults";
import { type AdapterHandler, inProcessCarrier } from "../../../../kit/adapter/carrier/in-process";
import { deviceOps } from "../../../../kit/adapter/messages/messages";

const to = "2021-03-29T20:00:00Z";
const deviceThat = (handler: AdapterHandler) => deviceClient(inProcessCarrier(handler));

describe("a client", () => {
  it("numbers its requests and gives back what the op answers, without fields that are unknown", async () => {
    const asked: unknown[] = [];
    const client = deviceThat((request) => {
      asked.push(request);
      return { id: asked.length, ok: { now: to, mood: "good" } };
    });
    await client.call("advance", { to });
    expect(await client.call("advance", { to, unit: "second" })).toEqual({ now: to });
    expect(asked).toEqual([
      { id: 1, op: "advance", to },
      { id: 2, op: "advance", to, unit: "second" },
    ]);
  });

  it.each([
    ["of another number", { id: 2, ok: { now: to } }, "at id: 2 answers request 1"],
    ["that is no object", "yes", 'neither {id, ok} nor {id, error:{code, message}}: "yes"'],
    ["that lacks a field", { id: 1, ok: {} }, "at ok.now: Invalid input: expected string, received undefined"],
    ["with an error of its own making", { id: 1, error: { code: "teapot", message: "" } }, "neither {id, ok}"],
  ])("takes an answer %s for a fault of the adapter", async (_, answer, words) => {
    await expect(deviceThat(() => answer).call("advance", { to })).rejects.toThrow(words);
  });

  it("throws an error answer as a refusal with its code", async () => {
    const client = deviceThat(() => ({ id: 1, error: { code: "not-implemented", message: "no clock here" } }));
    const refusal = await client.call("advance", { to }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(AdapterRefusal);
    expect(refusal).toMatchObject({ code: "not-implemented", message: "no clock here" });
  });

  it("closes its carrier", async () => {
    const closed: string[] = [];
    const close = async () => void closed.push("server");
    await serverClient(inProcessCarrier(() => undefined, close)).close();
    expect(closed).toEqual(["server"]);
  });
});

describe("one observation", () => {
  it.each([
    ["an instant", "2021-10-08T13:56:07Z"],
    ["none", null],
  ])("may be %s", async (_, deadline) => {
    const client = deviceThat(() => ({ id: 1, ok: { deadline } }));
    expect(await client.observe("deadline")).toBe(deadline);
  });

  it("that was asked for and is missing is a fault of the adapter", async () => {
    const client = deviceThat(() => ({ id: 1, ok: { service: "up" } }));
    await expect(client.observe("deadline")).rejects.toThrow("ok.deadline");
  });
});

describe("an adapter", () => {
  const handler = adapter(deviceOps, {
    advance: (request) => ({ now: request.to }),
    link: () => {
      throw new AdapterRefusal("not-implemented", "there is no peer");
    },
    reload: () => {
      throw new Error("lost my memory");
    },
  });

  it("answers by the handler of the op", async () => {
    expect(await handler({ id: 7, op: "advance", to })).toEqual({ id: 7, ok: { now: to } });
  });

  it.each([
    ["an op without a handler", { id: 7, op: "failover" }, "not-implemented", "failover"],
    ["an op of nobody", { id: 7, op: "dance" }, "bad-request", "dance"],
    ["a field of the wrong kind", { id: 7, op: "advance", to: "tomorrow" }, "bad-request", "advance.to"],
    [
      "what its handler refuses",
      { id: 7, op: "link", state: "down", to: "peer" },
      "not-implemented",
      "there is no peer",
    ],
    ["a defect of its handler", { id: 7, op: "reload" }, "internal", "lost my memory"],
  ])("answers %s with an error", async (_, request, code, words) => {
    expect(await handler(request)).toMatchObject({ id: 7, error: { code, message: expect.stringContaining(words) } });
  });

  it("answers what is no request at all", async () => {
    expect(await handler("hello?")).toMatchObject({ id: 0, error: { code: "bad-request" } });
  });
});

describe("the in-process carrier", () => {
  it("hands over copies", async () => {
    const kept = { id: 1, ok: { now: to } };
    const carrier = inProcessCarrier(() => kept);
    expect(await carrier.exchange({})).toEqual(kept);
    expect(await carrier.exchange({})).not.toBe(kept);
  });
});

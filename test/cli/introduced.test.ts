import { describe, expect, it } from "vitest";
import { introduced } from "../../cli/introduced";
import type { Carrier } from "../../kit/adapter/carrier/carrier";

const saying = (implementation: unknown): Carrier => ({
  exchange: async () => ({ id: 1, ok: { implementation } }),
  close: async () => {},
});

describe("the name of a subject", () => {
  it.each([
    ["what it calls itself, and its side", { name: "Acme CUBE", version: "2.1" }, "Acme CUBE 2.1, device"],
    ["short", { name: "x".repeat(5_000), version: "9".repeat(5_000) }, `${"x".repeat(60)} ${"9".repeat(20)}, device`],
    ["free of what controls a terminal", { name: "\u001b[31mred\n", version: "1" }, "[31mred 1, device"],
    ["made up where it has none", { name: "" }, "device that does not say hello"],
  ])("is %s", async (_, implementation, name) => {
    expect(await introduced({ side: "device", device: saying(implementation) })).toMatchObject({ name });
  });

  it("is that of both where two are connected", async () => {
    const [device, server] = [saying({ name: "Acme", version: "2" }), saying({ name: "Ebony", version: "3" })];
    expect(await introduced({ side: "connected", device, server })).toMatchObject({
      name: "Acme 2, device with Ebony 3, server",
      device,
      server,
    });
  });
});

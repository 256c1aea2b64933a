import { describe, expect, it } from "vitest";
import { expectTrust } from "../../../../kit/adapter/bench/server-side/findings/trusts";
import { skewOf } from "../../../../kit/adapter/bench/server-side/skew-text";
import { termsOf } from "../../../../kit/adapter/bench/server-side/token-desk";
import { benchOn } from "./server-double";

describe("the words about tokens", () => {
  it.each([
    ["for 30 days", { expiresInDays: 30 }],
    ["for 1 device", { uses: 1 }],
    ["for any device", {}],
  ])("%s", (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  it("tell how wrong a clock is", () => {
    expect(skewOf("59 minutes 59 seconds fast")).toBe(3_599);
    expect(skewOf("1 hour slow")).toBe(-3_600);
  });
});

describe("a request for trust", () => {
  it("that is refused is not granted, and its reason counts where it is asked for", async () => {
    const bench = await benchOn({ trust: () => ({ accepted: false, reason: "token-expired" }) });
    const device = bench.device("A");
    await bench.tokens.ask(device, "a token that nobody made");
    expectTrust(device, "refused");
    expect(() => expectTrust(device, "granted")).toThrow("observed refused: token-expired");
    expect(() => expectTrust(device, "refused for its clock")).toThrow("observed refused: token-expired");
  });

  it("tells the server what the device's clock shows", async () => {
    const seen: string[] = [];
    const bench = await benchOn({
      trust: ({ deviceTime }) => {
        seen.push(deviceTime);
        return { accepted: true, serverTime: deviceTime };
      },
    });
    const device = bench.device("A");
    device.clockAhead = -3_600;
    await bench.tokens.ask(device, "a token that nobody made");
    expect(seen).toEqual(["2021-03-28T23:00:00Z"]);
    expectTrust(device, "granted");
  });

  it("that nobody made decides nothing", async () => {
    const bench = await benchOn({});
    expect(() => expectTrust(bench.device("A"), "granted")).toThrow(/untested/);
  });
});

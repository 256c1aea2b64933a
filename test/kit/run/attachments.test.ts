import { describe, expect, it } from "vitest";
import { nothingAttached, withAttachment } from "../../../kit/run/attachments";
import { KitFault } from "../../../kit/run/kit-fault";

const attach = (kind: string, content: unknown, before = nothingAttached) =>
  withAttachment(before, `application/vnd.slp-kit.${kind}+json`, JSON.stringify(content));

describe("what steps attach", () => {
  it("is a verdict with its reason", () => {
    expect(attach("verdict", { verdict: "untested", reason: "needs virtual time" }).verdict).toEqual({
      verdict: "untested",
      reason: "needs virtual time",
    });
  });

  it("is a deviation, in words", () => {
    expect(attach("deviation", { expected: "2 records", observed: [1, 2, 3] }).deviation).toEqual({
      expected: "2 records",
      observed: "[1,2,3]",
    });
  });

  it("adds up where there can be several", () => {
    const entry = { at: "2021-03-29T00:00:00Z", from: "device", to: "server", what: "report" };
    expect(attach("timeline", [entry], attach("timeline", [entry])).timeline).toHaveLength(2);
    const reading = { requirement: "CHG-6", reading: "a change" };
    expect(attach("reading", reading, attach("reading", reading)).readings).toEqual([reading, reading]);
  });

  it("may be anything else, which says nothing to the kit", () => {
    expect(withAttachment(nothingAttached, "text/plain", "hello")).toEqual(nothingAttached);
  });

  it.each([
    ["verdict", { verdict: "passed", reason: "trust me" }],
    ["verdict", { verdict: "untested" }],
    ["reading", { reading: "of nothing" }],
    ["timeline", { at: "now" }],
  ])("is the kit's own fault in another form: %s %j", (kind, content) => {
    expect(() => attach(kind, content)).toThrow(KitFault);
  });
});

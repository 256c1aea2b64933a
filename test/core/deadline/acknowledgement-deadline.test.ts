import { describe, expect, it } from "vitest";
import { type AcknowledgementHistory, acknowledgementDeadline } from "../../../core/deadline/acknowledgement-deadline";
import type { UseStanding } from "../../../core/measurement/use-standing";
import { builtInPolicy } from "../../../core/policy/built-in-policy";
import type { LicenceClass } from "../../../core/policy/licence-class";
import { mergePolicy } from "../../../core/policy/merge-policy";
import type { Policy } from "../../../core/policy/policy";
import { parseRelease } from "../../../core/release/release";
import { formatInstant, parseInstant } from "../../../core/time/instant";

/** The account policy of the guide's sample of `show license all`. */
const sample: Policy = {
  name: "SLE Policy",
  classes: {
    perpetual: { firstReport: 30, reportingFrequency: 60, reportOnChange: 60 },
    subscription: { firstReport: 120, reportingFrequency: 150, reportOnChange: 120 },
    enforced: { reportingFrequency: 90, reportOnChange: 60 },
    export: { reportingFrequency: 30, reportOnChange: 30 },
  },
};
const policy = mergePolicy(builtInPolicy(parseRelease("17.6.1a")), sample);

const use = (first: string | undefined, ...inUse: LicenceClass[]): UseStanding => ({
  firstUse: first === undefined ? "never" : parseInstant(first),
  inUse: new Set(inUse),
});
const history = (
  lastAck: string | undefined,
  acked: boolean,
  ...changes: [string, LicenceClass][]
): AcknowledgementHistory => ({
  lastAck: lastAck === undefined ? "none" : parseInstant(lastAck),
  reportAcknowledged: acked,
  openChanges: changes.map(([at, licenceClass]) => ({ at: parseInstant(at), licenceClass })),
});
const deadline = (standing: UseStanding, past: AcknowledgementHistory, rules = policy) => {
  const at = acknowledgementDeadline(rules, standing, past);
  return at === "none" ? at : formatInstant(at);
};

describe("the acknowledgement deadline", () => {
  it("DDL-2 is the guide's: ACK Oct 08 13:56:07 2021, perpetual and subscription in use", () => {
    const inUse = use("2021-04-20T13:26:18Z", "perpetual", "subscription");
    expect(deadline(inUse, history("2021-10-08T13:56:07Z", true))).toBe("2021-12-07T13:56:07Z");
  });

  it("DDL-1 runs from the first use, or from a trust that came later", () => {
    const inUse = use("2021-03-01T00:00:00Z", "perpetual");
    expect(deadline(inUse, history(undefined, false))).toBe("2021-03-31T00:00:00Z");
    expect(deadline(inUse, history("2021-02-01T00:00:00Z", false))).toBe("2021-03-31T00:00:00Z");
    expect(deadline(inUse, history("2021-03-11T00:00:00Z", false))).toBe("2021-04-10T00:00:00Z");
  });

  it("DDL-3 is no later than an open change allows, the oldest that binds", () => {
    const inUse = use("2021-03-01T00:00:00Z", "perpetual", "subscription");
    const change = (at: string, licenceClass: LicenceClass = "perpetual") =>
      deadline(inUse, history("2021-04-01T00:00:00Z", true, [at, licenceClass], ["2021-05-01T00:00:00Z", "perpetual"]));
    expect(change("2021-03-20T00:00:00Z")).toBe("2021-05-19T00:00:00Z");
    expect(change("2021-04-10T00:00:00Z")).toBe("2021-05-31T00:00:00Z");
    expect(change("2021-03-20T00:00:00Z", "subscription")).toBe("2021-05-31T00:00:00Z");
  });

  it("DDL-3, POL-3 does not bind where 0 days are given for a change, and binds alone where no routine is owed", () => {
    const inUse = use("2021-03-01T00:00:00Z", "perpetual");
    const changed = history("2021-04-01T00:00:00Z", true, ["2021-04-10T00:00:00Z", "perpetual"]);
    const silent = mergePolicy(policy, { classes: { perpetual: { reportOnChange: 0 } } });
    expect(deadline(inUse, changed, silent)).toBe("2021-05-31T00:00:00Z");
    expect(deadline(inUse, changed, builtInPolicy(parseRelease("17.6.1a")))).toBe("2021-07-09T00:00:00Z");
  });

  it("DDL-3 does not bind before the first acknowledged report", () => {
    const inUse = use("2021-03-01T00:00:00Z", "export");
    expect(deadline(inUse, history(undefined, false, ["2021-03-01T01:00:00Z", "export"]))).toBe("none");
  });

  it("DDL-4 is none when nothing is in use, nothing is owed, or no acknowledgement is required", () => {
    const inUse = use("2021-03-01T00:00:00Z", "perpetual");
    const acknowledged = history("2021-04-01T00:00:00Z", true);
    expect(deadline(use(undefined), history(undefined, false))).toBe("none");
    expect(deadline(use("2021-03-01T00:00:00Z"), acknowledged)).toBe("none");
    expect(deadline(inUse, acknowledged, builtInPolicy(parseRelease("17.6.1a")))).toBe("none");
    const free = mergePolicy(policy, { ackRequired: false, classes: {} });
    expect(deadline(inUse, acknowledged, free)).toBe("none");
  });
});

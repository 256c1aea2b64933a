import { expect, it } from "vitest";
import { readPolicies, signPolicy, textOf } from "../../../../kit/adapter/documents/documents";
import { golden, issuer, sudi } from "./samples";

const issued = {
  serial: "01F1Z9QK0000000000000000AA",
  issuedAt: "2021-03-29T20:00:00Z",
  sudi,
  policy: { name: "No deadline", version: 4, ackRequired: false, pushIntervalDays: 7 },
};

it("a policy document has the golden bytes", () => {
  expect(textOf(signPolicy(issued, issuer))).toBe(textOf(golden("policy")));
});

it("a policy document reads back with a valid chain", () => {
  expect(readPolicies(golden("policy"), [issuer.root.publicKey])).toMatchObject([{ ...issued, chain: "valid" }]);
});

it("all four classes of a policy survive the document", () => {
  const policy = {
    perpetual: { firstReport: 1, reportingFrequency: 2, reportOnChange: 3 },
    subscription: { firstReport: 4, reportingFrequency: 5, reportOnChange: 6 },
    enforced: { firstReport: 7, reportingFrequency: 8, reportOnChange: 9 },
    export: { firstReport: 0 },
  };
  expect(readPolicies(signPolicy({ ...issued, policy }, issuer), [])).toMatchObject([
    { policy, chain: "unknown-root" },
  ]);
});

import { expect, it } from "vitest";
import {
  expectInstallation,
  expectObligation,
  expectTerms,
  installationOf,
} from "../../../kit/adapter/bench/findings/policy";
import { policyOf } from "../../../kit/adapter/bench/policy-text";
import type { ShownPolicy } from "../../../kit/adapter/messages/messages";
import { startedBench } from "./fake-device";

const owed = (days: number, source: "cisco" | "product" | "customer") => ({ days, source });
const terms = {
  firstReport: owed(365, "cisco"),
  reportingFrequency: owed(90, "customer"),
  reportOnChange: owed(80, "product"),
};
const merged: ShownPolicy = {
  ackRequired: { value: true, source: "cisco" },
  perpetual: terms,
  subscription: terms,
  enforced: terms,
  export: terms,
};
const installed = { ...merged, name: "SLE Policy", installedAt: "2021-03-29T00:00:00Z" };

async function showing(policy: ShownPolicy) {
  const { bench } = await startedBench({ policy });
  return bench;
}

it("a dash leaves a number of the policy to the device", () => {
  expect(policyOf("enforced -/90/60, an acknowledgement")).toEqual({
    enforced: { firstReport: undefined, reportingFrequency: 90, reportOnChange: 60 },
    ackRequired: true,
  });
});

it("each number is compared with its source", async () => {
  const row = {
    licences: "export",
    "first report": "365 (CISCO default)",
    "reporting frequency": "90 (Customer Policy)",
    "report on change": "80 (Product default)",
  };
  const bench = await showing(merged);
  await expectTerms(bench, [row]);
  await expect(expectTerms(bench, [{ ...row, "first report": "365 (Product default)" }])).rejects.toThrow(
    "observed export | 365 (CISCO default) | 90 (Customer Policy) | 80 (Product default)",
  );
});

it("a policy that was not installed is merged", async () => {
  const bench = await showing(merged);
  await expectInstallation(bench, installationOf("merged from multiple sources"));
  await expect(expectInstallation(bench, installationOf('"SLE Policy", installed at 00:00'))).rejects.toThrow(
    "observed merged from multiple sources",
  );
});

it("one that was is known by its name and its second", async () => {
  const bench = await showing(installed);
  await expectInstallation(bench, installationOf('"SLE Policy", installed at 00:00'));
  await expect(expectInstallation(bench, installationOf('"SLE Policy", installed at 00:00:01'))).rejects.toThrow(
    'observed "SLE Policy", installed 2021-03-29 00:00:00',
  );
  await expect(expectInstallation(bench, installationOf("merged from multiple sources"))).rejects.toThrow("SLE Policy");
});

it("whether acknowledgements are required is compared with who says so", async () => {
  const bench = await showing(merged);
  await expectObligation(bench, "required", "CISCO default");
  await expect(expectObligation(bench, "required", "Customer Policy")).rejects.toThrow("required by CISCO default");
  await expect(expectObligation(bench, "not required", "CISCO default")).rejects.toThrow("acknowledgement");
});

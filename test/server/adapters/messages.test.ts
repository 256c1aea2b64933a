import { describe, expect, it } from "vitest";
import { readAcknowledgementRequest } from "../../../server/adapters/sqs/acknowledgement-request-message";
import { UnknownMessageVersion } from "../../../server/adapters/sqs/message";
import { readSubmission, writeSubmission } from "../../../server/adapters/sqs/submission-message";
import { noon, report } from "../story";

const submission = {
  poll: "7",
  part: 1,
  parts: 1,
  smartAccount: "voice.example",
  virtualAccount: "va-1",
  policy: "none",
  devicePolicies: [],
  receivedAt: noon,
  reports: [report(1)],
} as const;

describe("a message", () => {
  it.each([
    ["is no JSON", "not JSON"],
    ["is of another kind", '{"hello":"world"}'],
    ["lacks a member", writeSubmission(submission).replace('"poll"', '"pool"')],
    ["holds no compressed report", writeSubmission(submission).replace(/"packed":"[^"]*"/, '"packed":"AAAA"')],
  ])("that %s is a fault, so that it ends among the dead letters", (_, body) => {
    expect(() => readSubmission(body)).toThrow();
    expect(() => readAcknowledgementRequest(body)).toThrow();
  });

  it("has a version, which readers of this version need not have heard of", () => {
    const [member] = Object.entries(JSON.parse(writeSubmission(submission)));
    expect(member).toEqual(["version", 1]);
    const { version, ...unversioned } = JSON.parse(writeSubmission(submission));
    expect(readSubmission(JSON.stringify(unversioned))).toEqual(readSubmission(writeSubmission(submission)));
  });

  it("may have members that its reader can do without", () => {
    const later = JSON.stringify({ ...JSON.parse(writeSubmission(submission)), colour: "green" });
    expect(readSubmission(later)).toEqual(readSubmission(writeSubmission(submission)));
  });

  it.each([2, "1", null])("of version %j is left to code that knows it", (version) => {
    const later = JSON.stringify({ ...JSON.parse(writeSubmission(submission)), version });
    expect(() => readSubmission(later)).toThrow(UnknownMessageVersion);
  });

  it("of a 90-day report of 72 KB has less than 10 KB", () => {
    const [signed] = submission.reports;
    const measurements = Array.from({ length: 300 }, (_, index) => ({
      start: noon,
      end: noon,
      value: (index * 7) % 40,
    }));
    const payload = JSON.stringify({ ...JSON.parse(signed.payload), measurements: measurements.map(longMeasurement) });
    expect(payload.length).toBeGreaterThan(72_000);
    expect(writeSubmission({ ...submission, reports: [{ ...signed, payload }] }).length).toBeLessThan(10_000);
  });
});

const longMeasurement = ({ value }: { value: number }, index: number) => ({
  log_time: noon + (index + 1) * 25_920,
  metric_name: "ENTITLEMENT",
  start_time: noon + index * 25_920,
  end_time: noon + (index + 1) * 25_920,
  sample_interval: 25_920,
  num_samples: 1,
  meta: { termination_reason: "CurrentUsageRequested", close_reason: "none" },
  value: { type: "COUNT", value: String(value) },
});

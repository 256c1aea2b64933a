import { expect, it } from "vitest";
import { amountOf } from "../../../kit/adapter/bench/amount";
import { expectVerdict } from "../../../kit/adapter/bench/findings/judgement";
import { expectSent, expectSentWithin, messagesOf } from "../../../kit/adapter/bench/findings/messages";
import { readingOf } from "../../../kit/adapter/bench/findings/readings";
import { expectLastRecord, expectNoRecord, expectRecords } from "../../../kit/adapter/bench/findings/records";
import { expectServiceThroughout } from "../../../kit/adapter/bench/findings/service";
import { expectCovered, expectPeakHandedOver } from "../../../kit/adapter/bench/findings/usage";
import { instantOf } from "../../../kit/adapter/bench/instant";
import { momentOf } from "../../../kit/adapter/bench/moment";
import { spanOf } from "../../../kit/adapter/bench/span";
import { reportOf, type Script, startedBench, submissionAt } from "./fake-device";

async function at0600(script: Script) {
  const { bench } = await startedBench(script);
  await bench.story.reach(momentOf("06:00"));
  return bench;
}

const twoReports = [
  submissionAt("01:00:00", "m1", [reportOf("1", "00:00", "01:00", 40)]),
  submissionAt("05:00:00", "m2", [reportOf("1", "00:00", "01:00", 40), reportOf("2", "01:00", "05:00", 60)]),
];

it("a report that is handed over twice covers its time once", async () => {
  const bench = await at0600({ messages: twoReports });
  expect(() => expectCovered(bench, "Standard", spanOf("from 00:00 to 05:00"))).not.toThrow();
});

it.each([
  ["a gap", reportOf("2", "02:00", "05:00", 60)],
  ["an overlap", reportOf("2", "00:30", "05:00", 60)],
  ["an end that comes too early", reportOf("2", "01:00", "04:00", 60)],
])("%s is seen", async (_, second) => {
  const messages = [submissionAt("01:00:00", "m1"), submissionAt("05:00:00", "m2", [second])];
  const bench = await at0600({ messages });
  expect(() => expectCovered(bench, "Standard", spanOf("from 00:00 to 05:00"))).toThrow("without gap or overlap");
});

it("the peak of a span is the highest value of every measurement that touches it", async () => {
  const bench = await at0600({ messages: twoReports });
  expectPeakHandedOver(bench, "Standard", spanOf("from 00:00 to 01:00"), 40);
  expectPeakHandedOver(bench, "Standard", spanOf("from 00:00 to 02:00"), 60);
  expect(() => expectPeakHandedOver(bench, "Enhanced", spanOf("from 00:00 to 02:00"), 0)).toThrow("observed nothing");
});

it("messages are counted at both ends of a span", async () => {
  const bench = await at0600({ messages: twoReports });
  expectSent(bench, 2, messagesOf("submission"));
  expectSentWithin(bench, amountOf("2"), messagesOf("submission"), spanOf("from 01:00 to 05:00"));
  expectSentWithin(bench, amountOf("0"), messagesOf("submission"), spanOf("from 01:00:01 to 04:59:59"));
  expect(() => expectSentWithin(bench, amountOf("at least 3"), messagesOf("submission"), spanOf("from 00:00"))).toThrow(
    "observed 2: 2021-03-29 01:00:00, 2021-03-29 05:00:00",
  );
});

it("records are told by family, in either era's name, newest first", async () => {
  const bench = await at0600({
    records: [
      { tag: "CUBE_TS_STD", at: "2021-03-29T05:00:00Z", count: 60 },
      { tag: "CUBE_T_ENH", at: "2021-03-29T01:00:00Z", count: 8 },
      { tag: "CUBE_T_STD", at: "2021-03-29T01:00:00Z", count: 40 },
    ],
  });
  const [one, five] = [instantOf("2021-03-29T01:00:00Z"), instantOf("2021-03-29T05:00:00Z")];
  await expectRecords(bench, "Standard", [
    { at: five, count: 60 },
    { at: one, count: 40 },
  ]);
  await expectLastRecord(bench, "Enhanced", { at: one, count: 8 });
  await expectNoRecord(bench, "Standard", spanOf("from 01:00:01 to 04:59:59"));
  await expect(expectNoRecord(bench, "Standard", spanOf("from 05:00"))).rejects.toThrow("05:00:00 60");
  await expect(expectRecords(bench, "Standard", [{ at: one, count: 40 }])).rejects.toThrow("Standard records");
});

it("service is judged by every look within the span, and not without one", async () => {
  const bench = await at0600({ service: (now) => (now < instantOf("2021-03-29T06:00:00Z") ? "up" : "down") });
  expect(() => expectServiceThroughout(bench, "up", spanOf("from 00:00"))).toThrow("down at 2021-03-29 06:00:00");
  expect(() => expectServiceThroughout(bench, "up", spanOf("from 02:00 to 03:00"))).toThrow("Nobody looked");
});

it("a refusal with a reason is a refusal, one without is not a refusal with a reason", async () => {
  const { bench } = await startedBench();
  bench.verdict = { accepted: false, message: "out of range" };
  expectVerdict(bench, "refused");
  expectVerdict(bench, "refused with a reason");
  bench.verdict = { accepted: false };
  expect(() => expectVerdict(bench, "refused with a reason")).toThrow("observed refused");
});

it("the first of several readings is the requirement's own, and what follows none deviates", () => {
  const rows = [
    { reading: "ours", seen: "01:00: 40" },
    { reading: "theirs", seen: "none" },
  ];
  expect(readingOf(rows, "01:00: 40")).toEqual({ reading: "ours", first: true });
  expect(readingOf(rows, "none")).toEqual({ reading: "theirs", first: false });
  expect(() => readingOf(rows, "02:00: 1")).toThrow("expected 01:00: 40 (ours), or none (theirs); observed 02:00: 1");
});

import { expect, it } from "vitest";
import { bringAbout, conditionOf } from "../../../kit/adapter/bench/condition";
import { flawedAcknowledgement } from "../../../kit/adapter/bench/flawed-acknowledgement";
import { momentOf } from "../../../kit/adapter/bench/moment";
import { submissionsMeant } from "../../../kit/adapter/bench/which-submissions";
import { pollAt, startedBench, submissionAt } from "./fake-device";

const messages = [submissionAt("01:00:00", "m1"), pollAt("01:05:00", "m2", "1")];

it.each([
  [
    "the server acknowledges on the first poll",
    ["01:00:00 deliver later to m1", "01:05:00 deliver acknowledgement to m2"],
  ],
  [
    "the server acknowledges at once",
    ["01:00:00 deliver acknowledgement to m1", "01:05:00 deliver acknowledgement to m2"],
  ],
  ["the server withholds its acknowledgements", ["01:00:00 deliver later to m1", "01:05:00 deliver later to m2"]],
  ["the server does not answer", []],
  ["the server cannot be reached", ["01:00:00 deliver failure to m1", "01:05:00 deliver failure to m2"]],
] as const)("when %s", async (condition, expected) => {
  const { bench, asked } = await startedBench({ messages });
  await bringAbout(bench, conditionOf(condition));
  await bench.story.reach(momentOf("02:00"));
  expect(asked).toEqual(expected);
});

it("a condition that ends leaves the manner as it was before", async () => {
  const { bench, asked } = await startedBench();
  await bringAbout(bench, conditionOf("the server does not answer from 01:00 to 02:00"));
  await bringAbout(bench, conditionOf("the link is down from 01:30 to 02:30"));
  await bench.story.reach(momentOf("01:30"));
  expect(bench.correspondence.manner).toBe("does not answer");
  await bench.story.reach(momentOf("03:00"));
  expect(bench.correspondence.manner).toBe("acknowledges on the first poll");
  expect(asked).toEqual(["01:30:00 link down", "02:30:00 link up"]);
});

it("only what was answered counts as accepted", async () => {
  const { bench } = await startedBench({ messages: [...messages, submissionAt("03:00:00", "m3")] });
  await bench.story.reach(momentOf("02:00"));
  await bringAbout(bench, conditionOf("the server cannot be reached"));
  await bench.story.reach(momentOf("04:00"));
  expect(bench.correspondence.submissions.map(({ fate }) => fate)).toEqual(["accepted", "lost"]);
});

it("a withheld acknowledgement can be handed over later, and names the reports of its submission", async () => {
  const { bench, asked } = await startedBench({ messages });
  await bringAbout(bench, conditionOf("the server withholds its acknowledgements"));
  await bench.story.reach(momentOf("05:00"));
  await bench.acknowledge(submissionsMeant(bench.correspondence, "every submission"));
  expect(asked.at(-1)).toBe("05:00:00 deliver acknowledgement");
  expect(bench.correspondence.arrivals[0]?.answer.acknowledgement?.of).toEqual(["1"]);
});

it("flaws spoil one thing each and leave the rest", async () => {
  const { bench } = await startedBench({ messages });
  await bench.story.reach(momentOf("02:00"));
  const sound = bench.correspondence.arrivals[0]?.answer.acknowledgement;
  const foreign = flawedAcknowledgement(bench, "for another device").acknowledgement;
  const unknown = flawedAcknowledgement(bench, "of unknown reports").acknowledgement;
  expect(foreign).toMatchObject({ of: ["1"], sudi: { serial: "FDO9999Z9ZZ" } });
  expect(unknown).toMatchObject({ of: ["1000001"], sudi: sound?.sudi });
  expect(flawedAcknowledgement(bench, "seen before").acknowledgement).toEqual(sound);
});

it("signatures are spoiled only for a device that declares documents", async () => {
  const { bench } = await startedBench({ messages });
  await bench.story.reach(momentOf("02:00"));
  expect(() => flawedAcknowledgement(bench, "with a bad signature")).toThrow('does not declare "documents"');
});

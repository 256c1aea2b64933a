import { expect, it } from "vitest";
import { expectOfReports } from "../../../kit/adapter/bench/findings/claims";
import {
  expectNoForecast,
  expectRepetition,
  expectWithinInterval,
} from "../../../kit/adapter/bench/findings/hand-overs";
import { momentOf } from "../../../kit/adapter/bench/moment";
import { submissionsMeant } from "../../../kit/adapter/bench/which-submissions";
import { keyPairFrom, signReports } from "../../../kit/adapter/documents/documents";
import type { Message, Report } from "../../../kit/adapter/messages/messages";
import { reportOf, startedBench, submissionAt } from "./fake-device";

const first = reportOf("1", "00:00", "01:00", 40);
const second = reportOf("2", "01:00", "05:00", 60);
const key = keyPairFrom("a device of these tests");

const trustRequest: Message = {
  kind: "trust-request",
  ref: "m0",
  at: "2021-03-29T00:10:00Z",
  from: first.sudi,
  to: "cssm",
  token: "T",
  scope: "local",
  force: false,
  hostname: "cube",
  softwareVersion: "17.6.1a",
  deviceTime: "2021-03-29T00:10:00Z",
  members: [{ sudi: first.sudi, key: key.publicKey }],
};

async function benchAfter(messages: readonly Message[]) {
  const { bench } = await startedBench({ messages, capabilities: ["reports", "documents"] });
  await bench.story.reach(momentOf("06:00"));
  return bench;
}

async function handedOver(again: Report[]) {
  const bench = await benchAfter([submissionAt("01:00:00", "m1", [first]), submissionAt("05:00:00", "m2", again)]);
  const meant = (text: string) => submissionsMeant(bench.correspondence, text);
  return [meant("the second submission"), meant("the first submission")] as const;
}

it("a submission that holds the earlier reports again, unchanged, repeats everything of it", async () => {
  const [later, earlier] = await handedOver([first, second]);
  expectRepetition(later, earlier, "everything");
  expect(() => expectRepetition(later, earlier, "nothing")).toThrow("reports handed over again: none");
});

it("a submission without the earlier reports repeats nothing of it", async () => {
  const [later, earlier] = await handedOver([second]);
  expectRepetition(later, earlier, "nothing");
  expect(() => expectRepetition(later, earlier, "everything")).toThrow("observed 1: missing");
});

it("a report that kept its id and not its content is no repetition", async () => {
  const [later, earlier] = await handedOver([reportOf("1", "00:00", "01:00", 41)]);
  expect(() => expectRepetition(later, earlier, "everything")).toThrow("reports handed over again");
  expect(() => expectRepetition(later, earlier, "nothing")).toThrow("reports handed over again");
});

it.each([
  ["at the second in which it leaves", "05:00:00", true],
  ["a second after it has left", "04:59:59", false],
])("use that ends %s", async (_, leaves, holds) => {
  const bench = await benchAfter([submissionAt(leaves, "m1", [second])]);
  const look = () => expectNoForecast(bench);
  if (holds) expect(look).not.toThrow();
  else expect(look).toThrow("observed use to 2021-03-29 05:00:00");
});

it("a measurement may be as long as the interval, and no longer", async () => {
  const bench = await benchAfter([submissionAt("05:00:00", "m1", [first, second])]);
  expectWithinInterval(bench, { hours: 4 });
  expect(() => expectWithinInterval(bench, { hours: 3 })).toThrow(
    "observed 2021-03-29T01:00:00Z to 2021-03-29T05:00:00Z",
  );
});

it.each([
  ["the key that came with the trust request", key, true],
  ["another key", keyPairFrom("somebody else"), false],
])("a report signed with %s", async (_, signer, holds) => {
  const submission = { ...submissionAt("01:00:00", "m1", [first]), document: signReports([first], signer) };
  const bench = await benchAfter([trustRequest, submission]);
  const look = () => expectOfReports(bench, "is signed with the key of the device");
  if (holds) expect(look).not.toThrow();
  else expect(look).toThrow("observed other-key");
});

it("a device that submitted nothing has signed nothing", async () => {
  const bench = await benchAfter([trustRequest]);
  expect(() => expectOfReports(bench, "is signed with the key of the device")).toThrow("observed none");
});

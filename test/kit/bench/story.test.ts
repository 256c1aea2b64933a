import { expect, it } from "vitest";
import { instantOf, onTheWire } from "../../../kit/adapter/bench/instant";
import { momentOf } from "../../../kit/adapter/bench/moment";
import { Deviation, Undecided } from "../../../kit/adapter/bench/outcome";
import { spanOf } from "../../../kit/adapter/bench/span";
import { pollAt, startedBench, submissionAt } from "./fake-device";

const five = { count: 5, kind: "Standard trunk" } as const;

it("what is planned happens at its instant, after what the device's clock did there", async () => {
  const { bench, asked } = await startedBench({ messages: [submissionAt("01:00:00", "m1")] });
  bench.planSessions(five, spanOf("from 01:00 to 02:00"));
  bench.planSessions({ ...five, count: 7 }, spanOf("from 01:00"));
  await bench.story.reach(momentOf("03:00"));
  expect(asked).toEqual(["01:00:00 deliver later to m1", "01:00:00 start 5", "01:00:00 start 7", "02:00:00 end 5"]);
});

it("nothing can be planned for a time that is over, and a story does not go back", async () => {
  const { bench } = await startedBench();
  await bench.story.reach(momentOf("02:00"));
  expect(() => bench.planSessions(five, spanOf("from 01:00"))).toThrow("it is 2021-03-29 02:00:00 already");
  await expect(bench.story.reach(momentOf("01:00"))).rejects.toThrow("goes back in time");
});

it("nothing can be planned for a moment that nobody knows yet", async () => {
  const { bench } = await startedBench();
  expect(() => bench.planSessions(five, spanOf("from the deadline"))).toThrow("nobody knows yet when that is");
});

it("a moment after a submission waits for the submission", async () => {
  const { bench } = await startedBench({ messages: [submissionAt("13:07:11", "m1")] });
  await bench.story.reach(momentOf("24 hours after the first submission"));
  expect(onTheWire(bench.story.now)).toBe("2021-03-30T13:07:11Z");
});

it("a submission that does not come within 100 days is a deviation", async () => {
  const { bench } = await startedBench();
  await expect(bench.story.reach(momentOf("the first submission"))).rejects.toThrow(Deviation);
  expect(onTheWire(bench.story.now)).toBe("2021-07-07T00:00:00Z");
});

it("the story goes by the deadline that the device shows, also when use on the way moves it", async () => {
  const { bench } = await startedBench({
    deadline: (now) => (now < instantOf("2021-04-05T00:00:00Z") ? "2021-04-28T00:30:00Z" : "2021-04-10T00:00:00Z"),
  });
  await bench.story.reach(momentOf("1 second before the deadline"));
  expect(onTheWire(bench.story.now)).toBe("2021-04-09T23:59:59Z");
  await bench.story.reach(momentOf("2 days after the deadline"));
  expect(onTheWire(bench.story.now)).toBe("2021-04-12T00:00:00Z");
});

it("a device that shows no deadline leaves the scenario untested", async () => {
  const { bench } = await startedBench();
  const waiting = bench.story.reach(momentOf("the deadline"));
  await expect(waiting).rejects.toThrow(Undecided);
  await expect(waiting).rejects.toMatchObject({ verdict: "untested" });
});

it("a deadline that moves on whenever it draws near does not keep the story for ever", async () => {
  const { bench } = await startedBench({ deadline: (now) => onTheWire(now + 30 * 86_400) });
  await expect(bench.story.reach(momentOf("1 day before the deadline"))).rejects.toMatchObject({ verdict: "cantTell" });
  expect(onTheWire(bench.story.now)).toBe("2022-05-03T00:00:00Z");
});

it("service is looked at once a day at the least", async () => {
  const { bench } = await startedBench({ service: (now) => (now < instantOf("2021-04-02T00:00:00Z") ? "up" : "down") });
  await bench.story.reach(momentOf("12:00 on day 6"));
  expect(bench.watch.sights.map(({ service }) => service)).toEqual(["up", "up", "up", "down", "down", "down"]);
});

it("what was sent is answered before time goes on, in the order of sending", async () => {
  const { bench, asked } = await startedBench({
    messages: [submissionAt("01:00:00", "m1"), submissionAt("01:00:00", "m2"), pollAt("01:05:00", "m3", "1")],
  });
  await bench.story.reach(momentOf("02:00"));
  expect(asked).toEqual([
    "01:00:00 deliver later to m1",
    "01:00:00 deliver later to m2",
    "01:05:00 deliver acknowledgement to m3",
  ]);
});

import { describe, expect, it } from "vitest";
import { days, hours } from "../../core/time/duration";
import { type Instant, minus, plus } from "../../core/time/instant";
import { file, noon, report, trustedStory } from "./story";

const sixty = { classes: { perpetual: { firstReport: 60, reportingFrequency: 60, reportOnChange: 60 } } };
const deadline = plus(noon, days(60));

/** One device whose report was acknowledged at noon, and what the server warns of at other times. */
async function acknowledgedStory() {
  const told = await trustedStory();
  const { server, branches, setClock } = told;
  await server.setPolicy({ virtualAccount: branches, policy: sixty, actor: "ada" });
  await server.submit(file(report(1)));
  await server.settle();
  const warningsAt = async (at: Instant) => {
    setClock(at);
    expect(await server.watchDeadlines()).toEqual([]);
    const answer = await server.readAlerts(branches);
    if (answer.kind !== "alerts") throw new Error(answer.kind);
    const ofDevices = answer.alerts.filter(({ kind }) => kind.startsWith("deadline"));
    return ofDevices.map(({ kind, raisedAt, clearedAt }) => [kind, raisedAt, clearedAt]);
  };
  return { ...told, warningsAt };
}

describe("the watch over deadlines", () => {
  it("warns from thirty days before the deadline on, and once when it is missed", async () => {
    const { warningsAt } = await acknowledgedStory();
    const near = ["deadline-near", minus(deadline, days(30)), "standing"];
    expect(await warningsAt(minus(deadline, days(31)))).toEqual([]);
    expect(await warningsAt(plus(deadline, hours(1)))).toEqual([near, ["deadline-missed", deadline, "standing"]]);
    expect(await warningsAt(plus(deadline, days(3)))).toEqual([near, ["deadline-missed", deadline, "standing"]]);
  });

  it("clears the warning as of the acknowledgement that moved the deadline", async () => {
    const { server, warningsAt } = await acknowledgedStory();
    const reported = minus(deadline, days(20));
    await warningsAt(reported);
    await server.submit(file(report(2, { from: "2021-03-29T12:00:00Z", to: "2021-05-08T12:00:00Z" })));
    await server.settle();
    expect(await warningsAt(plus(reported, days(2)))).toEqual([["deadline-near", minus(deadline, days(30)), reported]]);
  });

  it("forgets a device that was removed", async () => {
    const { server, branches, warningsAt } = await acknowledgedStory();
    await warningsAt(minus(deadline, days(20)));
    await server.moveDevice({ within: [branches], sudi: report(1).report.sudi, actor: "ada" });
    const left = minus(deadline, days(20));
    expect(await warningsAt(plus(deadline, days(9)))).toEqual([["deadline-near", minus(deadline, days(30)), left]]);
  });
});

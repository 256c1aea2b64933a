import { describe, expect, it } from "vitest";
import { parseInstant } from "../../core/time/instant";
import { file, otherKey, otherRouter, report, router, trustedStory, trustRequest } from "./story";

async function story() {
  const told = await trustedStory();
  const token = await told.tokenOf(told.branches);
  await told.server.trust(
    trustRequest(token, { sudi: otherRouter, hostname: "cube-2", publicKey: otherKey.publicKey }),
  );
  const history = async (from: string, to: string, sudi = router, virtualAccount = told.branches) => {
    const asked = { virtualAccount, sudi, tag: "CUBE_T_STD", from: parseInstant(from), to: parseInstant(to) };
    const answer = await told.server.deviceHistory(asked);
    return answer.kind === "history" ? answer.hours.map(({ inUse }) => inUse) : answer;
  };
  return { ...told, history };
}

describe("the history of a device", () => {
  it("is its own, whatever others of the account use", async () => {
    const { server, history } = await story();
    await server.submit(file(report(1, { value: 24 })));
    await server.submit(file(report(1, { sudi: otherRouter, key: otherKey, value: 30 })));
    await server.settle();
    expect(await history("2021-03-29T11:00:00Z", "2021-03-29T12:00:00Z")).toEqual([24]);
    expect(await history("2021-03-29T11:00:00Z", "2021-03-29T12:00:00Z", otherRouter)).toEqual([30]);
  });

  it("is right for every hour after late reports and reports out of order (ACC-7, RPT-10)", async () => {
    const { server, history } = await story();
    const spans = [
      { from: "2021-04-01T00:00:00Z", to: "2021-04-01T02:00:00Z", value: 9 },
      { from: "2021-03-31T20:00:00Z", to: "2021-03-31T22:00:00Z", value: 5 },
      { from: "2021-03-31T23:00:00Z", to: "2021-04-01T00:00:00Z", value: 7 },
      { from: "2021-03-31T22:00:00Z", to: "2021-03-31T23:00:00Z", value: 0 },
    ];
    for (const [index, span] of spans.entries()) {
      await server.submit(file(report(index + 1, span)));
      await server.settle();
    }
    expect(await history("2021-03-31T19:00:00Z", "2021-04-01T04:00:00Z")).toEqual([0, 5, 5, 0, 7, 9, 9, 9, 9]);
  });

  it("goes on with its last value, weeks later too, as the account's does", async () => {
    const { server, history } = await story();
    await server.submit(file(report(1, { value: 24 })));
    await server.settle();
    expect(await history("2021-05-29T12:00:00Z", "2021-05-29T13:00:00Z")).toEqual([24]);
  });

  it("is nothing for another account, and for a device that never reported", async () => {
    const { server, history, campus } = await story();
    await server.submit(file(report(1, { value: 24 })));
    await server.settle();
    expect(await history("2021-03-29T11:00:00Z", "2021-03-29T12:00:00Z", router, campus)).toEqual([0]);
    const nobody = { pid: "C8000V", serial: "NOBODY" };
    expect(await history("2021-03-29T11:00:00Z", "2021-03-29T12:00:00Z", nobody)).toEqual([0]);
  });

  it("is asked for up to 93 days at once", async () => {
    const { history } = await story();
    expect(await history("2021-01-01T00:00:00Z", "2021-04-04T00:00:00Z")).toHaveLength(93 * 24);
    expect(await history("2021-01-01T00:00:00Z", "2021-04-04T00:00:01Z")).toMatchObject({ kind: "bad-request" });
    expect(await history("2021-01-01T00:00:00Z", "2021-01-01T00:00:00Z")).toMatchObject({ kind: "bad-request" });
  });
});

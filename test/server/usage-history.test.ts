import { describe, expect, it } from "vitest";
import { parseInstant } from "../../core/time/instant";
import { file, otherKey, otherRouter, report, trustedStory, trustRequest } from "./story";

async function twoRouters() {
  const told = await trustedStory();
  const token = await told.tokenOf(told.branches);
  await told.server.trust(
    trustRequest(token, { sudi: otherRouter, hostname: "cube-2", publicKey: otherKey.publicKey }),
  );
  const history = async (from: string, to: string, tag = "CUBE_T_STD") => {
    const asked = { virtualAccount: told.branches, tag, from: parseInstant(from), to: parseInstant(to) };
    const answer = await told.server.usageHistory(asked);
    return answer.kind === "history" ? answer.hours.map(({ inUse }) => inUse) : answer;
  };
  return { ...told, history };
}

describe("usage history", () => {
  it("adds up devices hour by hour, never their peaks (ACC-6)", async () => {
    const { server, history } = await twoRouters();
    await server.submit(
      file(
        report(1, { from: "2021-03-29T08:00:00Z", to: "2021-03-29T09:00:00Z", value: 24 }),
        report(2, { from: "2021-03-29T09:00:00Z", to: "2021-03-29T10:00:00Z", value: 0 }),
      ),
    );
    const afternoon = { from: "2021-03-29T09:00:00Z", to: "2021-03-29T10:00:00Z", value: 30 };
    await server.submit(file(report(1, { sudi: otherRouter, key: otherKey, ...afternoon })));
    await server.settle();
    expect(await history("2021-03-29T08:00:00Z", "2021-03-29T11:00:00Z")).toEqual([24, 30, 30]);
  });

  it("is right for an earlier hour whose report comes late (ACC-7, RPT-10)", async () => {
    const { server, history } = await twoRouters();
    await server.submit(file(report(2, { from: "2021-03-31T23:00:00Z", to: "2021-04-01T01:00:00Z", value: 7 })));
    await server.settle();
    await server.submit(file(report(1, { from: "2021-03-31T22:00:00Z", to: "2021-03-31T23:00:00Z", value: 9 })));
    await server.settle();
    expect(await history("2021-03-31T21:00:00Z", "2021-04-01T02:00:00Z")).toEqual([0, 9, 7, 7, 7]);
  });

  it("goes on with the value that a device reported last, weeks later too (ACC-6)", async () => {
    const { server, history } = await twoRouters();
    await server.submit(file(report(1, { value: 24 })));
    await server.settle();
    expect(await history("2021-03-29T12:00:00Z", "2021-03-29T13:00:00Z")).toEqual([24]);
    expect(await history("2021-05-29T12:00:00Z", "2021-05-29T13:00:00Z")).toEqual([24]);
  });

  it("keeps the tags apart", async () => {
    const { server, history } = await twoRouters();
    await server.submit(file(report(1, { value: 24 }), report(2, { tag: "CUBE_T_ENH", value: 3 })));
    await server.settle();
    expect(await history("2021-03-29T11:00:00Z", "2021-03-29T12:00:00Z")).toEqual([24]);
    expect(await history("2021-03-29T11:00:00Z", "2021-03-29T12:00:00Z", "CUBE_T_ENH")).toEqual([3]);
  });

  it("names every hour that the span touches", async () => {
    const { history } = await twoRouters();
    expect(await history("2021-03-29T08:59:59Z", "2021-03-29T10:00:01Z")).toEqual([0, 0, 0]);
  });

  it("is computed for at most 93 days at once, and not backwards", async () => {
    const { history } = await twoRouters();
    expect(await history("2021-01-01T00:00:00Z", "2021-04-04T00:00:00Z")).toHaveLength(93 * 24);
    expect(await history("2021-01-01T00:00:00Z", "2021-04-04T00:00:01Z")).toMatchObject({ kind: "bad-request" });
    expect(await history("2021-01-01T00:00:00Z", "2021-01-01T00:00:00Z")).toMatchObject({ kind: "bad-request" });
  });
});

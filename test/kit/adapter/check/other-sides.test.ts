import { describe, expect, it } from "vitest";
import { adapter, type OpHandlers } from "../../../../kit/adapter/carrier/adapter";
import { inProcessCarrier } from "../../../../kit/adapter/carrier/in-process";
import { checkAdapter } from "../../../../kit/adapter/check/check-adapter";
import { collectorOps } from "../../../../kit/adapter/messages/messages";
import { collectorHandler } from "../../../../kit/subjects/our-collector";
import { startOurServer } from "../../../../kit/subjects/our-server";

describe("the check of a licence server", () => {
  it("finds nothing wrong with ours, and remarks that it draws its tokens", async () => {
    const server = await startOurServer();
    const result = await checkAdapter(server, "server", () => 0);
    await server.close();
    expect(result).toMatchObject({
      findings: [],
      complete: true,
      remarks: ["it draws some names anew in each run (token: ok.token)"],
    });
  });
});

describe("the check of a collector", () => {
  const handlers: OpHandlers<typeof collectorOps> = {
    hello: () => ({
      protocol: 1,
      side: "collector",
      implementation: { name: "relay", version: "1" },
      capabilities: ["reports", "cslu", "pull"],
      clock: "advance",
    }),
    reset: () => ({}),
    push: () => ({ accepted: true }),
    link: () => ({ sent: [] }),
    advance: ({ to }) => ({ now: to, sent: [] }),
    observe: () => ({ queued: [] }),
    reload: () => ({ sent: [] }),
  };

  it("finds nothing wrong with ours", async () => {
    const ours = inProcessCarrier(collectorHandler());
    const result = await checkAdapter(ours, "collector", () => 0);
    expect(result).toMatchObject({ findings: [], complete: true, remarks: [] });
  });

  const collector = inProcessCarrier(adapter(collectorOps, handlers));

  it("looks at what it declares", async () => {
    const { findings, complete } = await checkAdapter(collector, "collector", () => 0);
    expect(complete).toBe(true);
    expect(findings).toEqual([
      { rule: "there-but-undeclared", seen: 'reset as on-prem is answered, "on-prem" is not declared' },
      { rule: "declared-but-missing", seen: '"pull" is declared, pull is answered not-implemented' },
      { rule: "there-but-undeclared", seen: 'reload is answered, "reload" is not declared' },
      {
        rule: "time-goes-back",
        seen: "advance from 2021-03-29T00:00:00Z to 2021-03-28T00:00:00Z came to 2021-03-28T00:00:00Z",
      },
      { rule: "time-goes-back", seen: "advance to the day before the reset is answered with ok" },
    ]);
  });
});

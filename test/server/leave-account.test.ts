import { describe, expect, it } from "vitest";
import { days, hours } from "../../core/time/duration";
import { parseInstant, plus } from "../../core/time/instant";
import type { MemoryPorts } from "../../server/adapters/memory/memory-ports";
import { moveDevice } from "../../server/devices/move-device";
import { file, noon, otherKey, otherRouter, report, router, story, trustRequest } from "./story";

const pair = [
  { role: "Active", sudi: router },
  { role: "Standby", sudi: otherRouter },
] as const;

/** A pair in Branches, and what people see of it. */
async function pairStory() {
  const told = await story();
  const { server, branches, campus, tokenOf } = told;
  const token = await tokenOf(branches);
  await server.trust(trustRequest(token, { redundancy: pair }));
  await server.trust(trustRequest(token, { sudi: otherRouter, publicKey: otherKey.publicKey, redundancy: pair }));
  const usedAt = async (at: string): Promise<number | undefined> => {
    const from = parseInstant(at);
    const history = await server.usageHistory({
      virtualAccount: branches,
      tag: "CUBE_T_STD",
      from,
      to: plus(from, hours(1)),
    });
    return history.kind === "history" ? history.hours[0]?.inUse : undefined;
  };
  const warnings = async (virtualAccount: string) => {
    const answer = await server.readAlerts(virtualAccount);
    if (answer.kind !== "alerts") throw new Error(answer.kind);
    return answer.alerts.filter(({ clearedAt }) => clearedAt === "standing").map(({ kind }) => kind);
  };
  const move = { within: [branches, campus], actor: "ada" };
  const later = async (at: string) => {
    told.setClock(parseInstant(at));
    await server.watchDeadlines();
    await server.settle();
  };
  return { ...told, usedAt, warnings, move, later };
}

describe("a device that leaves an account", () => {
  it("uses nothing there any more of what was on its way when it left, once that has come (ACC-1)", async () => {
    const { server, move, usedAt, later } = await pairStory();
    await server.submit(file(report(1)));
    await server.moveDevice({ ...move, sudi: router });
    await server.settle();
    expect(await usedAt("2021-03-29T11:00:00Z")).toBe(24);
    await later("2021-03-29T13:00:00Z");
    expect(await usedAt("2021-03-29T11:00:00Z")).toBe(24);
    expect(await usedAt("2021-03-29T13:00:00Z")).toBe(0);
  });

  it("lets a pair use nothing there any more when both leave at once, whatever trust said of the pair (HAB-4)", async () => {
    const { server, ports, move, usedAt, later } = await pairStory();
    const signed = report(1, { redundancy: pair });
    await server.submit(file(signed));
    await server.settle();
    const moving = moveDevice(ports);
    await Promise.all([moving({ ...move, sudi: router }), moving({ ...move, sudi: otherRouter })]);
    await later("2021-03-29T13:00:00Z");
    expect(await usedAt("2021-03-29T11:00:00Z")).toBe(24);
    expect(await usedAt("2021-03-29T13:00:00Z")).toBe(0);
  });

  it("keeps what its pair uses while the other is there (HAB-4)", async () => {
    const { server, move, usedAt, later } = await pairStory();
    await server.submit(file(report(1, { redundancy: pair })));
    await server.settle();
    await server.moveDevice({ ...move, sudi: router });
    await later("2021-03-29T13:00:00Z");
    expect(await usedAt("2021-03-29T13:00:00Z")).toBe(24);
  });

  it("is looked after for fifteen days, as long as a message can wait, and no longer", async () => {
    const { server, ports, move, later } = await pairStory();
    await server.moveDevice({ ...move, sudi: router });
    const departures = async () => {
      const all = await ports.appointments.upTo(plus(noon, days(400)));
      return all.filter(({ watched }) => watched.kind === "departure").length;
    };
    expect(await departures()).toBe(1);
    await later("2021-04-13T11:59:59Z");
    expect(await departures()).toBe(1);
    await later("2021-04-14T12:00:00Z");
    expect(await departures()).toBe(0);
  });

  it("takes the warning from its peer when it is removed (HAB-1)", async () => {
    const { server, branches, campus, move, warnings } = await pairStory();
    await server.moveDevice({ ...move, sudi: router, to: campus });
    expect([await warnings(branches), await warnings(campus)]).toEqual([["pair-split"], ["pair-split"]]);
    await server.moveDevice({ ...move, sudi: router });
    expect([await warnings(branches), await warnings(campus)]).toEqual([[], []]);
  });

  it.each(["transfer device", "remove device"])(
    "is noted, %s, and answered as moved when the answer of the table is lost",
    async (action) => {
      const { server, ports, branches, campus, move } = await pairStory();
      const unheard =
        <Value>(work: (value: Value) => Promise<unknown>) =>
        async (value: Value) => {
          await work(value);
          return "stale" as const;
        };
      const { save, remove } = ports.productInstances;
      const productInstances = { ...ports.productInstances, save: unheard(save), remove: unheard(remove) };
      const lossy: MemoryPorts = { ...ports, productInstances };
      const to = action === "transfer device" ? campus : undefined;
      expect(await moveDevice(lossy)({ ...move, sudi: router, to })).toBe("moved");
      const log = await server.readAudit({ virtualAccount: branches, from: noon, to: noon });
      if (log.kind !== "records") throw new Error(log.kind);
      expect(log.records.filter((record) => record.action === action)).toHaveLength(1);
    },
  );

  it("is flagged by the watch where a function died before it could (HAB-1)", async () => {
    const { ports, branches, campus, move, warnings, later } = await pairStory();
    let looks = 0;
    const dying: MemoryPorts = {
      ...ports,
      alerts: {
        ...ports.alerts,
        find: async (...asked) => {
          if (++looks > 3) throw new Error("dead");
          return ports.alerts.find(...asked);
        },
      },
    };
    await expect(moveDevice(dying)({ ...move, sudi: router, to: campus })).rejects.toThrow("dead");
    expect([await warnings(branches), await warnings(campus)]).toEqual([[], []]);
    await later("2021-03-30T12:00:00Z");
    expect([await warnings(branches), await warnings(campus)]).toEqual([["pair-split"], ["pair-split"]]);
  });
});

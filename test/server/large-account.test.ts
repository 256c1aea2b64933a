import { describe, expect, it } from "vitest";
import { busiestCohort, dayBegin, largeAccount, sessionsOf, sudiOf } from "../../bench/large-account";
import { readingOf } from "../../bench/metered-ports";
import type { DevicePlace } from "../../server/devices/list-devices";

const days = 10;
const sizes = [100, 1_000, 10_000];

/** What each question to an account of so many devices reads. */
async function readings(devices: number) {
  const { server, reading, large, now } = await largeAccount({ devices, days });
  const read = (work: () => Promise<unknown>) => readingOf(reading, work);
  const middle = { stretch: "serial", after: `${sudiOf(devices / 2).serial.toLowerCase()}#` } as const;
  return {
    inventory: await read(() => server.readInventory(large)),
    alerts: await read(() => server.readAlerts(large, { most: 50 })),
    history: await read(() =>
      server.usageHistory({ virtualAccount: large, tag: "CUBE_T_STD", from: dayBegin(1), to: now }),
    ),
    devices: await read(() => server.listDevices({ virtualAccount: large, most: 40 })),
    "devices from the middle": await read(() => server.listDevices({ virtualAccount: large, after: middle, most: 40 })),
    "devices by serial number": await read(() =>
      server.listDevices({ virtualAccount: large, search: sudiOf(77).serial, most: 40 }),
    ),
    "devices by hostname": await read(() =>
      server.listDevices({ virtualAccount: large, search: "cube-77.", most: 40 }),
    ),
  };
}

describe("an account of 100, 1,000 and 10,000 devices", () => {
  it("takes the same calls and the same items for its inventory, alerts, history and lists of devices", async () => {
    const [few, more, many] = await Promise.all(sizes.map(readings));
    expect(more).toEqual(few);
    expect(many).toEqual(few);
    // Of each of 16 cohorts the totals of two weeks.
    expect(many?.inventory).toEqual({ calls: 3, items: 34 });
  }, 60_000);

  it("knows each hour, though reports came late and in no order, and nothing of it is in the other account (ACC-7)", async () => {
    const { server, small, large } = await largeAccount({ devices: 100, days });
    for (const day of [0, 5, 9]) {
      const asked = { tag: "CUBE_T_STD", from: dayBegin(day), to: dayBegin(day + 1) };
      const sum = Array.from({ length: 100 }, (_, index) => sessionsOf(index, day)).reduce((one, other) => one + other);
      const [history, other] = await Promise.all(
        [large, small].map((virtualAccount) => server.usageHistory({ virtualAccount, ...asked })),
      );
      expect(history).toMatchObject({ hours: Array.from({ length: 24 }, () => ({ inUse: sum })) });
      expect(other).toMatchObject({ hours: Array.from({ length: 24 }, () => ({ inUse: 0 })) });
    }
  });

  it("lists each device once, page by page", async () => {
    const { server, large } = await largeAccount({ devices: 1_000, days: 1 });
    const found: string[] = [];
    let after: DevicePlace | undefined;
    do {
      const list = await server.listDevices({ virtualAccount: large, after, most: 170 });
      if (list.kind !== "devices") throw new Error(list.kind);
      found.push(...list.devices.map(({ sudi }) => sudi.serial));
      after = list.next === "end" ? undefined : list.next;
    } while (after);
    expect(found).toEqual(Array.from({ length: 1_000 }, (_, index) => sudiOf(index).serial));
  });

  it("writes to no place more than a sixteenth of its usage, and a tenth of that", () => {
    expect(busiestCohort(100_000)).toBeLessThanOrEqual((1 / 16) * 1.1);
  });
});

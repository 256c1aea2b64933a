import { beforeAll, describe, expect, it } from "vitest";
import type { AccountDevices, DeviceEntry, DeviceOrder } from "../../server/ports/account-devices";
import { fresh } from "./fixtures";

const entry = (serial: string, hostname: string, stamp = fresh("stamp")): DeviceEntry => ({
  sudi: { pid: "C8000V", serial },
  hostname,
  stamp,
});

/** What every keeper of the devices of accounts has to do. */
export function describeAccountDevices(name: string, make: () => Promise<AccountDevices>): void {
  describe(`the devices of accounts, ${name}`, () => {
    let devices: AccountDevices;
    beforeAll(async () => {
      devices = await make();
    });

    /** Page by page, two at a time. */
    const all = async (virtualAccount: string, order: DeviceOrder = "serial", prefix = "") => {
      const found: DeviceEntry[] = [];
      for (let after = ""; ; ) {
        const { entries, next } = await devices.page({ virtualAccount, order, prefix, after, most: 2 });
        expect(entries.length).toBeLessThanOrEqual(2);
        found.push(...entries);
        if (next === "end") return found;
        after = next;
      }
    };
    const [alpha, beta, gamma] = [entry("FDO1", "Zürich-1"), entry("fdo2", "zürich-2"), entry("9NT3", "bern")];

    it("gives those of an account in order, page by page, upper and lower case alike", async () => {
      const va = fresh("va");
      for (const one of [alpha, beta, gamma]) await devices.enter(va, one);
      await devices.enter(fresh("va"), entry("FDO0", "a"));
      expect(await all(va)).toEqual([gamma, alpha, beta]);
      expect(await all(va, "hostname")).toEqual([gamma, alpha, beta]);
    });

    it("finds them by the beginning of a serial number or a hostname", async () => {
      const va = fresh("va");
      for (const one of [alpha, beta, gamma]) await devices.enter(va, one);
      expect(await all(va, "serial", "fdo")).toEqual([alpha, beta]);
      expect(await all(va, "hostname", "zürich-2")).toEqual([beta]);
      expect(await all(va, "serial", "do")).toEqual([]);
    });

    it("has each once, as it was entered last", async () => {
      const va = fresh("va");
      const again = { ...alpha, stamp: fresh("stamp") };
      for (const one of [alpha, again]) await devices.enter(va, one);
      expect(await all(va)).toEqual([again]);
      expect(await devices.find(va, alpha.sudi)).toEqual(again);
    });

    it("forgets an entry that leaves", async () => {
      const va = fresh("va");
      await devices.enter(va, alpha);
      await devices.leave(va, alpha);
      expect(await devices.find(va, alpha.sudi)).toBe("none");
      expect(await all(va)).toEqual([]);
      expect(await all(va, "hostname")).toEqual([]);
    });

    it("keeps what was entered after the entry that leaves, and forgets its old hostname", async () => {
      const va = fresh("va");
      const renamed = { ...alpha, hostname: "basel", stamp: fresh("stamp") };
      await devices.enter(va, alpha);
      await devices.enter(va, renamed);
      await devices.leave(va, alpha);
      expect(await all(va)).toEqual([renamed]);
      expect(await all(va, "hostname")).toEqual([renamed]);
    });

    it("has none of an account without devices", async () => {
      expect(await all(fresh("va"))).toEqual([]);
      expect(await devices.find(fresh("va"), alpha.sudi)).toBe("none");
    });

    it("finds hostnames of 255 letters", async () => {
      const va = fresh("va");
      const long = entry("LONG", "字".repeat(255));
      await devices.enter(va, long);
      expect(await all(va, "hostname", "字".repeat(60))).toEqual([long]);
    });
  });
}

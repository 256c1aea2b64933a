import { beforeAll, describe, expect, it } from "vitest";
import { instant } from "../../core/time/instant";
import type { RootRecord, RootRecords } from "../../server/ports/root-keys";
import { noon } from "./fixtures";

const recordOf = (generation: number, over: Partial<RootRecord> = {}): RootRecord => ({
  generation,
  key: `key ${generation}`,
  public: "public",
  announcedAt: instant(0),
  signsFrom: noon,
  revokedAt: "never",
  version: 1,
  ...over,
});

/** What every keeper of records of root keys has to do. */
export function describeRootRecords(name: string, make: () => Promise<RootRecords>): void {
  describe(`records of root keys, ${name}`, () => {
    let records: RootRecords;
    beforeAll(async () => {
      records = await make();
    });

    it("keeps them by generation, takes a version over the one before it, and is stale for any other", async () => {
      expect(await records.all()).toEqual([]);
      for (const generation of [10, 2]) expect(await records.save(recordOf(generation))).toBe("saved");
      expect(await records.save(recordOf(2, { key: "other" }))).toBe("stale");
      expect(await records.save(recordOf(2, { key: "other", version: 3 }))).toBe("stale");
      const revoked = recordOf(2, { revokedAt: noon, version: 2 });
      expect(await records.save(revoked)).toBe("saved");
      expect(await records.all()).toEqual([revoked, recordOf(10)]);
    });
  });
}

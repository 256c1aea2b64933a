import { beforeAll, describe, expect, it } from "vitest";
import type { Acknowledgements, IssuedPart } from "../../server/ports/acknowledgements";
import { fresh, freshDevice, noon } from "./fixtures";

const issuedPart = (poll: string, part: number, parts: number): IssuedPart => {
  const sudi = freshDevice();
  return {
    poll,
    part,
    parts,
    virtualAccount: "va-1",
    issuedAt: noon,
    documents: [{ sudi, document: "<smartLicense>é]]\\u003e</smartLicense>" }],
    earlier: [{ poll: "77", part: 1, parts: 2, sudi }],
    refused: [{ sudi, reportId: 5, reason: "conflict", message: "another one is kept" }],
  };
};

/** What every keeper of acknowledgements has to do. */
export function describeAcknowledgements(name: string, make: () => Promise<Acknowledgements>): void {
  describe(`acknowledgements, ${name}`, () => {
    let acknowledgements: Acknowledgements;
    beforeAll(async () => {
      acknowledgements = await make();
    });

    it("keeps the first bytes for ever (RPT-4)", async () => {
      const first = issuedPart(fresh("poll"), 1, 1);
      expect(await acknowledgements.storeOnce(first)).toBe("stored");
      const later = { ...first, documents: [], refused: [] };
      expect(await acknowledgements.storeOnce(later)).toBe("exists");
      expect(await acknowledgements.findPoll(first.poll)).toEqual([first]);
    });

    it("finds the parts of a poll that are there, in order", async () => {
      const poll = fresh("poll");
      const [second, first] = [issuedPart(poll, 2, 3), issuedPart(poll, 1, 3)];
      await acknowledgements.storeOnce(second);
      await acknowledgements.storeOnce(first);
      expect(await acknowledgements.findPoll(poll)).toEqual([first, second]);
    });

    it("finds nothing under a poll id that nobody answered", async () => {
      expect(await acknowledgements.findPoll(fresh("poll"))).toEqual([]);
    });

    it("finds those of several named parts that are there, each once", async () => {
      const [one, other] = [issuedPart(fresh("poll"), 1, 1), issuedPart(fresh("poll"), 2, 2)];
      await acknowledgements.storeOnce(one);
      await acknowledgements.storeOnce(other);
      const missing = { poll: fresh("poll"), part: 1, parts: 1 };
      const found = await acknowledgements.findParts([one, other, missing]);
      expect(found).toHaveLength(2);
      expect(found).toEqual(expect.arrayContaining([one, other]));
      expect(await acknowledgements.findParts([])).toEqual([]);
    });
  });
}

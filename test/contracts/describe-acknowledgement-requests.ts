import { describe, expect, it } from "vitest";
import { parseRelease } from "../../core/release/release";
import { parseInstant } from "../../core/time/instant";
import type { AcknowledgementRequest, AcknowledgementRequests } from "../../server/ports/acknowledgement-request";
import { fresh, freshDevice, ninetyDays, noon } from "./fixtures";

export interface RequestsWithQueue {
  readonly requests: AcknowledgementRequests;
  /** What arrived, in any order. */
  received(): Promise<readonly AcknowledgementRequest[]>;
}

function request(): AcknowledgementRequest {
  const sudi = freshDevice();
  const from = parseInstant("2021-03-29T08:00:00Z");
  const report = { reportId: 1, tag: "CUBE_T_STD", sha256: "ab".repeat(32), from, to: noon, hours: 4, peak: 24 };
  return {
    poll: fresh("poll"),
    part: 1,
    parts: 1,
    virtualAccount: "va-1",
    policy: ninetyDays,
    devicePolicies: [{ sudi, policy: { ...ninetyDays, version: 9 } }],
    stored: [{ sudi, softwareVersion: parseRelease("17.6.1a"), reports: [report] }],
    earlier: [{ poll: "5", part: 1, parts: 2, sudi }],
    refused: [{ sudi, reportId: 4, reason: "conflict", message: "another one is kept" }],
  };
}

const byPoll = (requests: readonly AcknowledgementRequest[]) =>
  [...requests].sort((one, other) => (one.poll < other.poll ? -1 : 1));

/** What every way from evaluation to issuance has to do. */
export function describeAcknowledgementRequests(name: string, make: () => Promise<RequestsWithQueue>): void {
  describe(`acknowledgement requests, ${name}`, () => {
    it("brings what was sent, and says that nothing is left", async () => {
      const { requests, received } = await make();
      const sent = Array.from({ length: 23 }, request);
      expect(await requests.sendAll(sent)).toEqual([]);
      expect(byPoll(await received())).toEqual(byPoll(sent));
    });

    it("takes an empty list", async () => {
      const { requests, received } = await make();
      expect(await requests.sendAll([])).toEqual([]);
      expect(await received()).toEqual([]);
    });
  });
}

import { describe, expect, it } from "vitest";
import type { Submission, Submissions } from "../../server/ports/submission";
import { fresh, freshDevice, ninetyDays, noon, reportOf } from "./fixtures";

export interface SubmissionsWithQueue {
  readonly submissions: Submissions;
  /** What arrived, in any order. */
  received(): Promise<readonly Submission[]>;
}

const submission = (over: Partial<Submission> = {}): Submission => ({
  poll: fresh("poll"),
  part: 1,
  parts: 1,
  smartAccount: "voice.example",
  virtualAccount: "va-1",
  policy: ninetyDays,
  devicePolicies: [{ sudi: freshDevice(), policy: { ...ninetyDays, version: 9 } }],
  receivedAt: noon,
  reports: [reportOf(freshDevice(), 1)],
  ...over,
});

/** What every way from intake to evaluation has to do. */
export function describeSubmissions(name: string, make: () => Promise<SubmissionsWithQueue>): void {
  describe(`submissions, ${name}`, () => {
    it("brings a submission as it was sent, to the byte", async () => {
      const { submissions, received } = await make();
      const sent = submission();
      await submissions.sendAll([sent]);
      expect(await received()).toEqual([sent]);
    });

    it("brings all parts of a large one, also without a policy", async () => {
      const { submissions, received } = await make();
      const sent = Array.from({ length: 12 }, (_, index) =>
        submission({ poll: "12", part: index + 1, parts: 12, policy: "none" }),
      );
      await submissions.sendAll(sent);
      expect([...(await received())].sort((one, other) => one.part - other.part)).toEqual(sent);
    });
  });
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chainVerdict } from "../../core/acknowledgement/certificate";
import { days, hours } from "../../core/time/duration";
import { type Instant, plus } from "../../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../../cryptography/ed25519";
import { acknowledgementsOf, file, noon, report, router, story, trustRequest } from "./story";

const keyOf = (generation: number) => signingKeyFromSeed(new Uint8Array(32).fill(100 + generation));

/** A device as it ought to be, its operator and the operator of the server, one step after the other. */
async function life() {
  const { server, branches, tokenOf, setClock } = await story();
  const known: { roots: readonly { key: string; public: string }[]; told: Instant } = { roots: [], told: noon };
  let [now, deviceKey, ids, policyVersion] = [noon, 0, 0, 0];
  const pending = new Set<number>();
  const polls: string[] = [];
  const trust = async (key: number) => {
    const asked = { publicKey: keyOf(key).publicKey, force: true, deviceTime: now };
    const answer = await server.trust(trustRequest(await tokenOf(branches), asked));
    if (answer.kind === "refused") throw new Error(answer.message);
    [deviceKey, known.roots, known.told] = [key, answer.issuerKeys, now];
    const { version = 0 } = answer.policy === "none" ? {} : answer.policy;
    expect(version).toBeGreaterThanOrEqual(policyVersion);
    policyVersion = version;
  };
  const handIn = async (ids: readonly number[], key = deviceKey) => {
    const reports = ids.map((id) => report(id, { key: keyOf(key) }));
    const outcome = await server.submit({ virtualAccount: branches, ...file(...reports) });
    await server.settle();
    return outcome;
  };
  const fetch = async (poll: string) => {
    for (const { document, acknowledgement } of acknowledgementsOf(await server.poll({ poll }))) {
      if (chainVerdict(document, acknowledgement.issuedAt, known.roots, ed25519).kind !== "fits") continue;
      expect(acknowledgement.sudi).toEqual(router);
      for (const { reportId } of acknowledgement.reports) pending.delete(reportId);
      policyVersion = Math.max(policyVersion, acknowledgement.policy?.version ?? 0);
      const { issuedAt, issuerKeys } = acknowledgement;
      if (issuerKeys && issuedAt >= known.told) [known.roots, known.told] = [issuerKeys, issuedAt];
    }
  };
  await trust(0);
  return {
    trust: () => trust(deviceKey),
    reset: () => trust(deviceKey + 1),
    async report() {
      ids += 1;
      pending.add(ids);
      const outcome = await handIn([ids]);
      expect(outcome.kind).toBe("accepted");
      if (outcome.kind === "accepted") polls.push(outcome.poll);
    },
    async reportByFormerKey() {
      if (deviceKey === 0) return;
      expect(await handIn([ids + 1_000], deviceKey - 1)).toMatchObject({ kind: "refused", reason: "signature" });
    },
    async pollFirst() {
      const poll = polls.shift();
      if (poll !== undefined) await fetch(poll);
    },
    async pollLast() {
      const poll = polls.pop();
      if (poll !== undefined) await fetch(poll);
    },
    async setPolicy() {
      await server.setPolicy({ virtualAccount: branches, policy: { classes: {} }, actor: "ada" });
    },
    async rotate() {
      await server.rotateRootKey({ overlap: days(2), actor: "olga" });
    },
    async revoke() {
      // Of a key that is all that a device knows it says nothing: such a device is trusted again.
      const [oldest, ...others] = known.roots;
      if (oldest && others.length > 0) await server.revokeRootKey({ key: oldest.key, actor: "olga" });
    },
    async wait() {
      now = plus(now, hours(7));
      setClock(now);
    },
    /** The device asks for trust once more, hands in what it has and fetches what there is, and nothing is left over. */
    async settleAll() {
      now = plus(now, hours(7));
      setClock(now);
      await trust(deviceKey);
      for (const poll of polls.splice(0)) await fetch(poll);
      if (pending.size === 0) return;
      const outcome = await handIn([...pending]);
      if (outcome.kind === "refused") throw new Error(outcome.message);
      await fetch(outcome.poll);
      expect([...pending]).toEqual([]);
    },
  };
}

type Step = Exclude<keyof Awaited<ReturnType<typeof life>>, "settleAll">;
const step = fc.constantFrom<Step>(
  "trust",
  "reset",
  "report",
  "reportByFormerKey",
  "pollFirst",
  "pollLast",
  "setPolicy",
  "rotate",
  "revoke",
  "wait",
);

describe("trust, resets, rotations, revocations, reports and polls in any order", () => {
  it("leave the current key's reports taken alone, policies never older, and every report acknowledged by roots that the device knows", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const lived = await life();
        for (const one of steps) await lived[one]();
        await lived.settleAll();
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

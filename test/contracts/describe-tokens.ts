import { beforeAll, describe, expect, it } from "vitest";
import { seconds } from "../../core/time/duration";
import { minus, plus } from "../../core/time/instant";
import type { RegistrationToken, Tokens } from "../../server/ports/tokens";
import { fresh, freshDevice, noon } from "./fixtures";

const tokenOf = (over: Partial<RegistrationToken> = {}): RegistrationToken => ({
  token: fresh("token"),
  virtualAccount: "va-1",
  expiresAt: plus(noon, seconds(3_600)),
  uses: 1,
  description: "for routers",
  createdAt: noon,
  createdBy: "Ann",
  ...over,
});

/** What every keeper of registration tokens has to do (TRU-1). */
export function describeTokens(name: string, make: () => Promise<Tokens>): void {
  describe(`tokens, ${name}`, () => {
    let tokens: Tokens;
    beforeAll(async () => {
      tokens = await make();
    });
    const created = async (over: Partial<RegistrationToken> = {}) => {
      const token = tokenOf(over);
      await tokens.create(token);
      return token;
    };

    it("knows no token that was not made", async () => {
      expect(await tokens.standing(fresh("token"), freshDevice(), noon)).toEqual({ kind: "unknown" });
      expect(await tokens.use(fresh("token"), freshDevice(), noon)).toEqual({ kind: "unknown" });
    });

    it("is good for as many devices as it is made for, and for those again", async () => {
      const { token } = await created({ uses: 2 });
      const [one, other, third] = [freshDevice(), freshDevice(), freshDevice()];
      const good = { kind: "good", virtualAccount: "va-1" };
      expect(await tokens.use(token, one, noon)).toEqual(good);
      expect(await tokens.use(token, other, noon)).toEqual(good);
      expect(await tokens.use(token, third, noon)).toEqual({ kind: "exhausted" });
      expect(await tokens.use(token, one, noon)).toEqual(good);
    });

    it("is not used by asking how it stands", async () => {
      const { token } = await created({ uses: 1 });
      await tokens.standing(token, freshDevice(), noon);
      expect(await tokens.use(token, freshDevice(), noon)).toEqual({ kind: "good", virtualAccount: "va-1" });
    });

    it("lets one of two devices have the last use when both come at the same time", async () => {
      const { token } = await created({ uses: 1 });
      const uses = [freshDevice(), freshDevice()].map((device) => tokens.use(token, device, noon));
      expect((await Promise.all(uses)).map(({ kind }) => kind).sort()).toEqual(["exhausted", "good"]);
    });

    it("has no limit where none was set", async () => {
      const { token } = await created({ uses: "unlimited" });
      for (const device of [freshDevice(), freshDevice(), freshDevice()]) {
        expect(await tokens.use(token, device, noon)).toEqual({ kind: "good", virtualAccount: "va-1" });
      }
    });

    it("is good until the second before its expiry", async () => {
      const { token, expiresAt } = await created();
      expect(await tokens.standing(token, freshDevice(), minus(expiresAt, seconds(1)))).toMatchObject({ kind: "good" });
      expect(await tokens.standing(token, freshDevice(), expiresAt)).toEqual({ kind: "expired" });
    });

    it("is revoked for everybody, once and for all", async () => {
      const { token } = await created({ uses: "unlimited" });
      expect(await tokens.revoke(token, "va-1")).toBe("revoked");
      expect(await tokens.revoke(token, "va-1")).toBe("revoked");
      expect(await tokens.use(token, freshDevice(), noon)).toEqual({ kind: "revoked" });
      expect(await tokens.revoke(fresh("token"), "va-1")).toBe("unknown");
    });

    it("lists what was made in a virtual account, the oldest first, and no token by itself", async () => {
      const virtualAccount = fresh("va");
      const later = await created({ virtualAccount, createdAt: plus(noon, seconds(1)), uses: "unlimited" });
      const first = await created({ virtualAccount, description: "for the lab", uses: 2 });
      await created();
      await tokens.use(first.token, freshDevice(), noon);
      const listed = await tokens.of(virtualAccount);
      expect(listed).toMatchObject([
        {
          virtualAccount,
          description: "for the lab",
          createdBy: "Ann",
          createdAt: noon,
          uses: 2,
          used: 1,
          revoked: false,
        },
        { virtualAccount, description: "for routers", uses: "unlimited", used: 0, expiresAt: later.expiresAt },
      ]);
      expect(JSON.stringify(listed)).not.toContain(first.token);
      expect(await tokens.of(fresh("va"))).toEqual([]);
    });

    it("is revoked by the id that is listed, in its own virtual account", async () => {
      const virtualAccount = fresh("va");
      const { token } = await created({ virtualAccount, uses: "unlimited" });
      const [{ id = "" } = {}] = await tokens.of(virtualAccount);
      expect(await tokens.revoke(id, "va-1")).toBe("unknown");
      expect(await tokens.standing(token, freshDevice(), noon)).toMatchObject({ kind: "good" });
      expect(await tokens.revoke(id, virtualAccount)).toBe("revoked");
      expect(await tokens.standing(token, freshDevice(), noon)).toEqual({ kind: "revoked" });
      expect(await tokens.of(virtualAccount)).toMatchObject([{ id, revoked: true }]);
    });

    it("is not revoked from another virtual account", async () => {
      const { token } = await created({ uses: "unlimited" });
      expect(await tokens.revoke(token, "va-2")).toBe("unknown");
      expect(await tokens.use(token, freshDevice(), noon)).toMatchObject({ kind: "good" });
    });
  });
}

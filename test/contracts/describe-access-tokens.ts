import { generateKeyPairSync } from "node:crypto";
import { SignJWT } from "jose/jwt/sign";
import { beforeAll, describe, expect, it } from "vitest";
import { hours, seconds } from "../../core/time/duration";
import { minus, plus } from "../../core/time/instant";
import { jwtAccessTokens } from "../../server/adapters/keys/jwt-access-tokens";
import type { AccessKeys } from "../../server/ports/access-keys";
import { noon } from "./fixtures";

/** The same token with one member of its header or its claims changed, and its signature as it was. */
function changed(token: string, part: 0 | 1, change: object): string {
  const parts = token.split(".");
  const read = JSON.parse(Buffer.from(parts[part] ?? "", "base64url").toString("utf8"));
  parts[part] = Buffer.from(JSON.stringify({ ...read, ...change })).toString("base64url");
  return parts.join(".");
}

/** What access tokens have to do wherever their keys are kept. */
export function describeAccessTokens(name: string, make: () => Promise<AccessKeys>): void {
  describe(`access tokens, ${name}`, () => {
    let keys: AccessKeys;
    beforeAll(async () => {
      keys = await make();
    });

    it("say whom they were issued to, in another process too", async () => {
      const { token } = await jwtAccessTokens(keys).issue("user-1", noon);
      expect(await jwtAccessTokens(keys).userOf(token, noon)).toBe("user-1");
    });

    it("are good for an hour, to the second", async () => {
      const tokens = jwtAccessTokens(keys);
      const { token, expiresAt } = await tokens.issue("user-1", noon);
      expect(expiresAt).toBe(plus(noon, hours(1)));
      expect(await tokens.userOf(token, minus(expiresAt, seconds(1)))).toBe("user-1");
      expect(await tokens.userOf(token, expiresAt)).toBe("invalid");
    });

    it("change their key after 12 hours, and the last token of the old one is good for its hour", async () => {
      const tokens = jwtAccessTokens(keys);
      await tokens.issue("user-1", noon);
      const late = plus(noon, seconds(12 * 3_600 - 1));
      const [last, next] = [await tokens.issue("user-1", late), await tokens.issue("user-2", plus(late, seconds(1)))];
      const kidOf = (token: string) => JSON.parse(Buffer.from(token.split(".")[0] ?? "", "base64url").toString()).kid;
      expect(kidOf(next.token)).not.toBe(kidOf(last.token));
      expect(await tokens.userOf(last.token, minus(last.expiresAt, seconds(1)))).toBe("user-1");
      const good = (await keys.good(plus(late, hours(2)))).map(({ key }) => key);
      expect(good).toContain(kidOf(next.token));
      expect(good).not.toContain(kidOf(last.token));
    });

    it("that were changed, or are signed otherwise, are nobody's", async () => {
      const tokens = jwtAccessTokens(keys);
      const { token } = await tokens.issue("user-1", noon);
      const { privateKey } = generateKeyPairSync("ed25519");
      const [header = "", body = ""] = token.split(".");
      const kid = JSON.parse(Buffer.from(header, "base64url").toString()).kid;
      const foreign = new SignJWT({ iss: "slp-kit licence server", aud: "smart-accounts-and-licensing", sub: "user-1" })
        .setProtectedHeader({ alg: "EdDSA", kid, typ: "at+jwt" })
        .setExpirationTime(plus(noon, hours(1)));
      const unsigned = `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString("base64url")}.${body}.`;
      const wrong = [
        changed(token, 1, { sub: "user-2" }),
        changed(token, 0, { alg: "HS256" }),
        changed(token, 0, { kid: "another" }),
        await foreign.sign(privateKey),
        unsigned,
        "",
        "no.token.here",
      ];
      for (const each of wrong) expect(await tokens.userOf(each, noon), each).toBe("invalid");
    });
  });
}

import { describe, expect, it } from "vitest";
import { readAcknowledgementFile, signAcknowledgement } from "../../../core/acknowledgement/acknowledgement-file";
import { chainVerdict } from "../../../core/acknowledgement/certificate";
import { hours, seconds } from "../../../core/time/duration";
import { type Instant, minus, plus } from "../../../core/time/instant";
import { ed25519, generateSigningKey } from "../../../cryptography/ed25519";
import { onlyRoot } from "../../../server/adapters/keys/only-root";
import { rootKeyOf } from "../../../server/adapters/keys/root-key-of";
import { shortLivedIssuer } from "../../../server/adapters/keys/short-lived-issuer";
import { noon, router } from "../story";

function countingRoot() {
  const root = rootKeyOf(generateSigningKey());
  const counted = { signatures: 0, away: false };
  const sign = async (text: string) => {
    if (counted.away) throw new Error("the root is away");
    counted.signatures++;
    return root.sign(text);
  };
  return { counted, issuer: shortLivedIssuer(onlyRoot({ ...root, sign }), generateSigningKey) };
}

describe("the short-lived issuer", () => {
  it("asks the root once for many acknowledgements, also at the same time", async () => {
    const { counted, issuer } = countingRoot();
    const issuers = await Promise.all([
      issuer.current(noon),
      issuer.current(noon),
      issuer.current(plus(noon, hours(11))),
    ]);
    expect(new Set(issuers.map(({ key }) => key.keyId)).size).toBe(1);
    expect(counted.signatures).toBe(1);
  });

  it("makes a new key after twelve hours, and when the clock went back", async () => {
    const { issuer } = countingRoot();
    const keyAt = async (at: Instant) => (await issuer.current(at)).key.keyId;
    const first = await keyAt(noon);
    expect(await keyAt(minus(plus(noon, hours(12)), seconds(1)))).toBe(first);
    const second = await keyAt(plus(noon, hours(12)));
    expect(second).not.toBe(first);
    expect(await keyAt(minus(noon, seconds(1)))).not.toBe(second);
  });

  it.each([
    ["the first second", noon, "fits"],
    ["25 hours", plus(noon, hours(25)), "fits"],
    ["a second before", minus(noon, seconds(1)), "refused"],
    ["25 hours and a second", plus(noon, seconds(90_001)), "refused"],
  ] as const)("certifies its key from its making for 25 hours: %s", async (_, issuedAt, kind) => {
    const { issuer } = countingRoot();
    const text = signAcknowledgement({ serial: "1", issuedAt, sudi: router, reports: [] }, await issuer.current(noon));
    const [signed] = readAcknowledgementFile(text);
    if (!signed) throw new Error("no document");
    expect(chainVerdict(signed.document, issuedAt, await issuer.roots(noon), ed25519)).toMatchObject({ kind });
  });

  it("tries again after the root was away", async () => {
    const { counted, issuer } = countingRoot();
    counted.away = true;
    await expect(issuer.current(noon)).rejects.toThrow("the root is away");
    counted.away = false;
    expect((await issuer.current(noon)).certificate.payload).toContain('"issuer"');
  });
});

import { describe, expect, it } from "vitest";
import { type Issuer, signAcknowledgement } from "../../core/acknowledgement/acknowledgement-file";
import { certificatePayload } from "../../core/acknowledgement/certificate";
import type { SigningKey } from "../../core/document/cryptography";
import { days, hours } from "../../core/time/duration";
import { minus, parseInstant, plus } from "../../core/time/instant";
import { signingKeyFromSeed } from "../../cryptography/ed25519";
import { Server } from "./server";

const at = parseInstant("2021-03-29T00:00:00Z");
const policy = { classes: { perpetual: { firstReport: 30, reportingFrequency: 60, reportOnChange: 60 } } };
const seeded = (byte: number) => signingKeyFromSeed(new Uint8Array(32).fill(byte));
const [first, second, signer] = [seeded(1), seeded(11), seeded(12)];
const keyOf = (root: SigningKey) => ({ key: root.keyId, public: root.publicKey });

function certifiedBy(root: SigningKey): Issuer {
  const payload = certificatePayload(signer, at, plus(at, days(1_000)), root.keyId);
  return {
    key: signer,
    certificate: { payload, signature: { signingType: "Ed25519", key: root.keyId, value: root.sign(payload) } },
  };
}

/** A router that has something to report on several days, and acknowledgements for it under one root or another. */
function reporting() {
  const server = new Server("17.6.1a", at, policy);
  const { router } = server;
  const take = (day: number, root: SigningKey, told?: readonly SigningKey[], issuedEarlier = hours(0)) => {
    router.calls({ action: "start", kind: "trunk", count: 40 });
    server.advance(plus(at, days(day)));
    const acknowledgement = {
      ...server.acknowledgement(),
      issuedAt: minus(router.state.now, issuedEarlier),
      issuerKeys: told?.map(keyOf),
    };
    return router.receive({
      kind: "acknowledgement",
      document: signAcknowledgement(acknowledgement, certifiedBy(root)),
    });
  };
  const known = () => (router.state.trust === "none" ? [] : router.state.trust.issuerKeys.map(({ key }) => key));
  return { take, known };
}

describe("a router whose server has another root key (TRU-5)", () => {
  it("takes acknowledgements under both once it was told of it, and before under the first alone", () => {
    const { take, known } = reporting();
    expect(take(2, second)).toMatchObject({ accepted: false });
    expect(take(3, first, [first, second])).toMatchObject({ accepted: true });
    expect(known()).toEqual([first.keyId, second.keyId]);
    expect(take(6, second)).toMatchObject({ accepted: true });
    expect(take(9, first)).toMatchObject({ accepted: true });
  });

  it("forgets the first when it is told of the other alone", () => {
    const { take, known } = reporting();
    take(2, first, [first, second]);
    take(5, second, [second]);
    expect(known()).toEqual([second.keyId]);
    expect(take(8, first)).toMatchObject({ accepted: false });
    expect(take(9, second)).toMatchObject({ accepted: true });
  });

  it("is told nothing by an acknowledgement that was issued before", () => {
    const { take, known } = reporting();
    take(2, first, [first, second]);
    take(5, first, [first], days(4));
    expect(known()).toEqual([first.keyId, second.keyId]);
  });

  it("is told nothing by one that it does not take", () => {
    const { take, known } = reporting();
    expect(take(2, second, [second])).toMatchObject({ accepted: false });
    expect(known()).toEqual([first.keyId]);
  });
});

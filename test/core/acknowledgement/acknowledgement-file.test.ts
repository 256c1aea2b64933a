import { describe, expect, it } from "vitest";
import type { Acknowledgement } from "../../../core/acknowledgement/acknowledgement";
import {
  type Issuer,
  readAcknowledgementFile,
  signAcknowledgement,
} from "../../../core/acknowledgement/acknowledgement-file";
import { certificatePayload, chainVerdict } from "../../../core/acknowledgement/certificate";
import { instant } from "../../../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../../../cryptography/ed25519";

const root = signingKeyFromSeed(new Uint8Array(32).fill(1));
const key = signingKeyFromSeed(new Uint8Array(32).fill(2));
const other = signingKeyFromSeed(new Uint8Array(32).fill(3));
const issuedAt = instant(1_633_701_367);

function issuer(by = root, notBefore = issuedAt - 10, notAfter = issuedAt + 10): Issuer {
  const payload = certificatePayload(key, instant(notBefore), instant(notAfter), "slp-kit test issuer");
  return {
    key,
    certificate: { payload, signature: { signingType: "Ed25519", key: by.keyId, value: by.sign(payload) } },
  };
}

const acknowledgement: Acknowledgement = {
  serial: "01FHG0000000000000000000AA",
  issuedAt,
  sudi: { pid: "C8000V", serial: "93POM8FF9IZ" },
  reports: [
    {
      reportId: 1_617_012_000,
      tag: "CUBE_T_STD",
      sha256: "ab".repeat(32),
      from: instant(1_617_008_400),
      to: instant(1_617_048_000),
      hours: 11,
      peak: 2,
    },
  ],
  policy: { name: "SLE Policy", version: 2, classes: { perpetual: { firstReport: 30 } } },
  nextDeadline: instant(1_638_885_367),
};

/** The payload as the format describes it, written by hand. */
const golden =
  '{"version":"1.0","test_issuer":"Issued by slp-kit for tests; no genuine device or server accepts this document.",' +
  '"serial":"01FHG0000000000000000000AA","issued_at":1633701367,' +
  '"sudi":{"udi_pid":"C8000V","udi_serial_number":"93POM8FF9IZ"},' +
  `"reports":[{"report_id":1617012000,"entitlement_tag":"CUBE_T_STD","sha256":"${"ab".repeat(32)}",` +
  '"from":1617008400,"to":1617048000,"hours":11,"peak":2}],' +
  '"policy":{"name":"SLE Policy","version":2,"perpetual":{"first_report":30}},"next_deadline":1638885367}';

const read = (file: string) => {
  const [signed] = readAcknowledgementFile(file);
  if (!signed) throw new Error("the file holds one acknowledgement");
  return signed;
};
const known = [{ key: root.keyId, public: root.publicKey }];
const verdict = (file: string, roots = known) => chainVerdict(read(file).document, issuedAt, roots, ed25519);
const file = signAcknowledgement(acknowledgement, issuer());

describe("an acknowledgement file", () => {
  it("holds the payload byte for byte and says the same when it is read", () => {
    expect(read(file).document.payload).toBe(golden);
    expect(read(file).acknowledgement).toEqual(acknowledgement);
  });

  it("TRU-5 fits where a known root certified its key", () => {
    expect(verdict(file)).toEqual({ kind: "fits" });
  });

  it.each([
    [
      "an unknown root",
      signAcknowledgement(acknowledgement, issuer(other)),
      `its certificate is signed by the key ${other.keyId}, which this device does not know`,
    ],
    [
      "a certificate that is over",
      signAcknowledgement(acknowledgement, issuer(root, issuedAt - 10, issuedAt - 1)),
      "its certificate was not good when it was issued",
    ],
    [
      "a certificate that is not good yet",
      signAcknowledgement(acknowledgement, issuer(root, issuedAt + 1)),
      "its certificate was not good when it was issued",
    ],
    ["a changed byte", file.replace("CUBE_T_STD", "CUBE_T_ENH"), "its signature does not fit"],
    [
      "a certificate for a longer time",
      file.replace(`\\"not_after\\":${issuedAt + 10}`, `\\"not_after\\":${issuedAt + 99}`),
      "the signature of its certificate does not fit",
    ],
    [
      "another key than the certified one",
      signAcknowledgement(acknowledgement, { ...issuer(), key: other }),
      "its signature does not fit",
    ],
  ])("is refused with the reason for %s", (_what, spoiled, reason) => {
    expect(spoiled).not.toBe(file);
    expect(verdict(spoiled)).toEqual({ kind: "refused", reason });
  });

  it("is refused without a certificate", () => {
    const { certificate: _, ...bare } = read(file).document;
    expect(chainVerdict(bare, issuedAt, known, ed25519)).toEqual({
      kind: "refused",
      reason: "it carries no certificate",
    });
  });
});

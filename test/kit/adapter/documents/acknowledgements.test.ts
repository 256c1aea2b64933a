import { describe, expect, it } from "vitest";
import {
  imposter,
  keyPairFrom,
  makeIssuer,
  readAcknowledgements,
  readReports,
  receiptFor,
  signAcknowledgement,
  textOf,
  withChangedPayload,
} from "../../../../kit/adapter/documents/documents";
import { golden, issuer, otherSudi, report, reportSha256, sudi } from "./samples";

const acknowledgement = {
  serial: "01F1Z9QK0000000000000000AA",
  issuedAt: "2021-03-29T20:00:00Z",
  sudi,
  policy: {
    name: "Ninety days",
    version: 3,
    ackRequired: true,
    perpetual: { firstReport: 90, reportingFrequency: 90, reportOnChange: 90 },
  },
  trustCode: "TRUST-1",
};
const given = {
  ...acknowledgement,
  receipts: readReports(golden("report")).map(receiptFor),
  nextDeadline: "2021-06-27T20:00:00Z",
};

describe("an acknowledgement document", () => {
  it("has the golden bytes", () => {
    expect(textOf(signAcknowledgement(given, issuer))).toBe(textOf(golden("acknowledgement")));
  });

  it("reads back with its receipts and a valid chain", () => {
    const receipts = [
      {
        report_id: 1617048000,
        entitlement_tag: "CUBE_T_STD",
        sha256: reportSha256,
        from: 1617019200,
        to: 1617048000,
        hours: 8,
        peak: 13,
      },
    ];
    expect(readAcknowledgements(golden("acknowledgement"), [issuer.root.publicKey])).toEqual([
      {
        acknowledgement: { ...acknowledgement, of: ["1617048000"] },
        receipts,
        nextDeadline: "2021-06-27T20:00:00Z",
        testIssuer: "Issued by slp-kit for tests; no genuine device or server accepts this document.",
        chain: "valid",
      },
    ]);
  });

  it("may leave out policy, deadline and trust code", () => {
    const document = signAcknowledgement(
      { ...acknowledgement, policy: undefined, trustCode: undefined, receipts: [] },
      issuer,
    );
    expect(readAcknowledgements(document, [issuer.root.publicKey])).toMatchObject([
      { acknowledgement: { of: [], policy: undefined, trustCode: undefined }, nextDeadline: null, chain: "valid" },
    ]);
  });

  it("is not receipted for a report that measures nothing", () => {
    expect(() => receiptFor({ report: { ...report, measurements: [] }, sha256: reportSha256 })).toThrow("1617048000");
  });
});

describe("the chain of an acknowledgement", () => {
  const stranger = keyPairFrom("stranger");
  const { certificate, ...uncertified } = JSON.parse(
    textOf(golden("acknowledgement")).match(/CDATA\[(.*)\]\]>/)?.[1] ?? "",
  );
  const withoutCertificate = textOf(golden("acknowledgement")).replace(
    /CDATA\[.*\]\]>/,
    () => `CDATA[${JSON.stringify(uncertified)}]]>`,
  );
  const otherCertificate = makeIssuer("golden", "2021-03-29T21:00:00Z").certificate;
  const forgedCertificate = { ...certificate, signature: { ...certificate.signature, value: stranger.publicKey } };

  it.each([
    ["of a trusted root", signAcknowledgement(given, issuer), "valid"],
    ["of another root", signAcknowledgement(given, makeIssuer("another", given.issuedAt)), "unknown-root"],
    ["without a certificate", Buffer.from(withoutCertificate).toString("base64"), "no-certificate"],
    [
      "with a certificate that its root did not sign",
      signAcknowledgement(given, { ...issuer, certificate: forgedCertificate }),
      "certificate-signature",
    ],
    [
      "with the certificate of another key",
      signAcknowledgement(given, { ...issuer, certificate: otherCertificate }),
      "other-key",
    ],
    [
      "signed by a key under another's name",
      signAcknowledgement(given, { ...issuer, key: imposter(issuer.key, stranger) }),
      "signature",
    ],
    ["changed by a digit after signing", withChangedPayload(signAcknowledgement(given, issuer)), "signature"],
    ["for another device", signAcknowledgement({ ...given, sudi: otherSudi }, issuer), "valid"],
  ])("%s", (_, document, verdict) => {
    expect(readAcknowledgements(document, [stranger.publicKey, issuer.root.publicKey])).toMatchObject([
      { chain: verdict },
    ]);
  });

  it.each([
    ["one second before its certificate holds", "2021-03-29T18:59:59Z", "outside-validity"],
    ["at the first second of its certificate", "2021-03-29T19:00:00Z", "valid"],
    ["at the last second of its certificate", "2021-04-05T20:00:00Z", "valid"],
    ["one second after its certificate held", "2021-04-05T20:00:01Z", "outside-validity"],
  ])("issued %s", (_, issuedAt, verdict) => {
    const document = signAcknowledgement({ ...given, issuedAt }, issuer);
    expect(readAcknowledgements(document, [issuer.root.publicKey])).toMatchObject([{ chain: verdict }]);
  });
});

import { signAcknowledgement } from "../acknowledgements";
import { asDocument, textOf } from "../envelope";
import { makeIssuer } from "../issuer";
import { withChangedPayload } from "../spoil";
import {
  acknowledgedReport,
  device,
  enhancedReport,
  house,
  issuedAt,
  otherDevice,
  receiptsFor,
  seeds,
  standardReport,
  stranger,
} from "./cast";
import type { Vectors } from "./vector";

const full = {
  serial: "01F1ZJ8XJ80000000000000001",
  issuedAt,
  sudi: device,
  receipts: receiptsFor(standardReport, enhancedReport),
};
const signedAcknowledgement = signAcknowledgement(full, house);
const withoutCertificate = (text: string) => text.replace(/,"certificate":\{.*\}\}(?=\]\]>)/, "}");

/** Acknowledgements as the device finds them that waits for its two reports. */
export const acknowledgementVectors: Vectors = {
  "acknowledgement-both": {
    document: signedAcknowledgement,
    verdict: "taken",
    note: "Names both reports.",
  },
  "acknowledgement-one": {
    document: signAcknowledgement({ ...full, receipts: receiptsFor(standardReport, acknowledgedReport) }, house),
    verdict: "taken",
    note: "Names one of the two, and one that was acknowledged before: one is enough, and the other of the two stays pending.",
  },
  "acknowledgement-with-policy": {
    document: signAcknowledgement(
      {
        ...full,
        policy: {
          name: "Policy of the account",
          version: 7,
          ackRequired: true,
          perpetual: { firstReport: 30, reportingFrequency: 60, reportOnChange: 60 },
        },
        nextDeadline: "2021-05-29T08:05:00Z",
      },
      house,
    ),
    verdict: "taken",
    note: "Brings a policy and, for information, the next deadline.",
  },
  "acknowledgement-other-digit": {
    document: withChangedPayload(signedAcknowledgement),
    verdict: "signature",
    note: "One digit of the payload was changed after signing.",
  },
  "acknowledgement-other-key": {
    document: signAcknowledgement(full, { ...house, key: stranger.key }),
    verdict: "signature",
    note: "Signed with another key than the one that the certificate is for.",
  },
  "acknowledgement-stranger": {
    document: signAcknowledgement(full, stranger),
    verdict: "certificate",
    note: "The whole chain is a stranger's.",
  },
  "acknowledgement-forged-certificate": {
    document: signAcknowledgement(full, { ...stranger, certificate: underTheNameOfTheRoot() }),
    verdict: "certificate",
    note: "A stranger's certificate that bears the id of the server's root key.",
  },
  "acknowledgement-expired-certificate": {
    document: signAcknowledgement(full, makeIssuer(seeds.house, "2021-03-23T08:04:59Z")),
    verdict: "certificate",
    note: "Issued one second after the certificate had expired.",
  },
  "acknowledgement-early-certificate": {
    document: signAcknowledgement(full, makeIssuer(seeds.house, "2021-03-30T09:05:01Z")),
    verdict: "certificate",
    note: "Issued one second before the certificate became good.",
  },
  "acknowledgement-no-certificate": {
    document: asDocument(withoutCertificate(textOf(signedAcknowledgement))),
    verdict: "certificate",
    note: "Nobody vouches for the key.",
  },
  "acknowledgement-other-device": {
    document: signAcknowledgement({ ...full, sudi: otherDevice }, house),
    verdict: "device",
    note: "For another device.",
  },
  "acknowledgement-replayed": {
    document: signAcknowledgement({ ...full, receipts: receiptsFor(acknowledgedReport) }, house),
    verdict: "nothing-pending",
    note: "Names a report that was acknowledged before: what a replay looks like.",
  },
  "acknowledgement-other-bytes": {
    document: signAcknowledgement({ ...full, receipts: receiptsFor(withOneSessionMore()) }, house),
    verdict: "nothing-pending",
    note: "Names a pending report by its id, with the hash of other bytes.",
  },
};

function underTheNameOfTheRoot() {
  const { payload, signature } = stranger.certificate;
  return { payload, signature: { ...signature, key: house.root.id } };
}

function withOneSessionMore() {
  const measurements = standardReport.measurements.map((one) => ({ ...one, value: one.value + 1 }));
  return { ...standardReport, measurements };
}

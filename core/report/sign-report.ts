import type { Cryptography, SigningKey } from "../document/cryptography";
import { encodeReportPayload } from "./report-payload";
import type { RumReport, SignedReport } from "./rum-report";

/** Signs a report with the device's key: Ed25519 over the bytes of the payload string (TRU-5). */
export function signReport(report: RumReport, key: SigningKey): SignedReport {
  const payload = encodeReportPayload(report);
  const signature = { signingType: "Ed25519", key: key.keyId, value: key.sign(payload), sudi: report.sudi };
  return { report, payload, signature };
}

/** Whether the report bears the signature of that public key (TRU-5, RPT-11). */
export function isSignedBy(signed: SignedReport, publicKey: string, cryptography: Cryptography): boolean {
  const { signingType, key, value } = signed.signature;
  return (
    signingType === "Ed25519" &&
    key === cryptography.keyId(publicKey) &&
    cryptography.verify(publicKey, signed.payload, value)
  );
}

import type { Cryptography, SigningKey } from "../document/cryptography";
import { encodeReportPayload } from "./report-payload";
import type { RumReport, SignedReport } from "./rum-report";

/** Signs a report with the device's key: Ed25519 over the bytes of the payload string (TRU-5). */
export function signReport(report: RumReport, key: SigningKey): SignedReport {
  const payload = encodeReportPayload(report);
  const signature = { signingType: "Ed25519", key: key.keyId, value: key.sign(payload), sudi: report.sudi };
  return { report, payload, signature };
}

/** The name of the built-in key and the key itself: no secret, so it vouches for nothing. */
const builtIn = { name: "regid.example.slp-kit.CUBE,1.0", key: "slp-kit: the built-in key, which is no secret" };

/** Signs a report with the key that is built in, for a device that has no trust yet; its own public key goes along (TRU-7). */
export function signBuiltIn(
  report: RumReport,
  { publicKey }: Pick<SigningKey, "publicKey">,
  cryptography: Cryptography,
): SignedReport {
  const payload = encodeReportPayload(report);
  const value = cryptography.hmac(builtIn.key, payload);
  const signature = { signingType: "builtin", key: builtIn.name, value, sudi: report.sudi, public: publicKey };
  return { report, payload, signature };
}

/** Whether the report bears the signature of the built-in key: good for a file that asks for a trust code, and nothing else. */
export const isSignedBuiltIn = ({ payload, signature }: SignedReport, cryptography: Cryptography): boolean =>
  signature.signingType === "builtin" &&
  signature.key === builtIn.name &&
  signature.value === cryptography.hmac(builtIn.key, payload);

/** Whether the report bears the signature of that public key (TRU-5, RPT-11). */
export function isSignedBy(signed: SignedReport, publicKey: string, cryptography: Cryptography): boolean {
  const { signingType, key, value } = signed.signature;
  return (
    signingType === "Ed25519" &&
    key === cryptography.keyId(publicKey) &&
    cryptography.verify(publicKey, signed.payload, value)
  );
}

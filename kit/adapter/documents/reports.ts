import type { Report, Sudi } from "../messages/shapes";
import { readEnvelope, writeEnvelope } from "./envelope";
import { builtInSignature, builtInSignatureOf, fits, type KeyPair, keyId, sha256 } from "./keys";
import { readRumPayload, sameDevice, sudiOf, udiOf, writeRumPayload } from "./rum-payload";
import { readSignedText, type Signature, signed, writeSignedText } from "./signed-text";

/** `unchecked`: no key was given, or the signature is not of a kind that a key can check; `built-in`: the key that everybody knows fits. */
export type ReportSignatureVerdict = "valid" | "built-in" | "invalid" | "other-key" | "other-device" | "unchecked";

/** One report out of a document; `sha256` (hex) is that of the payload string's bytes. */
export type ReadReport = {
  readonly report: Report;
  readonly payload: string;
  readonly sha256: string;
  readonly signature: ReportSignatureVerdict;
  /** The device's own public key, where it signs with the built-in one. */
  readonly ownKey?: string;
};

/** A usage report document in base64, each report signed with the device's key, in the name of `signer` or of its own device. */
export function signReports(reports: readonly Report[], deviceKey: KeyPair, signer?: Sudi): string {
  const texts = reports.map((report) => {
    const payload = writeRumPayload(report);
    const signature = signed(payload, deviceKey, udiOf(signer ?? report.sudi));
    return writeSignedText({ payload, header: { type: "rum" }, signature });
  });
  return writeEnvelope("smartLicense", ["RUMReport"], texts);
}

/** A usage report document in base64 as a device writes it that has no trust yet: signed with the built-in key. */
export function signReportsBuiltIn(reports: readonly Report[], deviceKey: KeyPair): string {
  const texts = reports.map((report) => {
    const payload = writeRumPayload(report);
    const signature = { sudi: udiOf(report.sudi), ...builtInSignature(payload, deviceKey) };
    return writeSignedText({ payload, header: { type: "rum" }, signature });
  });
  return writeEnvelope("smartLicense", ["RUMReport"], texts);
}

/** The reports of a document (base64), checked against the device's public key (base64) where one is given; throws `DocumentFault`. */
export function readReports(document: string, devicePublicKey?: string): ReadReport[] {
  return readEnvelope(document)
    .filter((entry) => entry.path.endsWith("RUMReport"))
    .map(({ text }) => {
      const { payload, signature } = readSignedText(text, "rum");
      const report = readRumPayload(payload);
      return {
        report,
        payload,
        sha256: sha256(payload),
        signature: verdictOn(payload, signature, report, devicePublicKey),
        ...(signature.public !== undefined && { ownKey: signature.public }),
      };
    });
}

function verdictOn(payload: string, signature: Signature, report: Report, publicKey?: string): ReportSignatureVerdict {
  if (signature.signing_type === "builtin" && signature.value === builtInSignatureOf(payload)) return "built-in";
  if (publicKey === undefined || signature.signing_type !== "Ed25519") return "unchecked";
  if (signature.sudi === undefined || !sameDevice(sudiOf(signature.sudi), report.sudi)) return "other-device";
  if (signature.key !== keyId(publicKey)) return "other-key";
  return fits(payload, signature.value, publicKey) ? "valid" : "invalid";
}

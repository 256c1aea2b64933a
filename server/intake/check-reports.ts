import type { Cryptography } from "../../core/document/cryptography";
import type { SignedReport } from "../../core/report/rum-report";
import { isSignedBuiltIn, isSignedBy } from "../../core/report/sign-report";
import { deviceName, sameDevice } from "../../core/report/sudi";
import type { ProductInstance } from "../ports/product-instances";
import { shown } from "./shown";
import type { RefusedSubmission, SubmissionRefusal } from "./submitted";

/** What the reports of one submission are checked against. */
export interface Standing {
  readonly instances: readonly ProductInstance[];
  /** The account that the submission is for. */
  readonly virtualAccount: string | undefined;
  readonly cryptography: Cryptography;
  /** Somebody carried the reports here as a file: then a device that has no trust code yet may sign with the built-in key. */
  readonly carried: boolean;
}

type Rule = (signed: SignedReport, standing: Standing) => string | "holds";

/** In the order in which the reasons are named (RPT-11). */
const rules: readonly (readonly [SubmissionRefusal, Rule])[] = [
  ["signature", signatureRule],
  ["unknown-device", deviceRule],
  ["other-account", accountRule],
];

/** The first reason against the reports; all of them are refused for it, and nothing is stored (RPT-11). */
export function refusalOf(reports: readonly SignedReport[], standing: Standing): RefusedSubmission | "none" {
  for (const [reason, rule] of rules) {
    for (const signed of reports) {
      const message = rule(signed, standing);
      if (message !== "holds") return { kind: "refused", reason, message };
    }
  }
  return "none";
}

function signatureRule(signed: SignedReport, { instances, cryptography, carried }: Standing): string | "holds" {
  const { signingType, key } = signed.signature;
  const said = `${reportName(signed)} is signed as ${shown(signingType, 80)} with key ${shown(key, 80)}`;
  const known = instanceOf(signed, instances);
  // The built-in key vouches for nothing, so it is taken only of a device that has no other way to come by its trust code.
  if (carried && known?.joinedByFile && bearsBuiltInKeyOf(known, signed, cryptography)) return "holds";
  if (signingType !== "Ed25519") {
    return `${said}: not a signature that this server can check; establish trust first`;
  }
  // Without a key nothing can be said about the signature; the next rule names the device.
  if (!known || isSignedBy(signed, known.publicKey, cryptography)) return "holds";
  const expected = cryptography.keyId(known.publicKey);
  return key === expected
    ? `${said}: the signature does not fit the bytes of its payload; hand in the report as the device wrote it`
    : `${said}: not the key that the device was trusted with, which is ${expected}; establish trust again`;
}

const bearsBuiltInKeyOf = ({ publicKey }: ProductInstance, signed: SignedReport, cryptography: Cryptography): boolean =>
  isSignedBuiltIn(signed, cryptography) && signed.signature.public === publicKey;

function deviceRule(signed: SignedReport, { instances }: Standing): string | "holds" {
  if (instanceOf(signed, instances)) return "holds";
  return `${reportName(signed)} comes from a device that is not known here; establish trust first`;
}

function accountRule(signed: SignedReport, { instances, virtualAccount }: Standing): string | "holds" {
  if (instanceOf(signed, instances)?.virtualAccount === virtualAccount) return "holds";
  return `${reportName(signed)} comes from a device that does not belong to the virtual account ${virtualAccount}; submit it for the account that the device was trusted with`;
}

const instanceOf = ({ report }: SignedReport, instances: readonly ProductInstance[]) =>
  instances.find(({ sudi }) => sameDevice(sudi, report.sudi));

const reportName = ({ report }: SignedReport): string => `report ${report.id} of ${deviceName(report.sudi)}`;

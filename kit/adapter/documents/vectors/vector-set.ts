import { textOf } from "../envelope";
import { keyPairFrom, sha256 } from "../keys";
import { acknowledgementVectors } from "./acknowledgement-vectors";
import { device, deviceKey, house, installedPolicyVersion, issuedAt, pending, receiptsFor, seeds } from "./cast";
import { policyVectors } from "./policy-vectors";
import { reportVectors } from "./report-vectors";

const kinds = { report: reportVectors, acknowledgement: acknowledgementVectors, policy: policyVectors };
const entries = Object.entries(kinds).flatMap(([kind, vectors]) =>
  Object.entries(vectors).map(([name, vector]) => ({ kind, file: `${name}.xml`, ...vector })),
);

/** The documents by the name of their file, as text. */
export const vectorFiles: ReadonlyMap<string, string> = new Map(
  entries.map(({ file, document }) => [file, textOf(document)]),
);

/** What each document is, and what its reader knows: enough to judge all of them without another word. */
export const vectorIndex = {
  device: { ...device, public: deviceKey.publicKey },
  roots: [house.root.publicKey],
  pending: receiptsFor(...pending).map(({ report_id, sha256 }) => ({ report_id, sha256 })),
  installed_policy_version: installedPolicyVersion,
  keys: {
    device: halves(seeds.device),
    other_device: halves(seeds.otherDevice),
    root: halves(`${seeds.house}: root`),
    issuing: halves(`${seeds.house}: issuing at ${issuedAt}`),
    stranger_root: halves(`${seeds.stranger}: root`),
  },
  vectors: entries.map(({ kind, file, verdict, note }) => ({ file, kind, verdict, note })),
};

/** Both halves of a key; whoever has read this page can sign with it, so nothing signed with it is worth anything. */
function halves(seed: string) {
  const { id, publicKey } = keyPairFrom(seed);
  return { id, secret_hex: sha256(seed), public: publicKey };
}

import { readReports } from "../../documents/documents";
import type { Report, Sudi } from "../../messages/messages";
import { unitInStory } from "../cast";
import type { Submission } from "../correspondence";
import type { DeviceBench } from "../device-bench";
import { expectSame } from "../outcome";

/** What can be claimed of every report that was handed over. */
export const claims = [
  "is signed with the key of the device",
  "names its sender as active and the other member as standby",
  "comes from one and the same device",
  "saved to a file is signed with the built-in key",
  "saved to a file is signed with the key of the device",
] as const;
export type Claim = (typeof claims)[number];

const findings: Readonly<Record<Claim, (bench: DeviceBench) => void>> = {
  "is signed with the key of the device": (bench) => expectSigned(bench, bench.correspondence.submissions, "valid"),
  "names its sender as active and the other member as standby": expectMembersNamed,
  "comes from one and the same device": expectOneDevice,
  "saved to a file is signed with the built-in key": (bench) => expectSigned(bench, filesOf(bench), "built-in"),
  "saved to a file is signed with the key of the device": (bench) => expectSigned(bench, filesOf(bench), "valid"),
};

/** Something was handed over, and the claim holds for each report of it. */
export function expectOfReports(bench: DeviceBench, claim: Claim): void {
  findings[claim](bench);
}

/** Every report bears a signature that fits the key which its device sent when it asked for trust, or the one that everybody knows. */
function expectSigned(
  { declaration, correspondence }: DeviceBench,
  handOvers: readonly Submission[],
  verdict: "valid" | "built-in",
): void {
  declaration.needs("documents");
  const key = correspondence.messages
    .flatMap((message) => (message.kind === "trust-request" ? message.members : []))
    .find((member) => member.key !== undefined)?.key;
  const documents = handOvers.flatMap(({ message }) => message.document ?? []);
  const signatures = documents.flatMap((document) => readReports(document, key).map(({ signature }) => signature));
  expectSame("signatures", verdict, distinct(signatures));
}

function expectMembersNamed(bench: DeviceBench): void {
  expectSame("members", "its sender active, its peer standby", distinct(reportsOf(bench).map(membersNamed)));
}

function membersNamed({ sudi, redundancy = [] }: Report): string {
  const who = (named: Sudi): string => {
    if (named.serial === sudi.serial) return "its sender";
    return unitInStory(named) === undefined ? named.serial : "its peer";
  };
  const words = redundancy.map(({ role, sudi: named }) => `${who(named)} ${role.toLowerCase()}`);
  return words.sort().reverse().join(", ") || "nobody";
}

function expectOneDevice(bench: DeviceBench): void {
  const names = new Set(reportsOf(bench).map(({ sudi: { pid, serial } }) => `${pid} ${serial}`));
  expectSame("devices", "1", String(names.size));
}

const filesOf = ({ correspondence }: DeviceBench): readonly Submission[] =>
  correspondence.taken.filter(({ way }) => way === "file");

const reportsOf = ({ correspondence }: DeviceBench): readonly Report[] =>
  correspondence.submissions.flatMap(({ message }) => message.reports);

const distinct = (texts: readonly string[]): string => [...new Set(texts)].sort().join("; ") || "none";
